import { quote } from "../../emit/quote.js";
import type { NormalObject, NormalSchema } from "../close/normal-schema.js";
import { anyOf, type Block, type Condition, comparison, not, truth } from "./block.js";
import type { GuardWriter } from "./guard-writer.js";
import { literal } from "./literal.js";

/** Names that an object has without having been given them. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function hasObjectKeywords(schema: NormalObject): boolean {
  const { additionalProperties, unevaluatedProperties, propertyNames } = schema;
  return (
    (schema.required ?? []).length > 0 ||
    (schema.properties?.size ?? 0) > 0 ||
    (schema.patternProperties?.size ?? 0) > 0 ||
    schema.dependentRequired !== undefined ||
    schema.dependentSchemas !== undefined ||
    schema.minProperties !== undefined ||
    schema.maxProperties !== undefined ||
    [additionalProperties, unevaluatedProperties, propertyNames].some((sub) => sub !== undefined && sub !== true)
  );
}

/** What an object must be besides an object. `value` is the parameter of the function. */
export function demandObject(schema: NormalObject, value: string, out: Block, writer: GuardWriter): void {
  new ObjectGuard(schema, value, out, writer).write();
}

class ObjectGuard {
  readonly #schema: NormalObject;
  readonly #value: string;
  readonly #out: Block;
  readonly #writer: GuardWriter;
  /** By the name of a member: the constant that holds it. */
  readonly #members = new Map<string, string>();

  constructor(schema: NormalObject, value: string, out: Block, writer: GuardWriter) {
    this.#schema = schema;
    this.#value = value;
    this.#out = out;
    this.#writer = writer;
  }

  write(): void {
    const [first] = [...(this.#schema.required ?? []), ...(this.#schema.properties?.keys() ?? [])];
    if (first !== undefined) this.#member(first);
    demandOwnMembers(this.#value, this.#out, this.#writer);
    this.#demandMembers();
    if (this.#isClosed()) this.#demandNoOthers();
    else this.#demandEach();
    this.#demandCount();
    this.#demandDependencies();
    this.#demandEvaluated();
  }

  /** `required` and `properties`. */
  #demandMembers(): void {
    const { properties = new Map<string, NormalSchema>(), required = [] } = this.#schema;
    const wanted = new Set(required);
    for (const name of new Set([...wanted, ...properties.keys()])) {
      const schema = properties.get(name) ?? true;
      if (schema === true && !wanted.has(name)) continue;
      const member = this.#member(name);
      if (!wanted.has(name)) {
        this.#out.within(`if (${member} !== undefined)`, (inner) => this.#writer.demand(schema, member, inner));
        continue;
      }
      if (!this.#writer.refusesMissing(schema)) this.#out.demand(not(comparison(member, "===", "undefined")));
      this.#writer.demand(schema, member, this.#out);
    }
  }

  /** Whether there may be no members but those that are declared by name. */
  #isClosed(): boolean {
    const { additionalProperties, patternProperties, propertyNames = true } = this.#schema;
    return additionalProperties === false && (patternProperties?.size ?? 0) === 0 && propertyNames === true;
  }

  /** There are others where there are more than the declared ones that are there. */
  #demandNoOthers(): void {
    const { properties = new Map<string, NormalSchema>(), required = [] } = this.#schema;
    const names = [...properties.keys()];
    const present = names.filter((name) => required.includes(name)).length;
    const optional = names
      .filter((name) => !required.includes(name))
      .map((name) => `Number(${this.#member(name)} !== undefined)`);
    const count = [String(present), ...optional].join(" + ");
    const declared = this.#writer.scope.constant(
      "declared",
      `/* @__PURE__ */ new Set([${names.map(literal).join(", ")}])`,
    );
    this.#out.demand(not(truth(`${this.#writer.scope.runtime("hasOthers")}(${this.#value}, ${count}, ${declared})`)));
  }

  /** `propertyNames`, `patternProperties` and `additionalProperties`. */
  #demandEach(): void {
    const {
      patternProperties = new Map<string, NormalSchema>(),
      additionalProperties = true,
      propertyNames = true,
    } = this.#schema;
    if (patternProperties.size === 0 && additionalProperties === true && propertyNames === true) return;
    const key = this.#out.local("key");
    const member = this.#out.local("member");
    this.#out.within(`for (const ${key} in ${this.#value})`, (inner) => {
      inner.line(`const ${member} = ${this.#value}[${key}];`);
      inner.line(`if (${member} === undefined) continue;`);
      this.#writer.demand(propertyNames, key, inner);
      const patterns = [...patternProperties].map(([source, schema]) => {
        const matches = `${this.#writer.scope.pattern(source)}.test(${key})`;
        inner.within(`if (${matches})`, (matching) => this.#writer.demand(schema, member, matching));
        return truth(matches);
      });
      const known = [...this.#isDeclared(key), ...patterns];
      if (known.length === 0) this.#writer.demand(additionalProperties, member, inner);
      else
        inner.within(`if (${anyOf(known).fails})`, (other) => this.#writer.demand(additionalProperties, member, other));
    });
  }

  #isDeclared(key: string): Condition[] {
    const names = [...(this.#schema.properties?.keys() ?? [])];
    if (names.length <= 4) return names.map((name) => comparison(key, "===", quote(name)));
    const declared = this.#writer.scope.constant(
      "declared",
      `/* @__PURE__ */ new Set([${names.map(literal).join(", ")}])`,
    );
    return [truth(`${declared}.has(${key})`)];
  }

  #demandCount(): void {
    const { minProperties, maxProperties } = this.#schema;
    if (!minProperties && maxProperties === undefined) return;
    const count = `${this.#writer.scope.runtime("memberCount")}(${this.#value})`;
    if (minProperties) this.#out.demand(comparison(count, ">=", String(minProperties)));
    if (maxProperties !== undefined) this.#out.demand(comparison(count, "<=", String(maxProperties)));
  }

