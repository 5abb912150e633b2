import type { Validate } from "@tenon/messaging";

/** A message that differs from another one in one place. */
export interface Variant {
  readonly payload: unknown;
  /** Where, as a JSON Pointer. */
  readonly path: string;
  /** How: `is absent`, `is null`. */
  readonly what: string;
}

/**
 * Messages that differ from one in one place and that a schema still allows: members that are absent or that nobody knows, null, each member of an
 * enum, other kinds of values, empty and long lists, fractions, numbers below zero, texts of another look. Not all that the schema allows, but
 * what consumers stumble over; `tenon check` asks for all of it, where that can be decided.
 */
export function variantsOf<Data>(payload: Data, validate: Validate<Data>): readonly Variant[] {
  const seen = new Set([JSON.stringify(payload)]);
  return [...changes(payload, [], { root: payload, validate })].filter((variant) => {
    const text = JSON.stringify(variant.payload);
    if (seen.has(text) || validate(variant.payload).issues) return false;
    seen.add(text);
    return true;
  });
}

type Path = readonly (string | number)[];

interface Whole {
  readonly root: unknown;
  readonly validate: Validate<unknown>;
}

function* changes(value: unknown, path: Path, whole: Whole): Generator<Variant> {
  const replaced = (other: unknown, what: string): Variant => ({
    payload: withValue(whole.root, path, other),
    path: pointerOf(path),
    what,
  });
  for (const other of [...asked(path, whole), ...ofOtherKind]) yield replaced(other, `is ${JSON.stringify(other)}`);
  if (typeof value === "string") for (const text of texts(value)) yield replaced(text, `is ${shown(text)}`);
  if (typeof value === "number") for (const number of numbers(value)) yield replaced(number, `is ${number}`);
  if (Array.isArray(value)) {
    if (value.length > 0) yield replaced([...value, ...Array(20).fill(value[0])], `has ${value.length + 20} items`);
    if (value.length > 1) yield replaced([value[0]], "has 1 item");
    for (const [index, item] of value.entries()) yield* changes(item, [...path, index], whole);
  } else if (typeof value === "object" && value !== null) {
    yield replaced({ ...value, unheardOf: true }, "has a member that nobody knows");
    for (const [name, member] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Readonly<Record<string, unknown>>;
      yield { payload: withValue(whole.root, path, rest), path: pointerOf([...path, name]), what: "is absent" };
      yield* changes(member, [...path, name], whole);
    }
  }
}

const ofOtherKind = [null, true, false, 0, "", [], {}];

/** What the schema itself names: each member of an enum, or the one value that there is. */
function asked(path: Path, { root, validate }: Whole): readonly unknown[] {
  const { issues = [] } = validate(withValue(root, path, "\0"));
  const here = issues.filter((issue) => pointerOf(issue.path) === pointerOf(path));
  return here.flatMap(({ params }) => {
    const { allowedValues, allowedValue } = params;
    return [
      ...(Array.isArray(allowedValues) ? allowedValues : []),
      ...(allowedValue === undefined ? [] : [allowedValue]),
    ];
  });
}

function texts(text: string): readonly string[] {
  return [
    text.toUpperCase(),
    text.toLowerCase(),
    `${text}0`,
    `${text}x`,
    `${text} `,
    text.slice(0, -1),
    text.repeat(40),
    "ß𝄞",
    ...ofFormats,
  ];
}

const ofFormats = [
  "2024-02-29",
  "2024-02-29T23:59:59Z",
  "2024-02-29T23:59:59.123456+05:30",
  "23:59:59Z",
  "4BE0643F-1D98-473B-A7C3-D7F3B1C1D1A1",
  "A+b@sub.example.com",
  "https://example.com/a?b#c",
];

function numbers(number: number): readonly number[] {
  return [number + 1, number + 0.5, -number, -1, 1e15];
}

function withValue(root: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(root)) return root.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  const members = root as Readonly<Record<string, unknown>>;
  return { ...members, [step]: withValue(members[step], rest, value) };
}

function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
