import { Controller, Get, HttpCode, HttpStatus, Inject, Param, Post, UseGuards } from "@nestjs/common";
import { type Backlog, type Outbox, type ParkedRow, readStoredMessage } from "@tenon/messaging";
import { AdminGuard } from "./admin.guard.js";
import type { HttpErrorCode } from "./error-codes.js";
import { HttpProblem } from "./http-problem.js";
import { MESSAGING_OPTIONS, type MessagingOptions } from "./messaging-options.js";

/** An event that the broker has refused too often. */
export interface ParkedView {
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

/** How many parked events are told at once. */
const most = 100;

/** What a person does to the outbox of a running service: looks at it, and says what becomes of the events that are parked. */
@Controller("admin/outbox")
@UseGuards(AdminGuard)
export class OutboxAdminController {
  readonly #outbox: Outbox | undefined;

  constructor(@Inject(MESSAGING_OPTIONS) { outbox }: MessagingOptions) {
    this.#outbox = outbox;
  }

  /** How much waits, and the oldest hundred of what is parked. */
  @Get()
  async show(): Promise<Omit<Backlog, "parked"> & { readonly parked: readonly ParkedView[] }> {
    const outbox = this.#own();
    return { ...(await outbox.backlog()), parked: (await outbox.parked(most)).map(viewOf) };
  }

  /** It is sent again, with all its attempts. */
  @Post(":position/retry")
  @HttpCode(HttpStatus.NO_CONTENT)
  async retry(@Param("position") position: string): Promise<void> {
    if (!(await this.#own().retry(numberOf(position)))) throw notParked(position);
  }

  /** It is never sent. */
  @Post(":position/discard")
  @HttpCode(HttpStatus.NO_CONTENT)
  async discard(@Param("position") position: string): Promise<void> {
    if (!(await this.#own().discard(numberOf(position)))) throw notParked(position);
  }

  #own(): Outbox {
    if (this.#outbox) return this.#outbox;
    throw notFound("ROUTE_UNKNOWN" satisfies HttpErrorCode, "This service has no outbox.");
  }
}

function viewOf(row: ParkedRow): ParkedView {
  const { address, envelope, body } = readStoredMessage(row);
  const { id, type, correlationid } = envelope;
  return {
    position: row.position,
    key: row.key,
    address,
    event: { id, type, correlationid },
    attempts: row.attempts,
    code: row.failure.code,
    message: row.failure.message,
    writtenAt: row.writtenAt.toISOString(),
    parkedAt: row.parkedAt.toISOString(),
    payload: JSON.parse(Buffer.from(body).toString()),
  };
}

function numberOf(position: string): number {
  if (/^\d{1,15}$/.test(position)) return Number(position);
  throw notParked(position);
}

function notParked(position: string): HttpProblem {
  return notFound(
    "OUTBOX_POSITION_UNKNOWN" satisfies HttpErrorCode,
    `No event is parked at position ${JSON.stringify(position)}. It may have been retried or discarded meanwhile.`,
  );
}

function notFound(code: HttpErrorCode, detail: string): HttpProblem {
  return new HttpProblem({ status: HttpStatus.NOT_FOUND, code, detail });
}
