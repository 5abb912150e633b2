const shortestMs = 100;
const factor = 4;

/**
 * The delay queue that a delay belongs to: the first of 100 ms, 400 ms, 1.6 s, 6.4 s … that is not shorter. Steps, so that a queue
 * needs five delay queues and not thousands; a message inside a step may wait behind a longer one, up to the step itself.
 */
export function delayStep(delayMs: number): number {
  let step = shortestMs;
  while (step < delayMs) step *= factor;
  return step;
}
