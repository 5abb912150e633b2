// Written by scripts/write-runtime-text.mjs. Edit packages/messaging/src/validation, not this file.

/** JavaScript without `import` and `export`: what it declares for others, and the files that it needs before it. */
export interface RuntimeFile {
  readonly exports: readonly string[];
  readonly imports: readonly string[];
  readonly text: string;
}

/** The helpers of generated validators, by path. */
export const runtimeFiles: Readonly<Record<string, RuntimeFile>> = {
  "code-points.js": {
    exports: ["codePoints", "hasAtMost", "hasAtLeast"],
    imports: [],
    text: "/** How many code points a text has. A lone surrogate counts as one. */\nfunction codePoints(text) {\n    let count = text.length;\n    for(let at = 1; at < text.length; at++){\n        if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) count--;\n    }\n    return count;\n}\n/** Whether a text has at most so many code points. Looks at them only where the length does not say. */\nfunction hasAtMost(text, limit) {\n    return text.length <= limit || text.length <= 2 * limit && codePoints(text) <= limit;\n}\n/** Whether a text has at least so many code points. */\nfunction hasAtLeast(text, limit) {\n    return text.length >= 2 * limit || text.length >= limit && codePoints(text) >= limit;\n}",
  },
  "define-validator.js": {
    exports: ["issueLimit", "defineValidator", "withError"],
    imports: [],
    text: '/** How many issues are told at most. */\nconst issueLimit = 20;\n/**\n * A validator of the values that `accepts` says yes to; `explain` is asked what is wrong with the others. Nothing is thrown: a value that is\n * nested too deeply to be looked at is refused as well.\n */\nfunction defineValidator(accepts, explain) {\n    function validate(value) {\n        try {\n            return accepts(value) ? {\n                value: value\n            } : {\n                issues: issuesOf(explain, value)\n            };\n        } catch (error) {\n            if (error instanceof RangeError) return {\n                issues: [\n                    tooDeep\n                ]\n            };\n            throw error;\n        }\n    }\n    return Object.assign(validate, {\n        "~standard": {\n            version: 1,\n            vendor: "tenon",\n            validate\n        }\n    });\n}\n/** The list with one more error. ajv\'s code begins with none. */\nfunction withError(errors, error) {\n    if (errors === null) return [\n        error\n    ];\n    errors.push(error);\n    return errors;\n}\nconst tooDeep = {\n    message: "must NOT be nested this deeply",\n    path: [],\n    keyword: "depth",\n    params: {}\n};\nconst unexplained = {\n    message: "must be as its schema says",\n    path: [],\n    keyword: "schema",\n    params: {}\n};\nfunction issuesOf(explain, value) {\n    explain(value);\n    const complaints = explain.errors ?? [];\n    explain.errors = null;\n    const issues = complaints.slice(0, issueLimit).map((complaint)=>issueOf(complaint, value));\n    return issues.length === 0 ? [\n        unexplained\n    ] : issues;\n}\nfunction issueOf({ instancePath, keyword, params, message = keyword }, value) {\n    return {\n        message,\n        path: pathIn(value, instancePath),\n        keyword,\n        params\n    };\n}\n/** The steps of a JSON Pointer, numbers where they lead into an array. */ function pathIn(value, pointer) {\n    let at = value;\n    return pointer.split("/").slice(1).map((escaped)=>{\n        const step = escaped.replaceAll("~1", "/").replaceAll("~0", "~");\n        const key = Array.isArray(at) ? Number(step) : step;\n        at = typeof at === "object" && at !== null && Object.hasOwn(at, key) ? at[key] : undefined;\n        return key;\n    });\n}',
  },
  "formats/characters.js": {
    exports: ["twoDigits"],
    imports: [],
    text: "/** The number that two digits of a text stand for, or -1 where there are not two digits. */\nfunction twoDigits(text, at) {\n    const tens = text.charCodeAt(at) - 48;\n    const ones = text.charCodeAt(at + 1) - 48;\n    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;\n}",
  },
  "formats/date-time.js": {
    exports: ["isDateTime"],
    imports: ["formats/date.js", "formats/time.js"],
    text: "/** Whether a text is a `date-time` (RFC 3339 §5.6): a date, `T`, and a time with its offset. */\nfunction isDateTime(text) {\n    const letter = text.charCodeAt(10);\n    return (letter === 84 || letter === 116) && startsWithDate(text) && endsWithTime(text, 11);\n}",
  },
  "formats/date.js": {
    exports: ["isDate", "startsWithDate"],
    imports: ["formats/characters.js"],
    text: "/** Whether a text is a `full-date` (RFC 3339 §5.6), a day that exists. */\nfunction isDate(text) {\n    return text.length === 10 && startsWithDate(text);\n}\n/** Whether the first ten characters of a text are a `full-date`. */\nfunction startsWithDate(text) {\n    if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;\n    const century = twoDigits(text, 0);\n    const year = twoDigits(text, 2);\n    const month = twoDigits(text, 5);\n    const day = twoDigits(text, 8);\n    if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1) return false;\n    return day <= 28 || day <= daysIn(month, century * 100 + year);\n}\nfunction daysIn(month, year) {\n    if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;\n    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;\n}",
  },
  "formats/duration.js": {
    exports: ["isDuration"],
    imports: [],
    text: "const date = /^P(?:\\d+D|\\d+M(?:\\d+D)?|\\d+Y(?:\\d+M(?:\\d+D)?)?)(?:T(?:\\d+S|\\d+M(?:\\d+S)?|\\d+H(?:\\d+M(?:\\d+S)?)?))?$/;\nconst time = /^PT(?:\\d+S|\\d+M(?:\\d+S)?|\\d+H(?:\\d+M(?:\\d+S)?)?)$/;\nconst week = /^P\\d+W$/;\n/** Whether a text is a `duration` (RFC 3339 appendix A). */\nfunction isDuration(text) {\n    return date.test(text) || time.test(text) || week.test(text);\n}",
  },
  "formats/email.js": {
    exports: ["isEmail", "isIdnEmail"],
    imports: ["formats/hostname.js", "formats/ip.js"],
    text: 'const dotString = /^[\\w!#$%&\'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&\'*+/=?^`{|}~-]+)*$/;\nconst quotedString = /^"(?:[ !#-[\\]-~]|\\\\[ -~])*"$/;\nconst idnDotString = /^[\\w!#$%&\'*+/=?^`{|}~\\u0080-\\u{10ffff}-]+(?:\\.[\\w!#$%&\'*+/=?^`{|}~\\u0080-\\u{10ffff}-]+)*$/u;\n/** Whether a text is a `Mailbox` (RFC 5321 §4.1.2). */\nfunction isEmail(text) {\n    const at = text.lastIndexOf("@");\n    const local = text.slice(0, at);\n    return at > 0 && (dotString.test(local) || quotedString.test(local)) && isMailDomain(text.slice(at + 1), isHostname);\n}\n/** Whether a text is a `Mailbox` with the extensions of RFC 6531 §3.3. */\nfunction isIdnEmail(text) {\n    const at = text.lastIndexOf("@");\n    const local = text.slice(0, at);\n    return at > 0 && (idnDotString.test(local) || quotedString.test(local)) && isMailDomain(text.slice(at + 1), isIdnHostname);\n}\nfunction isMailDomain(domain, isHost) {\n    if (!domain.startsWith("[")) return isHost(domain);\n    if (!domain.endsWith("]")) return false;\n    const literal = domain.slice(1, -1);\n    return isIpv4(literal) || /^ipv6:/i.test(literal) && isIpv6(literal.slice(5));\n}',
  },
  "formats/hostname.js": {
    exports: ["isHostname", "isIdnHostname"],
    imports: [],
    text: 'const label = /^[\\dA-Za-z](?:[\\dA-Za-z-]{0,61}[\\dA-Za-z])?$/;\n/** Whether a text is a host name (RFC 1123 §2.1). */\nfunction isHostname(text) {\n    return text.length <= 253 && text.split(".").every((part)=>part.length <= 63 && label.test(part));\n}\n/** Whether a text is an internationalised host name (RFC 5890 §2.3.2.3). */\nfunction isIdnHostname(text) {\n    return text.length <= 253 && text !== "" && !/[\\s@:/]/u.test(text);\n}',
  },
  "formats/ip.js": {
    exports: ["isIpv4", "isIpv6"],
    imports: [],
    text: 'const octet = "(?:25[0-5]|2[0-4]\\\\d|1\\\\d\\\\d|[1-9]?\\\\d)";\nconst ipv4 = new RegExp(`^${octet}\\\\.${octet}\\\\.${octet}\\\\.${octet}$`);\nconst group = /^[\\dA-Fa-f]{1,4}$/;\n/** Whether a text is an IPv4 address (RFC 2673 §3.2, without leading zeros). */\nfunction isIpv4(text) {\n    return text.length <= 15 && ipv4.test(text);\n}\n/** Whether a text is an IPv6 address (RFC 4291 §2.2), without a zone. */\nfunction isIpv6(text) {\n    if (text.length > 45) return false;\n    const halves = text.split("::");\n    if (halves.length > 2) return false;\n    const [before = "", after] = halves;\n    const groups = [\n        ...parts(before),\n        ...parts(after ?? "")\n    ];\n    const last = groups.at(-1) ?? "";\n    const tail = last.includes(".") ? 1 : 0;\n    if (tail === 1 && (!isIpv4(last) || (after ?? before) === "")) return false;\n    const size = groups.length + tail;\n    if (after === undefined ? size !== 8 : size > 7) return false;\n    return groups.every((part, index)=>tail === 1 && index === groups.length - 1 || group.test(part));\n}\nfunction parts(text) {\n    return text === "" ? [] : text.split(":");\n}',
  },
  "formats/json-pointer.js": {
    exports: ["isJsonPointer", "isRelativeJsonPointer"],
    imports: [],
    text: "const pointer = /^(?:\\/(?:[^~/]|~[01])*)*$/;\nconst relative = /^(?:0|[1-9]\\d*)(?:#|(?:\\/(?:[^~/]|~[01])*)*)$/;\n/** Whether a text is a JSON Pointer (RFC 6901 §3). */\nfunction isJsonPointer(text) {\n    return pointer.test(text);\n}\n/** Whether a text is a Relative JSON Pointer (draft-bhutton-relative-json-pointer-00 §3). */\nfunction isRelativeJsonPointer(text) {\n    return relative.test(text);\n}",
  },
  "formats/regex.js": {
    exports: ["isRegex"],
    imports: [],
    text: '/** Whether a text is a regular expression (ECMA-262, with the `u` flag). It is read, not run. */\nfunction isRegex(text) {\n    try {\n        new RegExp(text, "u");\n        return true;\n    } catch  {\n        return false;\n    }\n}',
  },
  "formats/time.js": {
    exports: ["isTime", "endsWithTime"],
    imports: ["formats/characters.js"],
    text: "/** Whether a text is a `full-time` (RFC 3339 §5.6). Second 60 is allowed where it is 23:59:60 in UTC. */\nfunction isTime(text) {\n    return endsWithTime(text, 0);\n}\n/** Whether a text is a `full-time` from a character on. */\nfunction endsWithTime(text, start) {\n    const hour = twoDigits(text, start);\n    const minute = twoDigits(text, start + 3);\n    const second = twoDigits(text, start + 6);\n    if (text.charCodeAt(start + 2) !== 58 || text.charCodeAt(start + 5) !== 58) return false;\n    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;\n    const zone = afterFraction(text, start + 8);\n    const offset = zone < 0 ? Number.NaN : offsetMinutes(text, zone);\n    if (Number.isNaN(offset)) return false;\n    return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 === 1439;\n}\n/** Where the fraction of a second ends that may begin here, -1 where there is a point without digits. */ function afterFraction(text, start) {\n    if (text.charCodeAt(start) !== 46) return start;\n    let at = start + 1;\n    for(let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at))at++;\n    return at > start + 1 ? at : -1;\n}\n/** East of UTC; NaN where the text does not end with an offset here. */ function offsetMinutes(text, at) {\n    const sign = text.charCodeAt(at);\n    if (sign === 90 || sign === 122) return text.length === at + 1 ? 0 : Number.NaN;\n    if (sign !== 43 && sign !== 45 || text.length !== at + 6 || text.charCodeAt(at + 3) !== 58) return Number.NaN;\n    const hour = twoDigits(text, at + 1);\n    const minute = twoDigits(text, at + 4);\n    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Number.NaN;\n    return (hour * 60 + minute) * (sign === 45 ? -1 : 1);\n}",
  },
  "formats/uri.js": {
    exports: ["isUri", "isUriReference", "isIri", "isIriReference", "isUriTemplate"],
    imports: [],
    text: "/** Whether a text is a `URI` (RFC 3986 §3). */\nfunction isUri(text) {\n    return /^[A-Za-z][A-Za-z\\d+.-]*:/.test(text) && isUriReference(text);\n}\n/** Whether a text is a `URI-reference` (RFC 3986 §4.1). */\nfunction isUriReference(text) {\n    return /^(?:[\\w!#$&'()*+,./:;=?@[\\]~-]|%[\\dA-Fa-f]{2})*$/.test(text);\n}\n/** Whether a text is an `IRI` (RFC 3987 §2.2). */\nfunction isIri(text) {\n    return /^[A-Za-z][A-Za-z\\d+.-]*:/.test(text) && isIriReference(text);\n}\n/** Whether a text is an `IRI-reference` (RFC 3987 §2.2). */\nfunction isIriReference(text) {\n    return /^(?:[\\w!#$&'()*+,./:;=?@[\\]~-]|%[\\dA-Fa-f]{2}|[\\u00a0-\\u{10ffff}])*$/u.test(text);\n}\n/** Whether a text is a URI template (RFC 6570 §2). */\nfunction isUriTemplate(text) {\n    return /^(?:[^\\s\"'<>%\\\\^`{|}]|%[\\dA-Fa-f]{2}|\\{[^{}]+\\})*$/u.test(text);\n}",
  },
  "formats/uuid.js": {
    exports: ["isUuid"],
    imports: [],
    text: "const uuid = /^[\\dA-Fa-f]{8}-[\\dA-Fa-f]{4}-[\\dA-Fa-f]{4}-[\\dA-Fa-f]{4}-[\\dA-Fa-f]{12}$/;\n/** Whether a text is a UUID (RFC 9562 §4). */\nfunction isUuid(text) {\n    return text.length === 36 && uuid.test(text);\n}",
  },
  "multiple-of.js": {
    exports: ["isMultipleOf"],
    imports: [],
    text: '/** Whether a number is a whole multiple of another, both taken as the decimals that they are written as: 19.99 is one of 0.01. */\nfunction isMultipleOf(value, divisor) {\n    if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;\n    const [digits, exponent] = decimal(value);\n    const [divisorDigits, divisorExponent] = decimal(divisor);\n    const shift = exponent - divisorExponent;\n    if (shift >= 0) return digits * 10n ** BigInt(shift) % divisorDigits === 0n;\n    return digits % (divisorDigits * 10n ** BigInt(-shift)) === 0n;\n}\n/** The digits of a number and the power of ten that they are to be taken with. */ function decimal(value) {\n    const [mantissa = "0", exponent = "0"] = String(value).split("e");\n    const [whole = "0", fraction = ""] = mantissa.split(".");\n    return [\n        BigInt(whole + fraction),\n        Number(exponent) - fraction.length\n    ];\n}',
  },
  "objects.js": {
    exports: ["isObject", "own", "ownMember", "memberCount", "hasOthers"],
    imports: [],
    text: '/** Whether a value is what JSON calls an object. */\nfunction isObject(value) {\n    return typeof value === "object" && value !== null && !Array.isArray(value);\n}\n/** An object with the same own members that inherits none but those that every object does: itself, if it is a plain one. */\nfunction own(value) {\n    return Object.getPrototypeOf(value) === Object.prototype ? value : {\n        __proto__: null,\n        ...value\n    };\n}\n/** A member whose name every object inherits something for, such as `constructor`. */\nfunction ownMember(object, name) {\n    return Object.hasOwn(object, name) ? object[name] : undefined;\n}\n/** How many members there are. One that is `undefined` is none, as in what JSON makes of it. */\nfunction memberCount(object) {\n    let count = 0;\n    for(const key in object)if (object[key] !== undefined) count++;\n    return count;\n}\n/** Whether there are members besides the declared ones, of which `present` are there. */\nfunction hasOthers(object, present, declared) {\n    let count = 0;\n    for(const _key in object)count++;\n    if (count === present) return false;\n    for(const key in object)if (!declared.has(key) && object[key] !== undefined) return true;\n    return false;\n}',
  },
  "same-json.js": {
    exports: ["sameJson"],
    imports: [],
    text: '/** Whether two values are the same JSON: numbers by their value, objects by their own members in any order. */\nfunction sameJson(one, other) {\n    if (one === other) return true;\n    if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;\n    if (Array.isArray(one) || Array.isArray(other)) {\n        if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;\n        return one.every((item, index)=>sameJson(item, other[index]));\n    }\n    const left = one;\n    const right = other;\n    const keys = Object.keys(left);\n    if (keys.length !== Object.keys(right).length) return false;\n    return keys.every((key)=>Object.hasOwn(right, key) && sameJson(left[key], right[key]));\n}',
  },
  "unique-items.js": {
    exports: ["duplicateItems"],
    imports: [],
    text: '/** The places of the first two items of an array that are the same JSON, or undefined. Takes n log n. */\nfunction duplicateItems(items) {\n    const seen = new Map();\n    for (const [index, item] of items.entries()){\n        const key = keyOf(item);\n        const before = seen.get(key);\n        if (before !== undefined) return [\n            before,\n            index\n        ];\n        seen.set(key, index);\n    }\n    return undefined;\n}\n/** Equal for values that are the same JSON, and only for those. */ function keyOf(value) {\n    if (typeof value === "object" && value !== null) return `o${canonical(value)}`;\n    return typeof value === "string" ? `s${value}` : value;\n}\nfunction canonical(value) {\n    if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;\n    if (typeof value === "object" && value !== null) {\n        const members = value;\n        const keys = Object.keys(members).sort();\n        return `{${keys.map((key)=>`${JSON.stringify(key)}:${canonical(members[key])}`).join()}}`;\n    }\n    return value === 0 ? "0" : String(JSON.stringify(value));\n}',
  },
};
