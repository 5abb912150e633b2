import type { Problem, Schema, Sources } from "@tenon/contract";
import { type Home, typeAt } from "./declarations.js";
import { Imported } from "./emit/code.js";
import { headerLine, LocalNames, specifierFrom } from "./emit/module.js";
import type { Fingerprints } from "./fingerprint.js";
import { cacheKey, type GenerationCache } from "./generation-cache.js";
import { Identifier } from "./names/identifier.js";
import { orFailure } from "./or-failure.js";
import { placeOf } from "./place.js";
import { validatorModule } from "./validators/validator-module.js";

interface WantedValidator {
  readonly exportName: Identifier;
  readonly type: Home;
  readonly schema: Schema;
}

/** The validators of every document, gathered while its files are written. */
export class WantedValidators {
  readonly #byModule = new Map<string, Map<string, WantedValidator>>();
  readonly #taken = new Map<string, Set<string>>();

  /** The validator of a schema, as the module `path` will export it: `validate` and the stem, unless that is taken. */
  of(path: string, wanted: { readonly stem: Identifier; readonly type: Home; readonly schema: Schema }): Imported {
    const { stem, type, schema } = wanted;
    const here = this.#byModule.get(path) ?? new Map<string, WantedValidator>();
    this.#byModule.set(path, here);
    const known = here.get(placeOf(schema.at)) ?? { exportName: this.#freeName(path, stem, type), type, schema };
    here.set(placeOf(schema.at), known);
    return new Imported({ name: known.exportName, from: path, otherwise: type.otherwise.with({ before: "validate" }) });
  }

  #freeName(path: string, stem: Identifier, type: Home): Identifier {
    const taken = this.#taken.get(path) ?? new Set();
    this.#taken.set(path, taken);
    const candidates = [stem, Identifier.pascal(type.path.split("/").at(-1) ?? "", stem.text), type.otherwise];
    const names = candidates.flatMap((candidate) => candidate?.with({ before: "validate" }) ?? []);
    const last = Identifier.camel("validate", type.otherwise.text, String(taken.size)) ?? stem;
    const name = names.find(({ text }) => !taken.has(text)) ?? last;
    taken.add(name.text);
    return name;
  }

  modules(
    sources: Sources,
    {
      specOf,
      cache,
      fingerprints,
    }: { specOf(path: string): string; cache: GenerationCache; fingerprints: Fingerprints },
  ): { path: string; text: string; problems: readonly Problem[] }[] {
    return [...this.#byModule].map(([path, wanted]) => {
      const byName = [...wanted.values()].toSorted((a, b) => (a.exportName.text < b.exportName.text ? -1 : 1));
      const names = new LocalNames(path, []);
      const validators = byName.map(({ exportName, type, schema }) => ({
        exportName: exportName.text,
        typeName: type.name.text,
        typeImport: specifierFrom(path, type.path),
        localType: names.of(typeAt(type)),
        schema,
      }));
      const header = headerLine(specOf(path));
      const said = validators.map(({ schema, ...names }) => ({ ...names, schema: fingerprints.of(schema.at) }));
      const key = cacheKey<ReturnType<typeof validatorModule>>("validators", header, JSON.stringify(said));
      const known = cache.get(key);
      if (known) return { path, ...known };
      const write = () => validatorModule({ sources, validators, runtime: "@tenon/messaging/validation", header });
      const written = orFailure(sources, validators[0]?.schema, write);
      return { path, ...(written.problems.length > 0 ? written : cache.set(key, written)) };
    });
  }
}