  #demandDependencies(): void {
    for (const [name, others] of this.#schema.dependentRequired ?? []) {
      const member = this.#member(name);
      const wanted = others.map((other) => not(comparison(this.#member(other), "===", "undefined")));
      if (wanted.length > 0) this.#out.within(`if (${member} !== undefined)`, (inner) => inner.demand(...wanted));
    }
    for (const [name, schema] of this.#schema.dependentSchemas ?? []) {
      const member = this.#member(name);
      this.#out.within(`if (${member} !== undefined)`, (inner) => this.#writer.demand(schema, this.#value, inner));
    }
  }

  #demandEvaluated(): void {
    const { unevaluatedProperties = true } = this.#schema;
    if (unevaluatedProperties === true) return;
    this.#out.demand(
      comparison(`${this.#writer.unevaluated(this.#schema, "properties")}(${this.#value})`, "===", "undefined"),
    );
  }

  /** The constant that holds a member, `undefined` where it is missing. */
  #member(name: string): string {
    const known = this.#members.get(name);
    if (known) return known;
    const constant = this.#out.local(/^[A-Za-z][A-Za-z\d]{0,30}$/.test(name) ? `${name}Value` : "member");
    this.#members.set(name, constant);
    this.#out.line(`const ${constant} = ${memberOf(this.#value, name, this.#writer)};`);
    return constant;
  }
}

/**
 * Begins again with a copy where an object is not a plain one and so may inherit members. This stands after the first look at a member: the
 * engine then knows the object's shape, and the question costs nothing.
 */
export function demandOwnMembers(value: string, out: Block, writer: GuardWriter): void {
  out.line(
    `if (!${writer.scope.runtime("isPlain")}(${value})) return ${out.functionName}(${writer.scope.runtime("own")}(${value}));`,
  );
}

/** An expression for a member of a plain object. */
export function memberOf(object: string, name: string, writer: GuardWriter): string {
  if (inherited.has(name)) return `${writer.scope.runtime("ownMember")}(${object}, ${quote(name)})`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${object}.${name}` : `${object}[${quote(name)}]`;
}
