/** How arrays are written. */
export interface ArrayStyle {
  /** Longer arrays are not written item by item, unless each item has its own type. */
  readonly longestArray: number;
  /** Whether arrays of very different lengths are written out as well: `[A?, A?, A?]`. */
  readonly looseTuples: boolean;
}

/** How many items of an array are written one by one. */
export interface WrittenLength {
  readonly required: number;
  readonly optional: number;
  /** Whether more may follow. */
  readonly open: boolean;
}

/** Where it cannot be said exactly, arrays of other lengths are let in. */
export function writtenLength(
  { first, min, max }: { readonly first: number; readonly min: number; readonly max: number },
  { longestArray, looseTuples }: ArrayStyle,
): WrittenLength {
  const longest = Math.max(longestArray, first);
  const isClosed = max <= longest && (looseTuples || first > 0 || max - min <= 1);
  const required = min <= longest ? min : Math.max(1, first);
  const written = isClosed ? max : Math.max(first, required);
  return { required: Math.min(required, written), optional: Math.max(0, written - required), open: !isClosed };
}
