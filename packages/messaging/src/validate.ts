/** One thing that is wrong with a value. The first two fields are those of the Standard Schema interface (v1). */
export interface Issue {
  readonly message: string;
  /** The way from the root of the value, e.g. `["lines", 0, "sku"]`. */
  readonly path: readonly (string | number)[];
  /** The JSON Schema keyword that refuses, e.g. `minItems`. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export type ValidationResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** Says whether a value is a `Value`, without changing it. Callable, and a Standard Schema (v1) as well. */
export interface Validate<Value> {
  (value: unknown): ValidationResult<Value>;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "tenon";
    readonly validate: (value: unknown) => ValidationResult<Value>;
    readonly types?: { readonly input: Value; readonly output: Value };
  };
}
