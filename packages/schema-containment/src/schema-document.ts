import { isObject, type Json, type JsonObject } from "./json.js";
import { metaSchema } from "./meta-schema.js";
import { eachSubschema } from "./subschemas.js";
import { Undecided } from "./undecided.js";

interface Resource {
  readonly root: Json;
  readonly anchors: Map<string, Json>;
}

/** One schema with all that stands in it, so that its references can be followed. References to other documents are not. */
export class SchemaDocument {
  readonly #bases = new Map<JsonObject, string>();
  readonly #resources = new Map<string, Resource>();
  readonly #dynamicAnchors = new Map<string, Json[]>();

  /** @param root normalised: its objects are in no other document */
  constructor(readonly root: Json) {
    this.#index(root, "root:", true);
  }

  has(schema: JsonObject): boolean {
    return this.#bases.has(schema);
  }

  /**
   * What the reference of a schema leads to (`$ref`, or a `$dynamicRef` that has but one place to lead to).
   * @throws Undecided
   */
  target(schema: JsonObject): Json {
    const base = this.#bases.get(schema) ?? "root:";
    if (typeof schema.$ref === "string") return this.#resolve(schema.$ref, base, "$ref");
    if (schema.$recursiveRef === "#") return this.#recursive(base);
    if (typeof schema.$dynamicRef !== "string") throw new Undecided("$recursiveRef", "leads elsewhere than to #");
    const reference = schema.$dynamicRef;
    const target = this.#resolve(reference, base, "$dynamicRef");
    const name = isObject(target) ? target.$dynamicAnchor : undefined;
    const rivals = typeof name === "string" ? (this.#dynamicAnchors.get(name) ?? []) : [];
    if (rivals.length > 1) throw new Undecided("$dynamicRef", `${reference} may lead to several places`);
    return target;
  }

  #recursive(base: string): Json {
    const root = this.#resolve("#", base, "$recursiveRef");
    if (isObject(root) && root.$recursiveAnchor === true && this.#resources.size > 1) {
      throw new Undecided("$recursiveRef", "may lead to several places");
    }
    return root;
  }

  #resolve(reference: string, base: string, keyword: string): Json {
    const [uri = "", fragment = ""] = resolved(reference, base).split("#");
    const resource = this.#resources.get(uri) ?? this.#published(uri);
    if (!resource) throw new Undecided(keyword, `${reference} is in another document`);
    const found =
      fragment === "" || fragment.startsWith("/") ? this.#at(resource.root, fragment) : resource.anchors.get(fragment);
    if (found === undefined) throw new Undecided(keyword, `${reference} leads nowhere`);
    return found;
  }

  /** The schemas of schemas are known to everybody. */
  #published(uri: string): Resource | undefined {
    const schema = metaSchema(uri);
    if (schema === undefined) return undefined;
    this.#index(schema, uri, true);
    return this.#resources.get(uri);
  }

  /** Places that no keyword makes a schema are made one when a reference leads to them. */
  #at(root: Json, pointer: string): Json | undefined {
    let here: Json | undefined = root;
    let base = isObject(root) ? (this.#bases.get(root) ?? "root:") : "root:";
    for (const step of pointer.split("/").slice(1)) {
      const name = decoded(step).replaceAll("~1", "/").replaceAll("~0", "~");
      here =
        typeof here === "object" && here !== null && Object.hasOwn(here, name) ? (here as JsonObject)[name] : undefined;
      if (isObject(here)) base = this.#bases.get(here) ?? base;
    }
    if (isObject(here) && !this.#bases.has(here)) this.#index(here, base, false);
    return here;
  }

  #index(schema: Json, base: string, isRoot: boolean): void {
    if (!isObject(schema) || this.#bases.has(schema)) {
      if (isRoot) this.#resources.set(base, { root: schema, anchors: new Map() });
      return;
    }
    const { $id, $anchor, $dynamicAnchor } = schema;
    const here = typeof $id === "string" && !$id.startsWith("#") ? (resolved($id, base).split("#")[0] ?? base) : base;
    this.#bases.set(schema, here);
    if (isRoot) this.#resources.set(base, { root: schema, anchors: new Map() });
    if (!this.#resources.has(here)) this.#resources.set(here, { root: schema, anchors: new Map() });
    const { anchors } = this.#resources.get(here) as Resource;
    if (typeof $id === "string" && $id.startsWith("#")) anchors.set($id.slice(1), schema);
    if (typeof $anchor === "string") anchors.set($anchor, schema);
    if (typeof $dynamicAnchor === "string") {
      anchors.set($dynamicAnchor, schema);
      this.#dynamicAnchors.set($dynamicAnchor, [...(this.#dynamicAnchors.get($dynamicAnchor) ?? []), schema]);
    }
    eachSubschema(schema, (inner) => this.#index(inner, here, false));
  }
}

function resolved(reference: string, base: string): string {
  if (reference.startsWith("#")) return base + reference;
  if (URL.canParse(reference, base)) return new URL(reference, base).href;
  if (URL.canParse(reference, `https://relative.invalid/`))
    return new URL(reference, base === "root:" ? "https://relative.invalid/" : base).href;
  return reference;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
