/**
 * A name as a step of a path that is the same in a file system, a URL and a link: lower case, digits and hyphens. `orderPlaced` →
 * `order-placed`. Two names can give the same step: see `distinctSegments`.
 */
export function pathSegment(name: string): string {
  const words = name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return reserved.test(words) || words === "" ? `${words}-page` : words;
}

/** One step for each name, by its order; what would clash with an earlier one gets a number. */
export function distinctSegments(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = pathSegment(name);
    let segment = plain;
    for (let number = 2; taken.has(segment); number++) segment = `${plain}-${number}`;
    taken.add(segment);
    return segment;
  });
}

/** What a folder serves by itself, and devices on Windows. */
const reserved = /^(index|con|prn|aux|nul|com\d|lpt\d)$/;
