import { type Json, type JsonObject, pointerSteps, pointerTo, valueAtPointer } from "@tenon/contract";
import type { ErrorObject } from "ajv";
import { didYouMean } from "../nearest-name.js";
import { allowedFields } from "./allowed-fields.js";
import { formats } from "./structure-schema.js";

/** One thing that is wrong, in words. */
export interface Explanation {
  /** The place in the checked value. */
  readonly pointer: string;
  readonly message: string;
  readonly mend: string;
}

/** What was checked: the value, the schema, and what the things in the value are called. */
export interface Checked {
  readonly value: Json;
  readonly schema: () => JsonObject;
  /** `the channel "orderPlaced"`, `"address"` */
  readonly nameOf: (pointer: string) => string;
}

/**
 * The errors of a check as few sentences, one after the other: of a failed `oneOf` or `anyOf` only the error that lies deepest, of one
 * place only the first.
 */
export function* explainErrors(errors: readonly ErrorObject[], checked: Checked): Generator<Explanation> {
  const told = new Set<string>();
  for (const error of tellingErrors(errors)) {
    const explanation = explain(error, checked);
    if (!told.has(explanation.pointer)) yield explanation;
    told.add(explanation.pointer);
  }
}

function tellingErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const chosen: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === "if" || error.keyword === "propertyNames") continue;
    if (error.keyword !== "oneOf" && error.keyword !== "anyOf") {
      chosen.push(error);
      continue;
    }
    // ajv tells the errors of the branches right before the error of the whole.
    const inner: ErrorObject[] = [];
    for (let last = chosen.at(-1); last && isWithin(last, error); last = chosen.at(-1))
      inner.unshift(...chosen.splice(-1));
    chosen.push(mostTelling(inner) ?? error);
  }
  return chosen;
}

function isWithin({ instancePath }: ErrorObject, outer: ErrorObject): boolean {
  return instancePath === outer.instancePath || instancePath.startsWith(`${outer.instancePath}/`);
}

/** The error that lies deepest; where branches differ in the values that they allow at that place, all of these together. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const depth = ({ instancePath }: ErrorObject) => pointerSteps(instancePath).length;
  const [first] = errors.toSorted((a, b) => depth(b) - depth(a));
  const there = errors.filter(({ instancePath }) => instancePath === first?.instancePath);
  const allowed = there.flatMap((error) => allowedValues(error) ?? []);
  if (!first || allowed.length === 0) return first;
  return { ...first, keyword: "enum", params: { allowedValues: [...new Set(allowed)] } };
}

function allowedValues({ keyword, params }: ErrorObject): readonly Json[] | undefined {
  if (keyword === "const") return [(params as { readonly allowedValue: Json }).allowedValue];
  return keyword === "enum" ? (params as { readonly allowedValues: readonly Json[] }).allowedValues : undefined;
}

function explain(error: ErrorObject, { value: root, schema, nameOf }: Checked): Explanation {
  const { instancePath: pointer, keyword } = error;
  const params = error.params as Readonly<Record<string, Json>>;
  const name = nameOf(pointer);
  switch (keyword) {
    case "additionalProperties":
    case "unevaluatedProperties": {
      const field = String(params.additionalProperty ?? params.unevaluatedProperty);
      const near = didYouMean(field, allowedFields(schema(), pointer));
      const mend = near ? `Correct its name.` : 'Remove it, or begin its name with "x-".';
      return { pointer: pointerTo(pointer, field), message: `"${field}" is not a field of ${name}.${near}`, mend };
    }
    case "required": {
      const field = String(params.missingProperty);
      if (field === "$ref") {
        const mend = 'Write e.g. $ref: "#/channels/orderPlaced".';
        return { pointer, message: `${capital(name)} must be a reference.`, mend };
      }
      return { pointer, message: `${capital(name)} has no "${field}".`, mend: `Add "${field}".` };
    }
    case "type": {
      const given = valueAtPointer(root, pointer);
      const quoted = params.type === "string" && (typeof given === "number" || typeof given === "boolean");
      const mend = quoted ? `Put it in quotes: "${given}".` : `Write ${kinds(params.type)}.`;
      return { pointer, message: `${capital(name)} must be ${kinds(params.type)}.`, mend };
    }
    case "enum":
    case "const": {
      const allowed = allowedValues(error) ?? [];
      const given = valueAtPointer(root, pointer);
      const near = typeof given === "string" ? didYouMean(given, allowed.map(String)) : "";
      const values = allowed.map((one) => JSON.stringify(one)).join(", ");
      const message = `${capital(name)} must be ${allowed.length > 1 ? "one of " : ""}${values}.${near}`;
      return { pointer, message, mend: allowed.length > 1 ? "Write one of them." : "Write that." };
    }
    default: {
      const must = requirement(keyword, params);
      return { pointer, message: `${capital(name)} ${must}.`, mend: "Correct it as the AsyncAPI specification says." };
    }
  }
}

function requirement(keyword: string, params: Readonly<Record<string, Json>>): string {
  const { limit } = params;
  const things = (one: string) => `${limit} ${one}${limit === 1 ? "" : "s"}`;
  switch (keyword) {
    case "minimum":
      return `must be ${limit} or more`;
    case "maximum":
      return `must be ${limit} or less`;
    case "exclusiveMinimum":
      return `must be more than ${limit}`;
    case "exclusiveMaximum":
      return `must be less than ${limit}`;
    case "minLength":
      return `must have ${things("character")} or more`;
    case "maxLength":
      return `must have ${things("character")} or fewer`;
    case "minItems":
      return `must have ${things("item")} or more`;
    case "maxItems":
      return `must have ${things("item")} or fewer`;
    case "minProperties":
      return `must have ${things("field")} or more`;
    case "uniqueItems":
      return `must not have an item twice (${params.j} and ${params.i})`;
    case "pattern":
      return patterned(String(params.pattern));
    default:
      return "is not what the specification allows there";
  }
}

function patterned(pattern: string): string {
  if (pattern === formats.uri) return "must be an absolute URI, such as https://example.com";
  if (pattern === formats.email) return "must be an e-mail address";
  return `must match ${pattern}`;
}

function kinds(type: Json | undefined): string {
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  return types.map((one) => (one === "null" ? "null" : /^[aeiou]/.test(one) ? `an ${one}` : `a ${one}`)).join(" or ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
