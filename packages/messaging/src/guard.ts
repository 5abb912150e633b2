import {
  bulkhead,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  isTaskCancelledError,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { DependencyUnavailableError } from "./errors.js";
import { isTransient } from "./transient.js";

/** How much a dependency is trusted. Times in milliseconds. */
export interface GuardOptions {
  /** How long one call may take. 10,000 if not said. */
  readonly timeoutMs?: number;
  /** How often a call is tried in all while the dependency seems to be away. 3 if not said. */
  readonly attempts?: number;
  /** The longest wait before the second attempt, doubled with each further one, with jitter. 100 if not said. */
  readonly backoffMs?: number;
  /** After how many outages in a row nothing is asked any more. 5 if not said. */
  readonly failures?: number;
  /** How long nothing is asked then, before one call may try. 5,000 if not said. */
  readonly openMs?: number;
  /** How many calls may be under way at once, and how many may wait for that. 10 and 100 if not said. */
  readonly concurrent?: number;
  readonly queued?: number;
  /** What, of all that a call throws, says that the dependency is away. `isTransient` if not said. */
  readonly isOutage?: (thrown: unknown) => boolean;
}

export type BreakerState = "closed" | "half-open" | "open";

/**
 * Stands between handlers and something that they lean on: a circuit breaker, a bulkhead, a timeout and retries around each call. An outage
 * comes out as `DependencyUnavailableError`, for which no message is given up; what else a call throws comes out as it is.
 */
export class Guard {
  readonly #breaker: CircuitBreakerPolicy;
  readonly #policy: IPolicy;
  readonly #isOutage: (thrown: unknown) => boolean;

  constructor(
    /** Its name in errors and metrics. */
    readonly dependency: string,
    {
      timeoutMs = 10_000,
      attempts = 3,
      backoffMs = 100,
      failures = 5,
      openMs = 5_000,
      concurrent = 10,
      queued = 100,
      isOutage = isTransient,
    }: GuardOptions = {},
  ) {
    this.#isOutage = (thrown) => isTaskCancelledError(thrown) || isOutage(thrown);
    const outages = handleWhen(this.#isOutage);
    this.#breaker = circuitBreaker(outages, { halfOpenAfter: openMs, breaker: new ConsecutiveBreaker(failures) });
    this.#policy = wrap(
      bulkhead(concurrent, queued),
      retry(outages, { maxAttempts: attempts - 1, backoff: new ExponentialBackoff({ initialDelay: backoffMs }) }),
      this.#breaker,
      timeout(timeoutMs, TimeoutStrategy.Aggressive),
    );
  }

  /** `open`: nothing is asked at the moment. `half-open`: one call tries whether the dependency is back. */
  get state(): BreakerState {
    const { state } = this.#breaker;
    if (state === CircuitState.Closed) return "closed";
    return state === CircuitState.HalfOpen ? "half-open" : "open";
  }

  /** The call's signal is aborted when its time is over, and when the given one is: pass the handler's own. */
  async run<Result>(call: (signal: AbortSignal) => Promise<Result> | Result, signal?: AbortSignal): Promise<Result> {
    try {
      return await this.#policy.execute((context) => call(context.signal), signal);
    } catch (thrown) {
      const why = this.#outageOf(thrown);
      throw why === undefined ? thrown : new DependencyUnavailableError(this.dependency, why, thrown);
    }
  }

  #outageOf(thrown: unknown): string | undefined {
    if (isBrokenCircuitError(thrown)) return "was away before, and is not asked at the moment";
    if (isBulkheadRejectedError(thrown)) return "has too many calls waiting for it";
    if (isTaskCancelledError(thrown)) return "has not answered in time";
    if (!this.#isOutage(thrown)) return undefined;
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

type AsyncMethod = (...given: never[]) => Promise<unknown>;

/** `@Guarded(guard)` on an async method: each call of it goes through the guard. */
export function Guarded(guard: Guard) {
  return <Method extends AsyncMethod>(
    _prototype: object,
    _name: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const method = descriptor.value;
    if (!method) return;
    const through = function (this: unknown, ...given: Parameters<Method>) {
      return guard.run(() => method.apply(this, given));
    };
    descriptor.value = through as Method;
  };
}
