import type { Problem, Schema, Sources } from "@tenon/contract";
import { type Home, placeOf, typeAt } from "./declarations.js";
import { Imported } from "./emit/code.js";
import { headerLine, LocalNames, specifierFrom } from "./emit/module.js";
import { Identifier } from "./names/identifier.js";
import { orFailure } from "./or-failure.js";
import { validatorModule } from "./validators/validator-module.js";

interface WantedValidator {
  readonly exportName: Identifier;
  readonly type: Home;
  readonly schema: Schema;
}

/** The validators of every document, gathered while its files are written. */
export class WantedValidators {
  readonly #byModule = new Map<string, Map<string, WantedValidator>>();

  /** The validator of a schema, as the module `path` will export it: `validate` and the stem, unless that is taken. */
  of(path: string, wanted: { readonly stem: Identifier; readonly type: Home; readonly schema: Schema }): Imported {
    const { stem, type, schema } = wanted;
    const here = this.#byModule.get(path) ?? new Map<string, WantedValidator>();
    this.#byModule.set(path, here);
    const otherwise = type.otherwise.with({ before: "validate" });
    const taken = new Set([...here.values()].map(({ exportName }) => exportName.text));
    const candidates = [stem, Identifier.pascal(type.path.split("/").at(-1) ?? "", stem.text), type.otherwise];
    const free = candidates.find((name) => name && !taken.has(name.with({ before: "validate" }).text));
    const exportName = (free ?? Identifier.pascal(type.otherwise.text, String(here.size)) ?? stem).with({
      before: "validate",
    });
    const known = here.get(placeOf(schema.at)) ?? { exportName, type, schema };
    here.set(placeOf(schema.at), known);
    return new Imported({ name: known.exportName, from: path, otherwise });
  }

  modules(
    sources: Sources,
    specOf: (path: string) => string,
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
      const write = () => validatorModule({ sources, validators, runtime: "@tenon/messaging/validation", header });
      return { path, ...orFailure(sources, validators[0]?.schema, write) };
    });
  }
}
