/** What can keep a schema from becoming a type. */
export const schemaProblemCodes = {
  SCHEMA_REF_MISSING: "A `$ref` inside a schema leads nowhere.",
  SCHEMA_KEYWORD_INVALID: "A keyword of a schema has a value that it cannot have.",
  SCHEMA_TOO_DEEP: "A schema is nested deeper than anything that a person writes.",
} as const;

export type SchemaProblemCode = keyof typeof schemaProblemCodes;
