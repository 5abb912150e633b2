import type { Channel, Parameter } from "@tenon/contract";

/** The parameters that both versions of a channel's address have. */
export function pairedParameters(
  before: Channel,
  after: Channel,
): readonly { readonly was: Parameter; readonly is: Parameter }[] {
  return after.parameters.flatMap((is) => {
    const was = before.parameters.find(({ name }) => name === is.name);
    return was ? [{ was, is }] : [];
  });
}
