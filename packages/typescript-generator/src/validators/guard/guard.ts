import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import { inPlaceParts, weightOf } from "../close/parts.js";
import type { DefinitionScope } from "../definition/definition-scope.js";
import type { Definitions } from "../definition/definitions.js";
import { type Tag, tagOf } from "../tags/tag-of.js";
import { allOf, Block, type Condition, truth } from "./block.js";
import { demandSchema } from "./demand-schema.js";
import type { GuardWriter } from "./guard-writer.js";
import { hasObjectKeywords } from "./objects.js";
import { refusesMissing } from "./refuses-missing.js";
import { isSimple, simpleConditions } from "./simple.js";
import { writeMarks, writeUnevaluated } from "./unevaluated.js";

/** A schema heavier than this gets a function of its own: what is too long is not compiled well. */
const heaviest = 60;

/** The name of the function that says whether a value is as a definition says. */
export function acceptsName(definition: string): string {
  return `accepts${definition}`;
}

/** What the guard of a definition is written from. */
export interface GuardRequest {
  readonly name: string;
  readonly definitions: Definitions;
  /** Whether what was found out about an object is to be remembered. */
  readonly remembers: boolean;
  readonly scope: DefinitionScope;
}

/** Writes the functions that say whether a value is as a definition says: nothing but yes or no, as fast as can be. */
export class Guard implements GuardWriter {
  readonly scope: DefinitionScope;
  readonly #name: string;
  readonly #definitions: Definitions;
  /** By name, in the order in which they were asked for. */
  readonly #functions = new Map<string, string>();
  readonly #partNames = new Map<NormalObject, Map<string, string>>();
  #parts = 0;

  constructor({ name, definitions, remembers, scope }: GuardRequest) {
    this.scope = scope;
    this.#name = name;
    this.#definitions = definitions;
    const accepts = acceptsName(name);
    if (remembers) this.#writeRemembering(accepts, `${accepts}$anew`);
    this.#write(remembers ? `${accepts}$anew` : accepts, "value", (out) => {
      demandSchema(this.definition(name), "value", out, this);
      out.line("return true;");
    });
  }

  get text(): string {
    return [...this.#functions.values()].join("\n\n");
  }

  accepts(definition: string): string {
    return acceptsName(definition);
  }

  demand(schema: NormalSchema, value: string, out: Block): void {
    if (typeof schema === "object" && this.#needsFunction(schema, value)) out.demand(this.#call(schema, value));
    else demandSchema(schema, value, out, this);
  }

  test(schema: NormalSchema, value: string): Condition {
    if (typeof schema === "boolean" || isSimple(schema)) return allOf(simpleConditions(schema, value, this));
    return this.#call(schema, value);
  }

  unevaluated(schema: NormalObject, kind: "properties" | "items"): string {
    return this.#part(schema, kind === "items" ? "skippedItem" : "skippedMember", "value", (out) => {
      writeUnevaluated(schema, kind, out, this);
    });
  }

  marks(definition: string, kind: "properties" | "items"): string {
    const name = `${kind === "items" ? "marksItems" : "marksMembers"}${definition}$in${this.#name}`;
    if (!this.#functions.has(name)) {
      this.#write(name, "value, seen", (out) => writeMarks(this.definition(definition), kind, out, this));
    }
    return name;
  }

  definition(name: string): NormalSchema {
    return this.#definitions.get(name) ?? true;
  }

  refusesMissing(schema: NormalSchema): boolean {
    return refusesMissing(schema, this.#definitions);
  }

  tag(branches: readonly NormalSchema[], around: NormalObject): Tag | undefined {
    return tagOf(branches, around, this.#definitions);
  }

  /** What looks into an object begins again with a copy of it where it must, so the object has to be the function's parameter. */
  #needsFunction(schema: NormalObject, value: string): boolean {
    return weightOf(schema) > heaviest || (value !== "value" && !isSimple(schema) && looksIntoObjects(schema));
  }

  #call(schema: NormalObject, value: string): Condition {
    const name = this.#part(schema, "accepts", "value", (out) => {
      demandSchema(schema, "value", out, this);
      out.line("return true;");
    });
    return truth(`${name}(${value})`);
  }

  /** The name of a function about a schema that is no definition. `$` keeps it apart from those of definitions. */
  #part(schema: NormalObject, stem: string, parameters: string, write: (out: Block) => void): string {
    const names = this.#partNames.get(schema) ?? new Map<string, string>();
    this.#partNames.set(schema, names);
    const known = names.get(stem);
    if (known) return known;
    const name = `${stem}${this.#name}$${++this.#parts}`;
    names.set(stem, name);
    this.#write(name, parameters, write);
    return name;
  }

  #writeRemembering(name: string, anew: string): void {
    const memory = this.scope.constant("memory", `/* @__PURE__ */ ${this.scope.runtime("memory")}()`);
    this.#write(name, "value", (out) =>
      out.line(`return ${this.scope.runtime("remembered")}(${memory}, value, ${anew});`),
    );
  }

  #write(name: string, parameters: string, write: (out: Block) => void): void {
    this.#functions.set(name, "");
    const out = new Block(name);
    for (const parameter of parameters.split(", ")) out.local(parameter);
    write(out);
    this.#functions.set(name, `function ${name}(${parameters}) {\n${out.text}\n}`);
  }
}

function looksIntoObjects(schema: NormalObject): boolean {
  return (
    hasObjectKeywords(schema) || inPlaceParts(schema).some((part) => typeof part === "object" && looksIntoObjects(part))
  );
}
