import type { SecurityScheme } from "@tenon/contract";

/**
 * What has been made harder, as the end of a sentence; undefined where whoever could come in still can. One way of the list is enough; an empty list
 * lets everybody in.
 */
export function tightened(before: readonly SecurityScheme[], after: readonly SecurityScheme[]): string | undefined {
  if (after.length === 0) return undefined;
  if (before.length === 0) return `wants ${inWords(after)}; it let everybody in`;
  const refused = before.filter((was) => !after.some((is) => sameWay(was, is) && covers(was.scopes, is.scopes)));
  const [first] = refused;
  if (!first) return undefined;
  const wider = after.find((is) => sameWay(first, is));
  if (!wider) return `does not take ${inWords([first])} any more; it takes ${inWords(after)}`;
  const added = wider.scopes.filter((scope) => !first.scopes.includes(scope));
  return `wants the scope ${added.join(" and ")} besides`;
}

function sameWay(a: SecurityScheme, b: SecurityScheme): boolean {
  return (
    a.type === b.type && a.value.scheme === b.value.scheme && a.value.in === b.value.in && a.value.name === b.value.name
  );
}

function covers(held: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((scope) => held.includes(scope));
}

function inWords(schemes: readonly SecurityScheme[]): string {
  return schemes.map(({ type, name }) => (name === undefined ? type : `${name} (${type})`)).join(" or ");
}
