import { InvalidParameterError } from "./errors.js";

/** What an address leaves open, by its name in braces: `lights.{lampId}.measured`. */
export interface AddressParameter {
  /** The only values that it may have. */
  readonly enum?: readonly string[];
  /** What it is where the publisher does not say. */
  readonly default?: string;
}

export type AddressParameters = Readonly<Record<string, AddressParameter>>;

/** Of an address that leaves nothing open. */
export type NoParameters = Readonly<Record<never, string>>;

/**
 * The address with its parameters filled in. A value is percent-encoded where it could be taken for more than one word, or for a
 * pattern, so that no value leads to another address. Throws `InvalidParameterError`.
 */
export function expandAddress(
  address: string,
  declared: AddressParameters,
  given: Readonly<Record<string, unknown>>,
): string {
  return address.replace(braces, (_, name: string) => {
    const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? parameter?.default;
    if (typeof value !== "string" || value === "")
      throw new InvalidParameterError(address, `${name} must be a text that is not empty`);
    if (parameter?.enum && !parameter.enum.includes(value)) {
      throw new InvalidParameterError(address, `${name} must be one of ${parameter.enum.join(", ")}`);
    }
    return encodeURIComponent(value.toWellFormed()).replace(/[.*]/g, (sign) => (sign === "." ? "%2E" : "%2A"));
  });
}

/** The binding pattern that takes every address that can come of this one (AMQP 0-9-1 §3.1.3.3): a word that is open is `*`. */
export function patternOf(address: string): string {
  return address
    .split(".")
    .map((word) => (word.includes("{") ? "*" : word))
    .join(".");
}

/**
 * A function that gives the parameters of an address; undefined for an address that could not have come of this one. Each value
 * reaches as far as what comes next in the address, and never beyond its word.
 */
export function parametersReader(
  address: string,
  declared: AddressParameters,
): (arrived: string) => Readonly<Record<string, string>> | undefined {
  const parts = address.split(braces);
  const [beginning = "", ...rest] = parts;
  const open = rest.flatMap((name, index) => (index % 2 === 0 ? [{ name, then: rest[index + 1] ?? "" }] : []));
  return (arrived) => {
    if (open.length === 0) return {};
    if (!arrived.startsWith(beginning)) return undefined;
    const values: [string, string][] = [];
    let at = beginning.length;
    for (const [index, { name, then }] of open.entries()) {
      const end = index === open.length - 1 ? endBefore(arrived, then) : endOfValue(arrived, at, then);
      const value = arrived.slice(at, end);
      if (end <= at || value.includes(".")) return undefined;
      const meant = decoded(value);
      if (declared[name]?.enum?.includes(meant) === false) return undefined;
      values.push([name, meant]);
      at = end + then.length;
    }
    return Object.fromEntries(values);
  };
}

function endBefore(arrived: string, ending: string): number {
  return arrived.endsWith(ending) ? arrived.length - ending.length : -1;
}

function endOfValue(arrived: string, at: number, then: string): number {
  return then === "" ? at + 1 : arrived.indexOf(then, at + 1);
}

const braces = /\{([^{}]+)\}/g;

/** Publishers that are not Tenon's may not have encoded it. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
