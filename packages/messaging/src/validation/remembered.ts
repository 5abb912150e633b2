/** What was found out about the objects of one value. */
export interface Memory {
  validation: number;
  found: WeakMap<object, boolean>;
}

/** Counts the values that are validated, so that nothing is remembered from one to the next. */
let validation = 0;

export function beginValidation(): void {
  validation++;
}

export function memory(): Memory {
  return { validation, found: new WeakMap() };
}

/** What `accepts` says of a value, asked once for each object of the value that is being validated. */
export function remembered(memory: Memory, value: unknown, accepts: (value: unknown) => boolean): boolean {
  if (typeof value !== "object" || value === null) return accepts(value);
  if (memory.validation !== validation) {
    memory.validation = validation;
    memory.found = new WeakMap();
  }
  const known = memory.found.get(value);
  if (known !== undefined) return known;
  const answer = accepts(value);
  memory.found.set(value, answer);
  return answer;
}
