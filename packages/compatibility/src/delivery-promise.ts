import type { Channel, Json, Location } from "@tenon/contract";
import { member, same } from "./bindings.js";
import type { Change, Harm } from "./rule.js";
import { inside } from "./schema/shape.js";

/** One key of `x-delivery`: what holds where it is not said, and who is hurt by a change of it. */
export interface Promised {
  /** `dedupe.retainMs`. */
  readonly key: string;
  readonly default?: Json;
  harms(was: Json | undefined, is: Json | undefined): readonly Harm[];
}

/** What has become of these keys of a channel's delivery promise. */
export function promiseChanges(before: Channel, after: Channel, promises: readonly Promised[]): readonly Change[] {
  return promises.flatMap(({ key, default: normal, harms }): readonly Change[] => {
    const [was, is] = [promised(before, key) ?? normal, promised(after, key) ?? normal];
    if (same(was, is)) return [];
    const says = `promises \`${key}\` ${said(is)}; it promised ${said(was)}`;
    const places = { at: placeOf(after, key, "after"), was: placeOf(before, key, "before") };
    return [{ says, ...places, harms: harms(was, is) }];
  });
}

/** Keys of both, as `dedupe.retainMs`. */
export function promisedKeys(...channels: readonly Channel[]): readonly string[] {
  const keys = channels.flatMap(({ delivery }) =>
    Object.entries(delivery).flatMap(([key, value]) =>
      typeof value === "object" ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
    ),
  );
  return [...new Set(keys)];
}

/** For numbers: whether the new one is less. */
export function isLess(was: Json | undefined, is: Json | undefined): boolean {
  return typeof was === "number" && typeof is === "number" && is < was;
}

function promised({ delivery }: Channel, key: string): Json | undefined {
  return member({ ...delivery } as { readonly [key: string]: Json }, ...key.split("."));
}

function placeOf<Version extends "before" | "after">(
  channel: Channel,
  key: string,
  version: Version,
): Location & { readonly version: Version } {
  return { version, ...inside(channel.at, "x-delivery", ...key.split(".")) };
}

function said(value: Json | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
