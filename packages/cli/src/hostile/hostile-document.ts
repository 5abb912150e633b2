import type { Json, JsonObject } from "@tenon/contract";
import fc from "fast-check";

/** What the texts try to do: a run of the generated code that executes any of it leaves this behind. */
export const canary = "tenonCanary";

const evil = `globalThis.${canary}=1`;

/** Pieces that would leave a string, a template, a comment, a regular expression, a type, an object, a line, or a folder. */
const pieces = fc.constantFrom(
  `";${evil};"`,
  `';${evil};'`,
  `\`;${evil};\``,
  `\${${evil}}`,
  `*/${evil};/*`,
  `\n${evil}\n`,
  `\r${evil}//`,
  `\u2028${evil}//`,
  `\u2029${evil}//`,
  `/;${evil};/`,
  `]:never;[${evil}]:(`,
  `});${evil};({`,
  `}${evil}{`,
  `</script><script>${evil}</script>`,
  `<!--${evil}-->`,
  "\\",
  '\\"',
  "\\u0022",
  "$&$`$'",
  "@ts-ignore",
  "// @ts-nocheck",
  "\u202e",
  "\u200b",
  "\ufeff",
  "\0",
  "\u001b[2J",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "../../../x",
  "/etc/x",
  "C:\\x",
  "con",
  "types",
  "validators",
  "class",
  "await",
  "import('x')",
  "%",
  "%00",
  "~1",
  "#",
  "ä",
  "语",
  "😀",
  "a",
  "B",
  "1",
  " ",
);

const text = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((some) => some.join(""));
/** A text that can be a name as well: some letter is in it. */
const name = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom("a", "b", "Order", "x1"), text).map((some) => some.join("")) },
  { weight: 1, arbitrary: text },
);
/** What AsyncAPI allows as the key of a component. */
const key = fc.constantFrom(
  "constructor",
  "__proto__",
  "toString",
  "Order",
  "order-line",
  "a.b",
  "Record",
  "Publisher",
  "class",
  "1",
  "_",
  "types",
);

const value: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.constantFrom<Json>(null, true, 0, -1.5, 1e21),
  fc.dictionary(text, text, { maxKeys: 2 }),
  fc.array(text, { maxLength: 2 }),
);

const said = {
  title: text,
  description: text,
  $comment: text,
  default: value,
  examples: fc.array(value, { maxLength: 2 }),
  format: text,
  deprecated: fc.boolean(),
  "x-anything": value,
};

