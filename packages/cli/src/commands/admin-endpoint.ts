import type { problemCodes } from "../problem-codes.js";

/** A dead letter as a service tells of it at `/admin/dead-letters`. */
export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly reason: string;
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
  readonly firstDeliveredAt?: string;
  readonly at: string;
  readonly consumer?: string;
  readonly contractVersion?: string;
  readonly address: string;
  readonly event: Readonly<Record<string, string>>;
  readonly dataversion?: string;
  readonly stack?: string;
  readonly payload?: unknown;
  readonly body?: string;
}

export interface Replay {
  readonly replayed: number;
  readonly refused: readonly { readonly id: string; readonly error: { readonly message: string } }[];
}

/** A service's outbox as it tells of it at `/admin/outbox`. */
export interface Outbox {
  readonly waiting: number;
  readonly oldestMs: number;
  readonly scheduled: number;
  readonly parked: readonly ParkedEvent[];
}

export interface ParkedEvent {
  readonly position: number;
  readonly key: string;
  readonly address: string;
  readonly event: { readonly id: string; readonly type: string; readonly correlationid: string };
  readonly attempts: number;
  readonly code: string;
  readonly message: string;
  readonly writtenAt: string;
  readonly parkedAt: string;
  readonly payload: unknown;
}

/** The service was not reached, or does not do it. */
export class AdminError extends Error {
  override readonly name = "AdminError";

  constructor(
    readonly code: keyof typeof problemCodes,
    detail: string,
  ) {
    super(detail);
  }
}

/** How long a service may take. Milliseconds. */
const patienceMs = 60_000;

/** What a service lets a person do who has its token. Rejects with `AdminError`. */
export class AdminEndpoint {
  constructor(
    private readonly service: string,
    private readonly token: string,
  ) {}

  list(filter: Readonly<Record<string, string>>): Promise<readonly DeadLetter[]> {
    return this.#ask("GET", `dead-letters?${new URLSearchParams(filter)}`);
  }

  show(id: string): Promise<DeadLetter> {
    return this.#ask("GET", `dead-letters/${encodeURIComponent(id)}`);
  }

  edit(id: string, payload: unknown): Promise<void> {
    return this.#ask("PUT", `dead-letters/${encodeURIComponent(id)}`, payload);
  }

  replay(filter: object): Promise<Replay> {
    return this.#ask("POST", "dead-letters/replay", filter);
  }

  discard(filter: object): Promise<{ readonly discarded: number }> {
    return this.#ask("POST", "dead-letters/discard", filter);
  }

  outbox(): Promise<Outbox> {
    return this.#ask("GET", "outbox");
  }

  retryParked(position: string): Promise<void> {
    return this.#ask("POST", `outbox/${encodeURIComponent(position)}/retry`);
  }

  discardParked(position: string): Promise<void> {
    return this.#ask("POST", `outbox/${encodeURIComponent(position)}/discard`);
  }

  /** The answer is the service's own: it has the token, and so it is believed. */
  async #ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const base = this.service.endsWith("/") ? this.service : `${this.service}/`;
    const url = new URL(`admin/${path}`, base);
    const response = await this.#fetch(url, {
      method,
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status === 204) return undefined as Answer;
    const answer = jsonOf(text);
    if (response.ok && answer !== undefined) return answer as Answer;
    throw refusal(url, response.status, answer);
  }

  /** A redirect is not followed: the token is for this service. */
  async #fetch(url: URL, request: RequestInit): Promise<Response> {
    try {
      return await fetch(url, { ...request, redirect: "error", signal: AbortSignal.timeout(patienceMs) });
    } catch (error) {
      const { cause = error } = error instanceof Error ? error : {};
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new AdminError("SERVICE_UNREACHABLE", `${url.origin} does not answer: ${reason}`);
    }
  }
}

function refusal(url: URL, status: number, answer: unknown): AdminError {
  const { code, detail } = Object(answer) as { readonly code?: unknown; readonly detail?: unknown };
  if (typeof code !== "string") {
    return new AdminError("SERVICE_UNREACHABLE", `${url.origin} answers with ${status} and is no service of Tenon's.`);
  }
  return new AdminError("SERVICE_REFUSED", `${code}: ${String(detail)}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
