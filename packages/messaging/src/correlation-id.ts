import type { ApplicationHeaders } from "./application-headers.js";
import { isAttributeText } from "./cloud-events.js";
import { pointerTokens, valueAt } from "./json-pointer.js";

/** A run-time expression (AsyncAPI 3.0, "Runtime Expression"). */
const expression = /^\$message\.(header|payload)#(\/.*)$/s;

/** The correlation id of a message at the place that its document names; undefined where there is none. */
export function correlationIdAt(
  location: string | undefined,
  { headers, payload }: { readonly headers: ApplicationHeaders; readonly payload: unknown },
): string | undefined {
  const [, part, pointer = ""] = expression.exec(location ?? "") ?? [];
  if (part === undefined) return undefined;
  const value = valueAt(part === "header" ? headers : payload, pointer);
  const text: unknown = typeof value === "number" ? String(value) : value;
  return isAttributeText(text) ? text : undefined;
}

/** The headers with the correlation id in the one that the document names, where nobody has set it. */
export function withCorrelationId(
  location: string | undefined,
  headers: ApplicationHeaders,
  id: string,
): ApplicationHeaders {
  const [, part, pointer = ""] = expression.exec(location ?? "") ?? [];
  const [name, below] = pointerTokens(pointer);
  if (part !== "header" || name === undefined || below !== undefined || Object.hasOwn(headers, name)) return headers;
  return { ...headers, [name]: id };
}
