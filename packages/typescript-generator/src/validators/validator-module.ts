import type { Problem, Schema, Sources } from "@tenon/contract";
import { closeSchemas } from "./close/close-schemas.js";
import { moduleBody, validatorOf } from "./module-body.js";

/** A validator that a module exports. */
export interface ValidatorExport {
  readonly exportName: string;
  readonly typeName: string;
  /** The path of the module that the type comes from. */
  readonly typeImport: string;
  /** What to call the type here, where something else has its name. */
  readonly localType?: string;
  readonly schema: Schema;
}

export interface ValidatorModuleRequest {
  readonly sources: Sources;
  readonly validators: readonly ValidatorExport[];
  /** The module that helpers come from: `@tenon/messaging/validation`. */
  readonly runtime: string;
  /** The first line. */
  readonly header: string;
}

/** The text of a module of validators. Where there are problems, the text is not to be used. */
export function validatorModule(request: ValidatorModuleRequest): {
  readonly text: string;
  readonly problems: readonly Problem[];
} {
  const { sources, validators, runtime, header } = request;
  const closed = closeSchemas(
    sources,
    validators.map(({ exportName, schema }) => ({ schema, name: exportName.replace(/^validate/, "") })),
  );
  if (closed.problems.length > 0) return { text: "", problems: closed.problems };
  const body = moduleBody(closed);
  const exports = validators.map(({ exportName, typeName, localType = typeName }, index) => {
    const validator = validatorOf(closed.roots[index] as string);
    return `export const ${exportName}: Validate<${localType}> = /* @__PURE__ */ ${validator};`;
  });
  const text = [
    header,
    "// @ts-nocheck",
    "",
    `import { ${body.runtimeNames.join(", ")}, type Validate } from ${JSON.stringify(runtime)};`,
    ...typeImports(validators),
    "",
    ...exports,
    "",
    body.text,
    "",
  ];
  return { text: text.join("\n"), problems: [] };
}

function typeImports(validators: readonly ValidatorExport[]): string[] {
  const byModule = new Map<string, Set<string>>();
  for (const { typeImport, typeName, localType = typeName } of validators) {
    const name = localType === typeName ? typeName : `${typeName} as ${localType}`;
    byModule.set(typeImport, (byModule.get(typeImport) ?? new Set()).add(name));
  }
  return [...byModule]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, names]) => `import type { ${[...names].sort().join(", ")} } from ${JSON.stringify(path)};`);
}
