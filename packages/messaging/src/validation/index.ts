export type { Issue, Validate, ValidationResult } from "../validate.js";
export { codePoints, hasAtLeast, hasAtMost } from "./code-points.js";
export {
  defineValidator,
  type Explain,
  issueLimit,
  mayExplainMore,
  withError,
  withErrors,
} from "./define-validator.js";
export { isDate } from "./formats/date.js";
export { isDateTime } from "./formats/date-time.js";
export { isDuration } from "./formats/duration.js";
export { isEmail } from "./formats/email.js";
export { isHostname } from "./formats/hostname.js";
export { isIdnEmail } from "./formats/idn-email.js";
export { isIdnHostname } from "./formats/idn-hostname.js";
export { isIpv4, isIpv6 } from "./formats/ip.js";
export { isIri, isIriReference } from "./formats/iri.js";
export { isJsonPointer, isRelativeJsonPointer } from "./formats/json-pointer.js";
export { isRegex } from "./formats/regex.js";
export { isTime } from "./formats/time.js";
export { isUri, isUriReference } from "./formats/uri.js";
export { isUriTemplate } from "./formats/uri-template.js";
export { isUuid } from "./formats/uuid.js";
export { linearPattern } from "./linear-pattern.js";
export { isMultipleOf } from "./multiple-of.js";
export { hasOthers, isObject, isPlain, memberCount, own, ownMember } from "./objects.js";
export { type Memory, memory, remembered } from "./remembered.js";
export { sameJson } from "./same-json.js";
export { duplicateItems } from "./unique-items.js";
