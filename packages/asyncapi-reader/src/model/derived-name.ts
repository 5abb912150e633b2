/** A name in camel case out of any text: `user/{userId}/signed-up` → `userUserIdSignedUp`. Empty where there is no letter or digit in it. */
export function derivedName(...texts: readonly string[]): string {
  const parts = texts.flatMap((text) => text.normalize("NFKD").match(/[A-Za-z]+|\d+/g) ?? []);
  const joined = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
  const acronym = /^[A-Z]+(?=[A-Z][a-z]|$|\d)/.exec(joined)?.[0] ?? joined.charAt(0);
  return acronym.toLowerCase() + joined.slice(acronym.length);
}

/** The name, or the name with the first number from 2 on that makes it one of its own; it is taken from then on. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  taken.add(free);
  return free;
}
