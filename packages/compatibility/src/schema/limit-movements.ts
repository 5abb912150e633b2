import type { Location } from "@tenon/contract";
import { type Limit, type LimitKind, limitKinds, type Movement, movement } from "./limit.js";
import type { Shape } from "./shape.js";

/** How one kind of limit has moved on a value, in words and with its place. */
export interface LimitMovement {
  readonly kind: LimitKind;
  readonly movement: Movement;
  /** `has maxLength 20; it had maxLength 40`. */
  readonly says: string;
  readonly at: Location & { readonly version: "before" | "after" };
  readonly readers: "part" | "whole";
}

/** All limits that are not what they were, for the types that both allow. */
export function limitMovements({
  before,
  after,
}: {
  readonly before: Shape;
  readonly after: Shape;
}): readonly LimitMovement[] {
  const integersOnly = !before.types.has("fraction") && !after.types.has("fraction");
  return Object.keys(limitKinds).flatMap((name) => {
    const kind = name as LimitKind;
    if (!limitKinds[kind].types.some((type) => before.types.has(type) && after.types.has(type))) return [];
    const [was, is] = [ofKind(before, kind), ofKind(after, kind)];
    const moved = movement(was, is, integersOnly);
    if (moved === "same") return [];
    const place = is.find(({ text }) => !was.some((limit) => limit.text === text)) ?? is[0];
    const gone = was.find(({ text }) => !is.some((limit) => limit.text === text)) ?? was[0];
    const at = place
      ? ({ version: "after", ...place.at } as const)
      : ({ version: "before", ...(gone ?? before).at } as const);
    return [{ kind, movement: moved, says: inWords(gone, place), at, readers: limitKinds[kind].readers }];
  });
}

function ofKind(shape: Shape, kind: LimitKind): readonly Limit[] {
  return shape.limits.filter((limit) => limit.kind === kind);
}

function inWords(was: Limit | undefined, is: Limit | undefined): string {
  if (!is) return `has no ${was?.text} any more`;
  return was ? `has ${is.text}; it had ${was.text}` : `has ${is.text}; it had no such bound`;
}
