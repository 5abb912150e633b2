/**
 * What stands where in an AsyncAPI document, as far as `$ref`s are concerned: for each kind of object its fields that hold
 * other objects. `{message}` is a map of messages, `[tag]` a list, `&channel` a place where a `$ref` must stand and is left,
 * `schema` a JSON Schema (or what `schemaFormat` says), in which `$ref`s are left. What is not named here is plain data.
 */
export type Grammar = Readonly<Record<string, Readonly<Record<string, string>>>>;

const described = { tags: "[tag]", externalDocs: "externalDocs" };
const tag = { externalDocs: "externalDocs" };
const bindings = { kafka: "kafkaBinding", http: "httpBinding", ws: "wsBinding", "*": "binding" };
const withSchemas = {
  kafkaBinding: { key: "schema" },
  httpBinding: { query: "schema" },
  wsBinding: { query: "schema", headers: "schema" },
};

/** AsyncAPI 3.0 and 3.1. */
export const grammar3: Grammar = {
  document: {
    info: "info",
    servers: "{server}",
    channels: "{channel}",
    operations: "{operation}",
    components: "components",
  },
  info: { ...described, contact: "contact", license: "license" },
  server: { ...described, variables: "{serverVariable}", security: "[securityScheme]", bindings: "bindings" },
  channel: {
    ...described,
    messages: "{message}",
    servers: "[&server]",
    parameters: "{parameter}",
    bindings: "bindings",
    "x-delivery": "x-delivery",
  },
  operation: {
    ...described,
    channel: "&channel",
    messages: "[&message]",
    reply: "reply",
    traits: "[operationTrait]",
    security: "[securityScheme]",
    bindings: "bindings",
    "x-delivery": "x-delivery",
  },
  operationTrait: { ...described, security: "[securityScheme]", bindings: "bindings" },
  reply: { address: "replyAddress", channel: "&channel", messages: "[&message]" },
  message: {
    ...described,
    payload: "schema",
    headers: "schema",
    correlationId: "correlationId",
    traits: "[messageTrait]",
    bindings: "bindings",
    examples: "[messageExample]",
  },
  messageTrait: {
    ...described,
    headers: "schema",
    correlationId: "correlationId",
    bindings: "bindings",
    examples: "[messageExample]",
  },
  components: {
    schemas: "{schema}",
    servers: "{server}",
    channels: "{channel}",
    operations: "{operation}",
    messages: "{message}",
    securitySchemes: "{securityScheme}",
    serverVariables: "{serverVariable}",
    parameters: "{parameter}",
    correlationIds: "{correlationId}",
    replies: "{reply}",
    replyAddresses: "{replyAddress}",
    externalDocs: "{externalDocs}",
    tags: "{tag}",
    operationTraits: "{operationTrait}",
    messageTraits: "{messageTrait}",
    serverBindings: "{bindings}",
    channelBindings: "{bindings}",
    operationBindings: "{bindings}",
    messageBindings: "{bindings}",
  },
  tag,
  bindings,
  ...withSchemas,
};

/** AsyncAPI 2.0 to 2.6. */
export const grammar2: Grammar = {
  document: { ...described, info: "info", servers: "{server}", channels: "{channel}", components: "components" },
  info: { contact: "contact", license: "license" },
  server: { tags: "[tag]", variables: "{serverVariable}", bindings: "bindings" },
  channel: {
    parameters: "{parameter}",
    subscribe: "operation",
    publish: "operation",
    bindings: "bindings",
    "x-delivery": "x-delivery",
  },
  operation: {
    ...described,
    traits: "[operationTrait]",
    message: "message",
    bindings: "bindings",
    "x-delivery": "x-delivery",
  },
  operationTrait: { ...described, bindings: "bindings" },
  message: {
    ...described,
    oneOf: "[message]",
    payload: "schema",
    headers: "schema",
    correlationId: "correlationId",
    traits: "[messageTrait]",
    bindings: "bindings",
    examples: "[messageExample]",
  },
  messageTrait: {
    ...described,
    headers: "schema",
    correlationId: "correlationId",
    bindings: "bindings",
    examples: "[messageExample]",
  },
  parameter: { schema: "schema" },
  components: {
    schemas: "{schema}",
    servers: "{server}",
    serverVariables: "{serverVariable}",
    channels: "{channel}",
    messages: "{message}",
    securitySchemes: "{securityScheme}",
    parameters: "{parameter}",
    correlationIds: "{correlationId}",
    operationTraits: "{operationTrait}",
    messageTraits: "{messageTrait}",
    serverBindings: "{bindings}",
    channelBindings: "{bindings}",
    operationBindings: "{bindings}",
    messageBindings: "{bindings}",
  },
  tag,
  bindings,
  ...withSchemas,
};
