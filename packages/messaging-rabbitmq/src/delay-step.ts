const shortestMs = 250;
const factor = 5;

/**
 * The delay queue that a delay belongs to: the first of 250 ms, 1.25 s, 6.25 s, 31.25 s … that is not shorter. Steps, so that a queue
 * needs four delay queues and not thousands; a message may wait behind one that waits longer, up to the step itself.
 */
export function delayStep(delayMs: number): number {
  let step = shortestMs;
  while (step < delayMs) step *= factor;
  return step;
}

/** The steps that delays of up to `maxMs` belong to. */
export function delaySteps(maxMs: number): readonly number[] {
  const steps = [shortestMs];
  for (let step = shortestMs; step < maxMs; ) {
    step *= factor;
    steps.push(step);
  }
  return steps;
}
