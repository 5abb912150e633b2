import { Random } from "./random.js";

/** A fault and when it strikes. */
export interface PlannedFault<Kind extends string = string> {
  readonly kind: Kind;
  /** When so many events have been acknowledged. */
  readonly after: number;
  /** Decides what else there is to decide about it. */
  readonly seed: string;
}

export interface FaultPlan<Kind extends string> {
  readonly seed: string | number;
  readonly kinds: readonly Kind[];
  readonly faults: number;
  readonly messages: number;
}

/** Spreads faults over a run. Every kind strikes before one strikes again; which, when and in which order follows from the seed. */
export function planFaults<Kind extends string>({
  seed,
  kinds,
  faults,
  messages,
}: FaultPlan<Kind>): readonly PlannedFault<Kind>[] {
  const random = new Random(`${seed}/plan`);
  const drawn: Kind[] = [];
  while (kinds.length > 0 && drawn.length < faults) drawn.push(...random.shuffled(kinds));
  const each = messages / (faults + 1);
  return drawn.slice(0, faults).map((kind, index) => ({
    kind,
    after: Math.round(each * (index + 0.5 + random.next())),
    seed: `${seed}/${index}/${kind}`,
  }));
}
