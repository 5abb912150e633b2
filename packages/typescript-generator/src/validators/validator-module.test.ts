import { describe, expect, it } from "@jest/globals";
import type { Json, Sources } from "@tenon/contract";
import { inlinedRuntime } from "./standalone/inlined-runtime.js";
import { runtimeFiles } from "./standalone/runtime-text.js";
import { validatorModule } from "./validator-module.js";

const sources = (value: Json): Sources =>
  new Map([["orders/v1.yaml", { path: "orders/v1.yaml", value, locate: () => ({ line: 3, column: 5 }) }]]);

function moduleOf(schemas: { readonly [name: string]: Json }) {
  return validatorModule({
    sources: sources(schemas),
    validators: Object.keys(schemas).map((name) => ({
      exportName: `validate${name}`,
      typeName: name,
      typeImport: "./types.js",
      schema: { at: { file: "orders/v1.yaml", pointer: `/${name}` }, dialect: "asyncapi" },
    })),
    runtime: "@tenon/messaging/validation",
    header: "// Generated.",
  });
}

/** What a module exports, run with the helpers of the runtime in its place. */
function exportsOf(text: string): Record<string, (value: unknown) => { readonly issues?: readonly unknown[] }> {
  const [, names = ""] = /^import \{ (.*), type Validate \} from "@tenon\/messaging\/validation";$/m.exec(text) ?? [];
  const exported = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  const body = text.replaceAll(/^import .*$/gm, "").replaceAll(/^export const (\w+): Validate<\w+> =/gm, "const $1 =");
  return new Function(`${inlinedRuntime(names.split(", "))}\n${body}\nreturn { ${exported.join(", ")} };`)();
}

describe("validatorModule", () => {
  it("writes what one would have written", () => {
    const { text, problems } = moduleOf({
      Note: {
        type: "object",
        required: ["text"],
        properties: { text: { type: "string", maxLength: 500 }, tags: { type: "array", items: { $ref: "#/Tag" } } },
      },
      Tag: { type: "string", enum: ["gift", "fragile"] },
    });
    expect(problems).toEqual([]);
    expect(text).toBe(`// Generated.
// @ts-nocheck

import { defineValidator, hasAtMost, isObject, isPlain, mayExplainMore, own, sameJson, withError, withErrors, type Validate } from "@tenon/messaging/validation";
import type { Note, Tag } from "./types.js";

export const validateNote: Validate<Note> = /* @__PURE__ */ defineValidator(acceptsNote, explainNote);
export const validateTag: Validate<Tag> = /* @__PURE__ */ defineValidator(acceptsTag, explainTag);

function acceptsNote(value) {
  if (!isObject(value)) return false;
  const textValue = value.text;
  if (!isPlain(value)) return acceptsNote(own(value));
  if (typeof textValue !== "string" || !hasAtMost(textValue, 500)) return false;
  const tagsValue = value.tags;
  if (tagsValue !== undefined) {
    if (!Array.isArray(tagsValue)) return false;
    for (let i = 0; i < tagsValue.length; i++) {
      const item = tagsValue[i];
      if (!acceptsTag(item)) return false;
    }
  }
  return true;
}
${text.slice(text.indexOf("\nfunction explainNote"), text.indexOf("const allowed_Tag_1"))}const allowed_Tag_1 = ["gift", "fragile"];

function acceptsTag(value) {
  if (value !== "gift" && value !== "fragile") return false;
  return true;
}

function explainTag(data, path = []){
  let vErrors = null;
  let errors = 0;
  if(typeof data !== "string"){
    vErrors = withError(vErrors, {path,keyword:"type",params:{type: "string"},message:"must be string"});
    errors++;
  }
  if(!allowed_Tag_1.some((item0) => sameJson(data, item0))){
    vErrors = withError(vErrors, {path,keyword:"enum",params:{allowedValues: allowed_Tag_1},message:"must be equal to one of the allowed values"});
    errors++;
  }
  return vErrors;
}
`);
  });

  it("imports nothing but what the runtime exports", () => {
    const { text } = moduleOf({
      A: { properties: { a: { format: "email", pattern: "(a+)+b" }, b: { uniqueItems: true, multipleOf: 2 } } },
    });
    const [, names = ""] = /^import \{ (.*), type Validate \}/m.exec(text) ?? [];
    const exported = Object.values(runtimeFiles).flatMap(({ exports }) => exports);
    expect(names.split(", ").filter((name) => !exported.includes(name))).toEqual([]);
  });

  it("gives every export its own verdict", () => {
    const { validateA, validateB } = exportsOf(moduleOf({ A: { type: "string" }, B: { type: "number" } }).text);
    expect([validateA?.("a").issues, validateB?.(1).issues]).toEqual([undefined, undefined]);
    expect([validateA?.(1).issues?.length, validateB?.("a").issues?.length]).toEqual([1, 1]);
  });

  it("tells problems with their position, and writes nothing", () => {
    expect(moduleOf({ A: { properties: { a: { pattern: "(?!b)" } } } })).toMatchObject({
      text: "",
      problems: [
        {
          code: "PATTERN_UNSUPPORTED",
          at: { file: "orders/v1.yaml", pointer: "/A/properties/a/pattern", position: { line: 3, column: 5 } },
        },
      ],
    });
  });

  it.each([
    ['"; canary(); "', '\\"; canary(); //'],
    ["${canary()}", "`${canary()}`"],
    ["*/ canary(); /*", "// canary()"],
    ["\u2028canary()\u2029", "\ncanary()\r"],
    ["');canary();('", "']);canary();(['"],
    ["__proto__", "constructor"],
    ['"+canary()+"', '":canary(),"'],
    ["instancePath", "{instancePath:instancePath}"],
    ["schemaPath:", ',schemaPath:"1"'],
    ["errors >= 20", 'require("ajv/dist/runtime/equal").default'],
    ["pattern0", "schema1"],
    ["func0", "vErrors"],
    ["data", "validate1"],
    ["$", "length"],
  ])("lets no text of a schema become code: %j, %j", (one, other) => {
    const texts = [one, other, `${one}${other}`];
    const schema: Json = {
      required: texts,
      properties: Object.fromEntries(
        texts.map((text) => [text, { type: ["string", "null"], const: text, enum: [text, { [text]: text }] }]),
      ),
      patternProperties: { "canary\\(\\)|['\"`]": { type: ["string", "null"] } },
      dependencies: { [one]: [other], [other]: { required: [one] } },
      propertyNames: {
        type: "string",
        not: { const: `${other}${one}` },
        properties: { [one]: true, [other]: false },
      },
      description: one,
      title: other,
      oneOf: texts.map((text) => ({ required: [one], properties: { [one]: { const: text } } })),
    };
    const { text } = moduleOf({ A: schema });
    const canaries: string[] = [];
    Object.assign(globalThis, { canary: () => canaries.push("called") });
    const { validateA } = exportsOf(text);
    const right = Object.fromEntries(texts.map((name) => [name, name]));
    expect(validateA?.(right).issues).toBeUndefined();
    expect(validateA?.({ ...right, [one]: 1 }).issues).toBeDefined();
    expect(validateA?.({}).issues).toBeDefined();
    expect(canaries).toEqual([]);
    expect(text).not.toMatch(/[\u2028\u2029\r]/);
  });
});
