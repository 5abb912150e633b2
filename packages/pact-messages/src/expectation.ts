import { Matchers } from "@pact-foundation/pact";

/**
 * What a consumer expects of a message, from one example of it: each value stands for every value of its kind, an array
 * for any array of at least one such item. Values at the pointers in `exactly` (JSON Pointers in which `*` is every item)
 * stand for themselves, as a tag must.
 */
export function expectationFrom(example: unknown, exactly: readonly string[] = []): unknown {
  return expectation(example, "", new Set(exactly));
}

type Matcher = ReturnType<typeof Matchers.like<string>>;

/** What a consumer expects beside a message: each value stands for every value of its kind. */
export function headerExpectations(headers: object): Record<string, Matcher> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Matchers.like(value)]));
}

function expectation(value: unknown, pointer: string, exactly: ReadonlySet<string>): unknown {
  if (exactly.has(pointer) || value === null) return value;
  if (Array.isArray(value)) return arrayExpectation(value, pointer, exactly);
  if (typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, expectation(member, step(pointer, name), exactly)]),
    );
  }
  // Not integer() nor decimal(): the one refuses 12.5, the other 12, and JSON knows but one kind of number.
  if (typeof value === "number") return Matchers.number(value);
  if (typeof value === "string") return Matchers.string(value);
  return Matchers.like(value);
}

function arrayExpectation(items: readonly unknown[], pointer: string, exactly: ReadonlySet<string>): unknown {
  if (items.length === 0) return items;
  return Matchers.eachLike(expectation(items[0], step(pointer, "*"), exactly), 1);
}

function step(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