const { schema } = fc.letrec<{ schema: Json; object: Json; several: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record(
      { ...said, type: fc.constantFrom("string", "number", "integer", "boolean", "null") },
      { requiredKeys: ["type"] },
    ),
    fc.record({ ...said, const: value }, { requiredKeys: ["const"] }),
    fc.record(
      { ...said, enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }) },
      { requiredKeys: ["enum"] },
    ),
    fc.record({ type: fc.constant("string"), pattern: text.map(escapeForPattern) }),
    fc.record({ $ref: key.map((one) => `#/components/schemas/${one}`) }),
    tie("object"),
    tie("object"),
    tie("several"),
  ),
  object: fc.record(
    {
      ...said,
      type: fc.constant("object"),
      properties: fc.dictionary(text, tie("schema"), { maxKeys: 3 }),
      required: fc.uniqueArray(text, { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
      patternProperties: fc.dictionary(text.map(escapeForPattern), tie("schema"), { maxKeys: 1 }),
      dependencies: fc.dictionary(text, fc.uniqueArray(text, { maxLength: 2 }), { maxKeys: 1 }),
      definitions: fc.dictionary(text, tie("schema"), { maxKeys: 1 }),
    },
    { requiredKeys: ["type", "properties"] },
  ),
  several: fc.oneof(
    fc.record(
      { oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }), discriminator: text },
      { requiredKeys: ["oneOf"] },
    ),
    fc.record({ allOf: fc.array(tie("object"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({ type: fc.constant("array"), items: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ if: tie("object"), then: tie("object") }),
  ),
}));

const message = fc.record(
  {
    name: text,
    title: text,
    summary: text,
    description: text,
    payload: schema,
    headers: fc
      .dictionary(text, fc.constant({ type: "string" }), { maxKeys: 2 })
      .map((properties) => ({ type: "object", properties })),
    tags: text.map((one) => [{ name: one }]),
    examples: fc.record({ name: text, summary: text, payload: value }).map((one) => [one]),
  },
  { requiredKeys: ["payload"] },
);

const channel = fc.record(
  {
    address: text.map((one) => one.replace(/[{}]/g, "")),
    title: text,
    description: text,
    messages: fc.dictionary(name, message, { minKeys: 1, maxKeys: 2 }),
    bindings: text.map((exchange) => ({ amqp: { is: "routingKey", exchange: { name: exchange, type: "topic" } } })),
  },
  { requiredKeys: ["address", "messages"] },
);

const variable = fc.record({
  description: text,
  enum: fc.uniqueArray(text, { minLength: 1, maxLength: 2 }),
  default: text,
});

const server = fc
  .record(
    {
      host: text,
      pathname: text,
      protocol: text,
      title: text,
      description: text,
      variables: fc.dictionary(text, variable, { minKeys: 1, maxKeys: 2 }),
      security: text.map((description) => [{ type: "userPassword", description }]),
    },
    { requiredKeys: ["host", "protocol"] },
  )
  .map(({ host, pathname, variables = {}, ...rest }) => ({
    ...rest,
    host: [host.replace(/[{}]/g, ""), ...Object.keys(variables).map((one) => `{${one}}`)].join("."),
    ...(pathname === undefined ? {} : { pathname: pathname.replace(/[{}]/g, "") }),
    ...(Object.keys(variables).some((one) => /[{}]/.test(one)) ? {} : { variables }),
  }));

interface Parts {
  readonly servers: JsonObject;
  readonly info: JsonObject;
  readonly channels: Readonly<Record<string, { readonly messages: Readonly<Record<string, JsonObject>> } & JsonObject>>;
  readonly schemas: JsonObject;
  readonly operations: readonly (readonly [string, "send" | "receive", string, string])[];
}

/** An AsyncAPI 3 document in which every text is an attack, and most of which are valid. */
export const hostileDocument: fc.Arbitrary<JsonObject> = fc
  .record({
    info: fc.record({ title: text, version: text, description: text }),
    channels: fc.dictionary(name, channel, { minKeys: 1, maxKeys: 2 }),
    servers: fc.dictionary(
      name.map((one) => one.replace(/\W/g, "_")),
      server,
      { maxKeys: 2 },
    ),
    schemas: fc.dictionary(key, schema, { maxKeys: 3 }),
    operations: fc.uniqueArray(fc.tuple(name, fc.constantFrom("send" as const, "receive" as const), text, text), {
      maxLength: 2,
      selector: ([one]) => one,
    }),
  })
  .map((parts) => documentOf(parts as Parts));

function documentOf({ info, servers, channels, schemas, operations }: Parts): JsonObject {
  const [firstChannel = ""] = Object.keys(channels);
  const payload = Object.values(channels[firstChannel]?.messages ?? {})[0]?.payload;
  const properties =
    typeof payload === "object" && payload !== null && "properties" in payload
      ? Object.keys(payload.properties as object)
      : [];
  return {
    asyncapi: "3.0.0",
    info,
    servers,
    channels,
    operations: Object.fromEntries(
      operations.map(([key, action, queue, summary]) => [
        key,
        {
          action,
          summary,
          channel: { $ref: `#/channels/${pointerStep(firstChannel)}` },
          bindings: { amqp: { ...(action === "receive" ? { "x-queue": { name: queue } } : {}) } },
          ...(action === "receive" && Object.keys(channels[firstChannel]?.messages ?? {}).length === 1
            ? {
                "x-reads": properties
                  .slice(0, 1)
                  .map((property) => `/${property.replaceAll("~", "~0").replaceAll("/", "~1")}`),
              }
            : {}),
        },
      ]),
    ),
    components: {
      schemas: {
        ...Object.fromEntries(["Order", "constructor", "class"].map((one) => [one, { type: "string" }])),
        ...schemas,
      },
    },
  };
}

function pointerStep(key: string): string {
  return encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** Mostly a pattern that can be read, whose text still tries to leave the literal. */
function escapeForPattern(hostile: string): string {
  return hostile.length % 3 === 0 ? hostile : hostile.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
