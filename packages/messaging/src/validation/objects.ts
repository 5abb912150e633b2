type Members = { readonly [key: string]: unknown };

/** Whether a value is what JSON calls an object. */
export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object inherits nothing but what every object does, or nothing at all. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A plain object with the same own members. */
export function own(value: object): Members {
  return { __proto__: null, ...value };
}

/** A member whose name every object inherits something for, such as `constructor`. */
export function ownMember(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** How many members there are. One that is `undefined` is none, as in what JSON makes of it. */
export function memberCount(object: Members): number {
  let count = 0;
  for (const key in object) if (object[key] !== undefined) count++;
  return count;
}

/** Whether there are members besides the declared ones, of which `present` are there. */
export function hasOthers(object: Members, present: number, declared: ReadonlySet<string>): boolean {
  let count = 0;
  for (const _key in object) count++;
  if (count === present) return false;
  for (const key in object) if (!declared.has(key) && object[key] !== undefined) return true;
  return false;
}
