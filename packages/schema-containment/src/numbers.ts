import type { NumberAtom } from "./atom.js";
import { isMultiple } from "./multiple.js";
import { Undecided } from "./undecided.js";

/** A number that all of this is true of; undefined when there is none. @throws Undecided */
export function someNumber(atoms: readonly NumberAtom[], excluded: readonly number[]): number | undefined {
  const range = rangeOf(atoms);
  const { low, high } = range;
  if (low > high || (low === high && !(range.lowIncluded && range.highIncluded))) return undefined;
  const multiples = atoms.flatMap((atom) => (atom.kind === "multiple" ? [atom.of] : []));
  const avoided = atoms.flatMap((atom) => (atom.kind === "notMultiple" ? [atom.of] : []));
  const fits = (value: number) =>
    Number.isFinite(value) &&
    (value > low || (range.lowIncluded && value === low)) &&
    (value < high || (range.highIncluded && value === high)) &&
    multiples.every((of) => isMultiple(value, of)) &&
    !avoided.some((of) => isMultiple(value, of)) &&
    !excluded.includes(value);
  return multiples.length > 0 ? amongMultiples(range, stepOf(multiples), avoided, fits) : amongAll(range, fits);
}

interface Range {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly highIncluded: boolean;
}

function rangeOf(atoms: readonly NumberAtom[]): Range {
  let range: Range = {
    low: Number.NEGATIVE_INFINITY,
    lowIncluded: false,
    high: Number.POSITIVE_INFINITY,
    highIncluded: false,
  };
  for (const atom of atoms) {
    if (atom.kind === "above" && (atom.limit > range.low || (atom.limit === range.low && !atom.inclusive))) {
      range = { ...range, low: atom.limit, lowIncluded: atom.inclusive };
    }
    if (atom.kind === "below" && (atom.limit < range.high || (atom.limit === range.high && !atom.inclusive))) {
      range = { ...range, high: atom.limit, highIncluded: atom.inclusive };
    }
  }
  return range;
}

/** The least number of which all multiples are multiples of all these: their least common multiple, as decimals. */
function stepOf(multiples: readonly number[]): number {
  let scale = 1;
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9;
  while (scale < 1e9 && multiples.some((of) => !isWhole(of * scale))) scale *= 10;
  if (multiples.some((of) => !isWhole(of * scale))) throw new Undecided("multipleOf", "has too many digits");
  let step = 1;
  for (const of of multiples) {
    const whole = Math.round(of * scale);
    step = (step / greatestDivisor(step, whole)) * whole;
    if (step > 1e14) throw new Undecided("multipleOf", "the least common multiple is too large");
  }
  return step / scale;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

const tries = 3_000;

function amongMultiples(
  { low, high }: Range,
  step: number,
  avoided: readonly number[],
  fits: (value: number) => boolean,
): number | undefined {
  const multipleAt = (index: number) =>
    Number.isInteger(step) ? index * step : Number((index * step).toPrecision(15));
  const first = Number.isFinite(low)
    ? Math.ceil(low / step - 1e-9)
    : Number.isFinite(high)
      ? Math.floor(high / step + 1e-9)
      : 0;
  const upwards = Number.isFinite(low) || !Number.isFinite(high);
  const divisor = avoided.find((of) => isMultiple(step, of));
  if (divisor !== undefined) {
    // Validators divide: 9 / 0.3 is 30.000000000000004, and 9 no multiple of 0.3 to them.
    return Number.isInteger(divisor) || divisor === step ? undefined : unevenly(divisor, multipleAt, { low, high });
  }
  // Those around zero are shorter to read.
  for (const index of [0, 1, -1, 2]) if (fits(multipleAt(index))) return multipleAt(index);
  for (let count = 0; count < tries; count++) {
    const value = multipleAt(upwards ? first + count : first - count);
    if (upwards ? value > high : value < low) return undefined;
    if (fits(value)) return value;
  }
  throw new Undecided("multipleOf", "no multiple was found");
}

function unevenly(divisor: number, multipleAt: (index: number) => number, { low, high }: Pick<Range, "low" | "high">) {
  for (let index = 1; index < 2_000; index++) {
    const value = multipleAt(index);
    if (value > low && value < high && !Number.isInteger(value / divisor)) return value;
  }
  return undefined;
}

function amongAll({ low, high }: Range, fits: (value: number) => boolean): number | undefined {
  const near = [low, high, low + 1, high - 1, low + 0.5, high - 0.5, (low + high) / 2];
  const between = [
    low + 0.1234567,
    high - 0.1234567,
    0.1234567,
    low + (high - low) * 0.37,
    low + (high - low) * 0.6180339,
  ];
  for (const value of [0, 1, -1, 0.5, ...near, ...between]) if (fits(value)) return value;
  if (low === high) return undefined;
  const [start, width] = Number.isFinite(low)
    ? [low, Number.isFinite(high) ? high - low : 10]
    : [Number.isFinite(high) ? high - 10 : 0, 10];
  for (let index = 1; index < 60; index++) {
    const value = start + width * ((index * 0.6180339887) % 1);
    if (fits(value)) return value;
  }
  throw new Undecided("multipleOf", "no number was found");
}
