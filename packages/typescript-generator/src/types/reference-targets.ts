import type { Sources } from "@tenon/contract";
import type { Dialect } from "../schema/dialect.js";
import { resolveDynamicReference, resolveReference } from "../schema/resolve.js";
import type { SchemaPlace } from "../schema/schema-place.js";

/** Finds what schemas refer to, and tells of references that lead nowhere. */
export class ReferenceTargets {
  readonly #sources: Sources;
  readonly #dialect: Dialect;

  constructor(sources: Sources, dialect: Dialect) {
    this.#sources = sources;
    this.#dialect = dialect;
  }

  /** Where the `$ref` of a schema leads in the end. */
  target(place: SchemaPlace): SchemaPlace | "none" | "missing" {
    const passed = new Set<string>();
    let here = place;
    for (
      let ref = here.text("$ref");
      ref !== undefined;
      ref = this.#isNothingButReference(here) ? here.text("$ref") : undefined
    ) {
      const found = resolveReference(this.#sources, here, ref, this.#dialect);
      if (!found) return this.#missing(here, "$ref", ref);
      here = place.elsewhere(found);
      // A circle of nothing but references allows anything.
      if (passed.has(here.key)) return "missing";
      passed.add(here.key);
    }
    return here === place ? "none" : here;
  }

  dynamicTarget(place: SchemaPlace): SchemaPlace | "none" | "missing" | "depends" {
    const ref = this.#dialect.siblingsOfReferences ? place.text("$dynamicRef") : undefined;
    if (ref === undefined) return "none";
    const found = resolveDynamicReference(this.#sources, place, ref, this.#dialect);
    if (!found) return this.#missing(place, "$dynamicRef", ref);
    return found === "depends" ? "depends" : place.elsewhere(found);
  }

  #missing(place: SchemaPlace, keyword: string, ref: string): "missing" {
    const mend = "Correct the reference, or add what it refers to.";
    place.complain({
      code: "SCHEMA_REF_MISSING",
      at: place.atKeyword(keyword),
      message: `${ref} leads nowhere.`,
      mend,
    });
    return "missing";
  }

  #isNothingButReference(place: SchemaPlace): boolean {
    return place.has("$ref") && (!this.#dialect.siblingsOfReferences || place.keywords.length === 1);
  }
}
