/** `[1, 2, 0]` of `1.2.0-rc.1`; undefined for what is no version after semver.org 2.0.0. */
export function semver(version: string | undefined): readonly number[] | undefined {
  const [, ...numbers] = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version ?? "") ?? [];
  return numbers.length === 3 ? numbers.map(Number) : undefined;
}

/** What a version was raised by, as a number that grows with it. */
export const ranks = { none: 0, patch: 1, minor: 2, major: 3 } as const;

export function raised(was: readonly number[], is: readonly number[]): number {
  const place = was.findIndex((number, index) => number !== is[index]);
  if (place < 0) return ranks.none;
  // Before 1.0.0 the minor is what the major is afterwards (semver.org 2.0.0, §4).
  return was[0] === 0 && place === 1 ? ranks.major : ranks.major - place;
}

export function isLower(is: readonly number[], was: readonly number[]): boolean {
  const place = was.findIndex((number, index) => number !== is[index]);
  return place >= 0 && (is[place] ?? 0) < (was[place] ?? 0);
}
