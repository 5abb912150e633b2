import { quote } from "../../emit/quote.js";
import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import { inPlaceParts } from "../close/parts.js";
import { anyOf, type Block } from "./block.js";
import type { GuardWriter } from "./guard-writer.js";
import { memberOf } from "./objects.js";

type Kind = "properties" | "items";

/** The body of a function that gives the first key, or place, of a plain `value` that `unevaluated…` refuses, else `undefined`. */
export function writeUnevaluated(schema: NormalObject, kind: Kind, out: Block, writer: GuardWriter): void {
  const rest = (kind === "items" ? schema.unevaluatedItems : schema.unevaluatedProperties) ?? true;
  const { unevaluatedItems: _items, unevaluatedProperties: _properties, ...around } = schema;
  const [seen, key] = [out.local("seen"), out.local(kind === "items" ? "i" : "key")];
  out.line(`const ${seen} = new Set();`);
  if (kind === "items") {
    out.line("let count = 0;");
    new Marks(kind, seen, "return undefined;", writer).write(around, out);
    out.within(`for (let ${key} = count; ${key} < value.length; ${key}++)`, (inner) => {
      inner.line(`if (!${seen}.has(${key}) && ${writer.test(rest, `value[${key}]`).fails}) return ${key};`);
    });
  } else {
    new Marks(kind, seen, "return undefined;", writer).write(around, out);
    out.within(`for (const ${key} in value)`, (inner) => {
      inner.line(`if (${seen}.has(${key}) || value[${key}] === undefined) continue;`);
      inner.line(`if (${writer.test(rest, `value[${key}]`).fails}) return ${key};`);
    });
  }
  out.line("return undefined;");
}

/**
 * The body of a function that marks in `seen` what a schema has looked at in `value`. For members it returns whether that is all of them, for
 * items how many from the first on.
 */
export function writeMarks(schema: NormalSchema, kind: Kind, out: Block, writer: GuardWriter): void {
  if (kind === "items") {
    out.line("let count = 0;");
    new Marks(kind, "seen", "return Infinity;", writer).write(schema, out);
    out.line("return count;");
  } else {
    new Marks(kind, "seen", "return true;", writer).write(schema, out);
    out.line("return false;");
  }
}

/** Statements that mark what a schema looks at, as "unevaluated…" (JSON Schema 2020-12 core §11) understands it. */
class Marks {
  readonly #kind: Kind;
  readonly #seen: string;
  /** What to do where everything has been looked at. */
  readonly #all: string;
  readonly #writer: GuardWriter;

  constructor(kind: Kind, seen: string, all: string, writer: GuardWriter) {
    this.#kind = kind;
    this.#seen = seen;
    this.#all = all;
    this.#writer = writer;
  }

  write(schema: NormalSchema, out: Block): void {
    if (typeof schema === "boolean" || !marksAnything(schema, this.#kind, this.#writer)) return;
    if (this.#kind === "items" ? this.#items(schema, out) : this.#members(schema, out)) {
      out.line(this.#all);
      return;
    }
    if (schema.$ref !== undefined) this.#reference(schema.$ref, out);
    for (const part of schema.allOf ?? []) this.write(part, out);
    for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
      if (marksAnything(branch, this.#kind, this.#writer))
        this.#where(this.#writer.test(branch, "value").holds, branch, out);
    }
    for (const [name, part] of schema.dependentSchemas ?? []) {
      const member = memberOf("value", name, this.#writer);
      this.#where(`${member} !== undefined`, part, out);
    }
    if (schema.if !== undefined) this.#conditional(schema, schema.if, out);
  }

  #where(condition: string, schema: NormalSchema, out: Block): void {
    out.within(`if (${condition})`, (inner) => this.write(schema, inner));
  }

  #conditional(schema: NormalObject, condition: NormalSchema, out: Block): void {
    const test = this.#writer.test(condition, "value");
    const written = out.within(`if (${test.holds})`, (inner) => {
      this.write(condition, inner);
      this.write(schema.then ?? true, inner);
    });
    out.within(written ? "else" : `if (${test.fails})`, (inner) => this.write(schema.else ?? true, inner));
  }

  #reference(definition: string, out: Block): void {
    const marks = `${this.#writer.marks(definition, this.#kind)}(value, ${this.#seen})`;
    out.line(this.#kind === "items" ? `count = Math.max(count, ${marks});` : `if (${marks}) ${this.#all}`);
  }

  /** Returns whether the schema looks at every member. */
  #members(schema: NormalObject, out: Block): boolean {
    if (schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined) return true;
    for (const name of schema.properties?.keys() ?? []) out.line(`${this.#seen}.add(${quote(name)});`);
    const patterns = [...(schema.patternProperties?.keys() ?? [])];
    if (patterns.length > 0) {
      const key = out.local("key");
      const matches = patterns.map((source) => `${this.#writer.scope.pattern(source)}.test(${key})`);
      const some = anyOf(matches.map((holds) => ({ holds, fails: `!${holds}` })));
      out.line(`for (const ${key} in value) if (${some.holds}) ${this.#seen}.add(${key});`);
    }
    return false;
  }

  /** Returns whether the schema looks at every item. */
  #items(schema: NormalObject, out: Block): boolean {
    if (schema.items !== undefined || schema.unevaluatedItems !== undefined) return true;
    if (schema.prefixItems) out.line(`count = Math.max(count, ${schema.prefixItems.length});`);
    if (schema.contains !== undefined) {
      const index = out.local("i");
      const test = this.#writer.test(schema.contains, `value[${index}]`).holds;
      out.line(`for (let ${index} = 0; ${index} < value.length; ${index}++) if (${test}) ${this.#seen}.add(${index});`);
    }
    return false;
  }
}

function marksAnything(
  schema: NormalSchema,
  kind: Kind,
  writer: GuardWriter,
  visited = new Set<NormalSchema>(),
): boolean {
  if (typeof schema === "boolean" || visited.has(schema)) return false;
  visited.add(schema);
  const { prefixItems, items, contains, unevaluatedItems } = schema;
  const { properties, patternProperties, additionalProperties, unevaluatedProperties } = schema;
  const itself =
    kind === "items"
      ? [prefixItems, items, contains, unevaluatedItems]
      : [properties, patternProperties, additionalProperties, unevaluatedProperties];
  if (itself.some((keyword) => keyword !== undefined)) return true;
  const target = schema.$ref === undefined ? [] : [writer.definition(schema.$ref)];
  return [...target, ...inPlaceParts(schema)].some((part) => marksAnything(part, kind, writer, visited));
}
