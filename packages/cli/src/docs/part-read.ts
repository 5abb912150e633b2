import { isJsonObject, type Json, pointerSteps } from "@tenon/contract";

/** What a consumer reads of a payload. A path is a JSON Pointer in which `*` stands for every item; what is not there is left out. */
export function partRead(payload: Json, reads: readonly { readonly path: string }[]): Json {
  return part(
    payload,
    reads.map(({ path }) => pointerSteps(path)),
  );
}

function part(value: Json, reads: readonly (readonly string[])[]): Json {
  if (reads.some((steps) => steps.length === 0)) return value;
  const below = (step: string) => reads.flatMap(([first, ...rest]) => (first === step ? [rest] : []));
  if (Array.isArray(value)) return value.map((item: Json) => part(item, below("*")));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const inside = below(name);
    return inside.length > 0 ? [[name, part(member, inside)] as const] : [];
  });
  return Object.fromEntries(members);
}
