import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { structureAjv } from "./structure-ajv.js";
import { type AsyncapiVersion, structureSchema } from "./structure-schema.js";

const require = createRequire(import.meta.url);

/** The versions whose check is compiled ahead of time. Compiling one takes about 0.3 s, loading it 10 ms. */
export const precompiledVersions: readonly AsyncapiVersion[] = ["3.0.0", "3.1.0"];

/** The text of the CommonJS module that checks the structure of documents of a version. */
export async function precompiledText(version: AsyncapiVersion): Promise<string> {
  const { default: standalone } =
    require("ajv/dist/standalone/index.js") as typeof import("ajv/dist/standalone/index.js");
  const ajv = structureAjv(Ajv, { code: { source: true, optimize: 2 } });
  ajv.addSchema(structureSchema(version), "document");
  const schema = `http://asyncapi.com/definitions/${version}/schema.json`;
  const text = standalone(ajv, { document: "document", schema });
  const { minify } = require("@swc/core") as typeof import("@swc/core");
  const { code } = await minify(text, { compress: { toplevel: true }, mangle: { toplevel: true } });
  return `// Written by packages/asyncapi-reader/scripts/precompile.mjs from @asyncapi/specs. Not to be edited.\n${code}\n`;
}
