/** What the keywords of a schema mean. */
export interface Dialect {
  readonly name: "asyncapi" | "draft-07" | "2020-12";
  /** Whether what stands beside a `$ref` counts. In draft-07 it does not (JSON Schema Core draft-07, section 8.3). */
  readonly siblingsOfReferences: boolean;
  /** The keyword whose list describes the first items of an array, and the one that describes the items after them. */
  readonly tuple: { readonly first: "items" | "prefixItems"; readonly after: "additionalItems" | "items" };
  /** Whether `dependencies` is split into `dependentRequired` and `dependentSchemas`. */
  readonly splitDependencies: boolean;
  readonly unevaluated: boolean;
  /** Whether `nullable: true` beside `type` allows null. */
  readonly nullable: boolean;
  /** Whether a schema that forgets to say `type`, but speaks of one kind of value alone, is taken to mean that kind. */
  readonly impliedTypes: boolean;
  /**
   * Whether a `$ref` is first looked up in its document, as AsyncAPI's Reference Object says, and only then by what schemas
   * call themselves with `$id`. JSON Schema has it the other way round.
   */
  readonly documentFirst: boolean;
}

const draft07: Dialect = {
  name: "draft-07",
  siblingsOfReferences: false,
  tuple: { first: "items", after: "additionalItems" },
  splitDependencies: false,
  unevaluated: false,
  nullable: false,
  impliedTypes: false,
  documentFirst: false,
};

const draft2020: Dialect = {
  name: "2020-12",
  siblingsOfReferences: true,
  tuple: { first: "prefixItems", after: "items" },
  splitDependencies: true,
  unevaluated: true,
  nullable: false,
  impliedTypes: false,
  documentFirst: false,
};

/** The AsyncAPI Schema Object: draft-07, read as its authors mean it. */
const asyncapi: Dialect = { ...draft07, name: "asyncapi", nullable: true, impliedTypes: true, documentFirst: true };

const dialects = new Map<string, Dialect>([asyncapi, draft07, draft2020].map((dialect) => [dialect.name, dialect]));

/** Undefined for a language that is not JSON Schema, or not a draft of it that is known here. */
export function dialectOf(name: string): Dialect | undefined {
  return dialects.get(name);
}
