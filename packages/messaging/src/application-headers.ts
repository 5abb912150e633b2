/** Headers that an application has put beside a payload, as JSON values. */
export type ApplicationHeaders = Readonly<Record<string, unknown>>;

/** As much as fits beside the attributes and the reason why a message was given up, where a broker takes 64 KiB of headers. */
const maxBytes = 16 * 1024;

/** What Tenon and brokers themselves write, and what RabbitMQ would route by once more (`CC`, `BCC`): never the application's. */
const reserved =
  /^(cloudEvents[:_]|tenon-|traceparent$|tracestate$|content-type$|B?CC$|x-death$|x-(first|last)-death-|x-delivery-count$|x-acquired-count$|x-delay$|x-stream-)/;

/**
 * Those of the headers that are the application's and that JSON can say. Where they are larger than 16 KiB there are none: whoever needs
 * one finds it missing.
 */
export function applicationHeaders(headers: Readonly<Record<string, unknown>>): ApplicationHeaders {
  // Most messages have attributes alone: they are passed over without a list being made of them.
  const names = Object.keys(headers).filter((name) => !name.startsWith("cloudEvents:") && !reserved.test(name));
  const own = names.flatMap((name) => (isJson(headers[name]) ? [[name, headers[name]] as const] : []));
  if (own.length === 0) return {};
  const found = Object.fromEntries(own);
  return Buffer.byteLength(JSON.stringify(found)) > maxBytes ? {} : found;
}

const maxDepth = 20;

function isJson(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth >= maxDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((item) => isJson(item, depth + 1));
}
