import type { Tagged } from "./channel.js";
import type { Envelope } from "./envelope.js";

/** Brings the data of an event that was written under an older contract one step further: to the type or version that comes next. */
export interface Upcaster {
  /** The type that it takes: `orders.order-placed.v1`. */
  readonly from: string;
  /** The versions of the document that it takes: those that begin with this, `1.` say. All if not said. */
  readonly version?: string;
  /** The type that it gives. It may be the same, where `version` tells the two apart. */
  readonly to: string;
  /** Of the document whose contract it gives: `2.0.0`. */
  readonly toVersion?: string;
  readonly upcast: (data: never, envelope: Envelope) => unknown;
}

/** How many steps an event may take. More are a circle. */
const longestChain = 100;

/** Takes an event as many steps as there are. Throws an error that says in a sentence which of them has failed. */
export function upcasted(
  upcasters: readonly Upcaster[],
  { envelope, data }: { readonly envelope: Envelope; readonly data: unknown },
): Tagged<string, unknown> {
  const event = { type: envelope.type, version: envelope.dataversion, data };
  for (let step = 0; step < longestChain; step++) {
    const next = upcasterFor(upcasters, event);
    if (!next) return { type: event.type, data: event.data };
    try {
      event.data = next.upcast(event.data as never, envelope);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`its upcaster has failed: ${why}`, { cause: error });
    }
    event.type = next.to;
    event.version = next.toVersion;
  }
  throw new Error("its upcasters lead in a circle");
}

/** The first that takes events of a type and a version. */
export function upcasterFor<Step extends Pick<Upcaster, "from" | "version">>(
  upcasters: readonly Step[],
  { type, version = "" }: { readonly type: string; readonly version?: string | undefined },
): Step | undefined {
  return upcasters.find(({ from, version: taken = "" }) => from === type && version.startsWith(taken));
}
