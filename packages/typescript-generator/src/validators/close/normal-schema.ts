import type { Json } from "@tenon/contract";

export const jsonTypes = ["null", "boolean", "number", "integer", "string", "array", "object"] as const;

export type JsonType = (typeof jsonTypes)[number];

/**
 * A schema of any dialect, said with the keywords of 2020-12 and nothing else: every keyword has its right type, annotations are
 * gone, `$ref` names a definition, and there is no dynamic scope left.
 */
export type NormalSchema = boolean | NormalObject;

export interface NormalObject {
  /** The name of a definition. */
  readonly $ref?: string;
  readonly type?: readonly JsonType[];
  readonly enum?: readonly Json[];
  readonly const?: Json;

  readonly multipleOf?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;

  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  /** One of the formats that are checked. */
  readonly format?: string;

  readonly prefixItems?: readonly NormalSchema[];
  readonly items?: NormalSchema;
  readonly contains?: NormalSchema;
  readonly maxContains?: number;
  readonly minContains?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly uniqueItems?: true;
  readonly unevaluatedItems?: NormalSchema;

  readonly maxProperties?: number;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: ReadonlyMap<string, NormalSchema>;
  readonly patternProperties?: ReadonlyMap<string, NormalSchema>;
  readonly additionalProperties?: NormalSchema;
  readonly propertyNames?: NormalSchema;
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas?: ReadonlyMap<string, NormalSchema>;
  readonly unevaluatedProperties?: NormalSchema;

  readonly allOf?: readonly NormalSchema[];
  readonly anyOf?: readonly NormalSchema[];
  readonly oneOf?: readonly NormalSchema[];
  readonly not?: NormalSchema;
  readonly if?: NormalSchema;
  readonly then?: NormalSchema;
  readonly else?: NormalSchema;
}
