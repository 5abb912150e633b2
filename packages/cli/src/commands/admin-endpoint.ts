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

/** How far a check of what a service has kept has come. */
export interface HistoryProgress {
  readonly position: number;
  readonly head: number;
}

/** What came of it. */
export interface HistoryCheck {
  readonly events: number;
  readonly versions: readonly { readonly type: string; readonly version: string; readonly events: number }[];
  readonly unreadable?: {
    readonly stream: string;
    readonly revision: number;
    readonly position: number;
    readonly type: string;
    readonly message: string;
  };
}

interface Generation {
  readonly generation: number;
  readonly version: string;
  readonly position: number;
}

/** A read model as a service tells of it at `/admin/projections`. */
export interface Projection {
  readonly name: string;
  readonly live?: Generation;
  readonly building?: Generation;
  readonly isPaused: boolean;
  readonly head: number;
  readonly lag: number;
}

/** An answer of a service: the JSON of its body, if it has one. */
export interface Answered {
  readonly status: number;
  readonly answer: unknown;
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

/** How long a service may take, where it says something meanwhile from one time to the next. Milliseconds. */
const patienceMs = 60_000;

/** What a service lets a person do who has its token. Rejects with `AdminError`. */
export class AdminEndpoint {
  constructor(
    readonly service: string,
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

  projections(): Promise<readonly Projection[]> {
    return this.#ask("GET", "projections");
  }

  projection(name: string): Promise<Projection> {
    return this.#ask("GET", `projections/${encodeURIComponent(name)}`);
  }

  rebuild(name: string): Promise<Projection> {
    return this.#ask("POST", `projections/${encodeURIComponent(name)}/rebuild`);
  }

  pause(name: string, isPaused: boolean): Promise<void> {
    return this.#ask("POST", `projections/${encodeURIComponent(name)}/${isPaused ? "pause" : "resume"}`);
  }

  /** Rejects with `AdminError` also where the service falls silent before it has said what came of it. */
  async checkHistory(onProgress: (progress: HistoryProgress) => void): Promise<HistoryCheck> {
    const url = this.#url("history/check");
    const patience = new Patience();
    try {
      const response = await this.#send(url, { method: "POST", signal: patience.signal });
      if (!response.ok || !response.body) throw refusal(url, response.status, jsonOf(await response.text()));
      for await (const line of linesOf(response.body)) {
        patience.renew();
        const said = jsonOf(line) as HistoryProgress | HistoryCheck | undefined;
        if (said && "versions" in said) return said;
        if (said) onProgress(said);
      }
      throw new AdminError("SERVICE_UNREACHABLE", `${url.origin} has broken off before it was done; its log says why.`);
    } catch (error) {
      throw unreachable(url, error);
    } finally {
      patience.end();
    }
  }

  /** The answer is the service's own: it has the token, and so it is believed. */
  async #ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const { status, answer } = await this.request(method, path, body);
    if (status < 400) return answer as Answer;
    throw refusal(this.#url(path), status, answer);
  }

  /** What the service says, a refusal too. Rejects where nothing of Tenon's answers. */
  async request(method: string, path: string, body?: unknown): Promise<Answered> {
    const url = this.#url(path);
    try {
      const response = await this.#send(url, {
        method,
        signal: AbortSignal.timeout(patienceMs),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const { status } = response;
      if (status === 204) return { status, answer: undefined };
      const answer = jsonOf(await response.text());
      if (answer === undefined || (!response.ok && codeOf(answer) === undefined)) throw stranger(url, status);
      return { status, answer };
    } catch (error) {
      throw unreachable(url, error);
    }
  }

  /** Server-sent events, as they come, until the signal. Rejects as `request` does, and where it is refused. */
  async events(path: string, signal: AbortSignal): Promise<ReadableStream<string>> {
    const url = this.#url(path);
    try {
      const response = await this.#send(url, { signal });
      if (response.ok && response.body) return response.body.pipeThrough(new TextDecoderStream());
      throw refusal(url, response.status, jsonOf(await response.text()));
    } catch (error) {
      throw unreachable(url, error);
    }
  }

  #url(path: string): URL {
    return new URL(`admin/${path}`, this.service.endsWith("/") ? this.service : `${this.service}/`);
  }

  /** A redirect is not followed: the token is for this service. */
  #send(url: URL, request: RequestInit): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, "content-type": "application/json" };
    return fetch(url, { ...request, headers, redirect: "error" });
  }
}

/** Ends a request whose service says nothing for too long. */
class Patience {
  readonly #controller = new AbortController();
  #timer = this.#wait();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#wait();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait(): NodeJS.Timeout {
    return setTimeout(() => this.#controller.abort(new Error("it says nothing any more")), patienceMs);
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function unreachable(url: URL, error: unknown): AdminError {
  if (error instanceof AdminError) return error;
  const { cause = error } = error instanceof Error ? error : {};
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AdminError("SERVICE_UNREACHABLE", `${url.origin} does not answer: ${reason}`);
}

function refusal(url: URL, status: number, answer: unknown): AdminError {
  const { detail } = Object(answer) as { readonly detail?: unknown };
  const code = codeOf(answer);
  return code === undefined ? stranger(url, status) : new AdminError("SERVICE_REFUSED", `${code}: ${String(detail)}`);
}

function codeOf(answer: unknown): string | undefined {
  const { code } = Object(answer) as { readonly code?: unknown };
  return typeof code === "string" ? code : undefined;
}

function stranger(url: URL, status: number): AdminError {
  return new AdminError("SERVICE_UNREACHABLE", `${url.origin} answers with ${status} and is no service of Tenon's.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
