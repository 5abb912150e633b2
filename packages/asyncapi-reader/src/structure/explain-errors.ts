import { type Json, pointerSteps, pointerTo, valueAtPointer } from "@tenon/contract";
import type { ErrorObject } from "ajv";
import { didYouMean } from "../nearest-name.js";

/** One thing that is wrong, in words. */
export interface Explanation {
  /** The place in the checked value. */
  readonly pointer: string;
  readonly message: string;
  readonly mend: string;
}

/**
 * The errors of a check as few sentences: of a failed `oneOf` or `anyOf` only the error that lies deepest, of one place only the first.
 */
export function explainErrors(errors: readonly ErrorObject[], value: Json): readonly Explanation[] {
  const telling = errors.filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
  const chosen: ErrorObject[] = [];
  for (const error of telling) {
    if (error.keyword !== "oneOf" && error.keyword !== "anyOf") {
      chosen.push(error);
      continue;
    }
    const inner: ErrorObject[] = [];
    while (chosen.at(-1)?.instancePath.startsWith(error.instancePath)) inner.unshift(chosen.pop() as ErrorObject);
    chosen.push(mostTelling(inner) ?? error);
  }
  const byPlace = new Map<string, Explanation>();
  for (const error of chosen) {
    const explanation = explain(error, value);
    if (!byPlace.has(explanation.pointer)) byPlace.set(explanation.pointer, explanation);
  }
  return [...byPlace.values()];
}

function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const depth = ({ instancePath }: ErrorObject) => pointerSteps(instancePath).length;
  return errors.toSorted((a, b) => depth(b) - depth(a))[0];
}

function explain(error: ErrorObject, root: Json): Explanation {
  const { instancePath: pointer, keyword } = error;
  const params = error.params as Readonly<Record<string, Json>>;
  const name = nameOf(pointer);
  switch (keyword) {
    case "additionalProperties":
    case "unevaluatedProperties": {
      const field = String(params.additionalProperty ?? params.unevaluatedProperty);
      const mend = 'Remove it, correct its name, or begin its name with "x-".';
      return { pointer: pointerTo(pointer, field), message: `"${field}" is not a field of ${name}.`, mend };
    }
    case "required": {
      const field = String(params.missingProperty);
      const near = didYouMean(field, namesIn(valueAtPointer(root, pointer)));
      return { pointer, message: `"${field}" is missing in ${name}.`, mend: near ? `Add it.${near}` : "Add it." };
    }
    case "type":
      return {
        pointer,
        message: `${capital(name)} must be ${article(String(params.type))}.`,
        mend: "Write a value of that type.",
      };
    case "enum": {
      const values = (params.allowedValues as readonly Json[]).map((value) => JSON.stringify(value));
      const given = valueAtPointer(root, pointer);
      const near = typeof given === "string" ? didYouMean(given, params.allowedValues as readonly string[]) : "";
      return {
        pointer,
        message: `${capital(name)} must be one of ${values.join(", ")}.${near}`,
        mend: "Write one of them.",
      };
    }
    case "const":
      return {
        pointer,
        message: `${capital(name)} must be ${JSON.stringify(params.allowedValue)}.`,
        mend: "Write that.",
      };
    default:
      return {
        pointer,
        message: `${capital(name)} ${error.message ?? "is not valid"}.`,
        mend: "Correct it as the AsyncAPI specification says.",
      };
  }
}

function nameOf(pointer: string): string {
  const last = pointerSteps(pointer).at(-1);
  return last === undefined ? "the document" : /^\d+$/.test(last) ? `item ${last}` : `"${last}"`;
}

function namesIn(value: Json | undefined): readonly string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function article(type: string): string {
  const types = type
    .split(",")
    .map((one) => (/^[aeiou]/.test(one) ? `an ${one}` : one === "null" ? "null" : `a ${one}`));
  return types.join(" or ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
