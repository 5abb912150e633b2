/** A field of options: nothing where its value has no fields itself, and optional where all of them are. */
export type Given<Name extends string, Value> = [KeyOf<Value>] extends [never]
  ? unknown
  : Record<never, never> extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value };

/** Of a union, the keys of all its members. */
export type KeyOf<Value> = Value extends unknown ? keyof Value : never;
