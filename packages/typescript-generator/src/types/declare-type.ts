import type { Location, Problem, Schema, Sources } from "@tenon/contract";
import { simpleDeclaration } from "./simple.js";

export interface TypeRequest {
  readonly sources: Sources;
  readonly schema: Schema;
  /** What the declared type is called. */
  readonly name: string;
  /** The name to print for a schema that a `$ref` points to. Whoever answers declares it, too. */
  reference(at: Location): string;
  /** Whether properties and arrays are `readonly`, as they are unless it says false. */
  readonly readonly?: boolean;
}

export interface DeclaredType {
  /** `export interface Name { … }` or `export type Name = …;`, with its comment and without a line break at the end. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** One schema as one declaration. It accepts every value that the schema accepts. */
export function declareType(request: TypeRequest): DeclaredType {
  return simpleDeclaration(request);
}
