import type { Json, Message, Parameter } from "@tenon/contract";

/** An example of what a message declares beside its payload; undefined where it declares nothing. */
export function exampleHeaders(message: Message, exampleOf: (message: Message) => Json | undefined): Json | undefined {
  if (!message.headers) return undefined;
  const examples = message.examples.flatMap((example) =>
    example.headers === undefined ? [] : [{ ...example, payload: example.headers }],
  );
  return exampleOf({ ...message, payload: message.headers, examples });
}

/** A value for each parameter of an address that its document allows; undefined where it has none. */
export function exampleParameters(parameters: readonly Parameter[]): Readonly<Record<string, string>> | undefined {
  if (parameters.length === 0) return undefined;
  return Object.fromEntries(
    parameters.map(({ name, enum: allowed, default: usual }) => [name, usual ?? allowed?.[0] ?? name]),
  );
}
