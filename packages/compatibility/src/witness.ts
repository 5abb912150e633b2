import { isJsonObject, type Json, pointerSteps, valueAtPointer } from "@tenon/contract";
import type { ErrorObject } from "ajv";
import type { Witness } from "./finding.js";
import { validatorOf } from "./validator.js";

/** What is sent, and what is read of it. */
export interface Checked {
  readonly sender: Json;
  readonly reader: Json;
  readonly draft: "draft-07" | "2020-12";
}

/**
 * A message that the sender's schema allows and the reader's does not, held against both once more: an example of the spec, an example with what
 * is wrong with the value put into it, or else the value itself. Undefined where the value is no such message.
 */
export function readableWitness(
  value: Json,
  examples: readonly Json[],
  { sender, reader, draft }: Checked,
): Witness | undefined {
  const [sends, accepts] = [validatorOf(sender, draft), validatorOf(reader, draft)];
  if (!sends || !accepts) return undefined;
  const faultIn = (message: Json): ErrorObject | undefined => {
    if (!sends(message) || accepts(message)) return undefined;
    return clearest(accepts.errors ?? []);
  };
  const fault = faultIn(value);
  if (!fault) return undefined;
  const candidates = [...examples, ...examples.flatMap((example) => grafted(example, value, fault) ?? [])];
  for (const message of candidates) {
    const found = faultIn(message);
    if (found) return told(message, found);
  }
  return told(value, fault);
}

/** An error about a value itself, the deepest one; one about a choice of schemas says little. */
function clearest(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const choices = ["anyOf", "oneOf", "allOf", "if", "not"];
  const plain = errors.filter(({ keyword }) => !choices.includes(keyword));
  const depth = ({ instancePath }: ErrorObject) => pointerSteps(instancePath).length;
  return (plain.length > 0 ? plain : errors).toSorted((a, b) => depth(b) - depth(a))[0];
}

function told(message: Json, { instancePath, keyword, params, message: words = "is refused" }: ErrorObject): Witness {
  const subject = instancePath === "" ? "the message" : instancePath;
  switch (keyword) {
    case "required":
      return {
        message,
        path: `${instancePath}/${params.missingProperty}`,
        refusal: `${subject} must have \`${params.missingProperty}\``,
      };
    case "additionalProperties":
    case "unevaluatedProperties": {
      const name = params.additionalProperty ?? params.unevaluatedProperty;
      return { message, path: `${instancePath}/${name}`, refusal: `${subject} must not have \`${name}\`` };
    }
    case "enum":
      return { message, path: instancePath, refusal: `${subject} must be one of ${listed(params.allowedValues)}` };
    case "const":
      return { message, path: instancePath, refusal: `${subject} must be ${JSON.stringify(params.allowedValue)}` };
    case "type":
      return { message, path: instancePath, refusal: `${subject} must be ${[params.type].flat().join(" or ")}` };
    default:
      return { message, path: instancePath, refusal: `${subject} ${words}` };
  }
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}

/** The example with what is wrong in the value, at the same place; undefined where it has no such place. */
function grafted(example: Json, value: Json, { instancePath, keyword, params }: ErrorObject): Json | undefined {
  if (keyword === "required") return without(example, [...pointerSteps(instancePath), params.missingProperty]);
  const name: unknown = params.additionalProperty ?? params.unevaluatedProperty;
  const path = typeof name === "string" ? [...pointerSteps(instancePath), name] : pointerSteps(instancePath);
  const wrong = valueAtPointer(
    value,
    path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""),
  );
  return wrong === undefined ? undefined : changed(example, path, () => wrong);
}

function without(value: Json, path: readonly string[]): Json | undefined {
  const name = path.at(-1) ?? "";
  return changed(value, path.slice(0, -1), (parent) =>
    isJsonObject(parent) ? Object.fromEntries(Object.entries(parent).filter(([key]) => key !== name)) : parent,
  );
}

/** A copy with another value at a path; undefined where the path leads nowhere. */
function changed(value: Json, [step, ...rest]: readonly string[], change: (value: Json) => Json): Json | undefined {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    const index = Number(step);
    const item = index < value.length ? changed(value[index] as Json, rest, change) : undefined;
    return item === undefined ? undefined : value.with(index, item);
  }
  if (!isJsonObject(value)) return undefined;
  const inner = Object.hasOwn(value, step) ? value[step] : rest.length === 0 ? null : undefined;
  const field = inner === undefined ? undefined : changed(inner, rest, change);
  return field === undefined ? undefined : { ...value, [step]: field };
}
