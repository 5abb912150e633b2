import { Readable } from "node:stream";
import { Controller, HttpCode, HttpStatus, Inject, Post, StreamableFile, UseGuards } from "@nestjs/common";
import { checkingHistory, type EventUnreadableError, Histories, type HistoryCheck } from "@tenon/event-store";
import { AdminGuard } from "./admin.guard.js";
import type { HttpErrorCode } from "./error-codes.js";
import type { HistoryOptions } from "./history-options.js";
import { HttpProblem } from "./http-problem.js";
import { MESSAGING_OPTIONS, type MessagingOptions } from "./messaging-options.js";

/** The last line of a check. */
export interface HistoryCheckView extends Omit<HistoryCheck, "unreadable"> {
  readonly unreadable?: EventUnreadableError["event"] & { readonly message: string };
}

/** Holds what an application has kept against the contracts that it reads by. */
@Controller("admin/history")
@UseGuards(AdminGuard)
export class HistoryAdminController {
  readonly #history: HistoryOptions | undefined;

  constructor(@Inject(MESSAGING_OPTIONS) { history }: MessagingOptions) {
    this.#history = history;
  }

  /** Lines of JSON: how far it has come, now and then, and at last what came of it. It ends early when nobody reads on. */
  @Post("check")
  @HttpCode(HttpStatus.OK)
  check(): StreamableFile {
    if (this.#history) return new StreamableFile(Readable.from(lines(this.#history)), { type: "application/x-ndjson" });
    throw new HttpProblem({
      status: HttpStatus.NOT_FOUND,
      code: "ROUTE_UNKNOWN" satisfies HttpErrorCode,
      detail: "This service keeps no history.",
    });
  }
}

async function* lines({ store, kept }: HistoryOptions): AsyncGenerator<string> {
  const checking = checkingHistory(store, new Histories(kept));
  try {
    for (;;) {
      const { done, value } = await checking.next();
      if (done) return yield `${JSON.stringify(viewOf(value))}\n`;
      yield `${JSON.stringify(value)}\n`;
    }
  } finally {
    await checking.return({ events: 0, versions: [] });
  }
}

function viewOf({ unreadable, ...check }: HistoryCheck): HistoryCheckView {
  return { ...check, ...(unreadable && { unreadable: { ...unreadable.event, message: unreadable.message } }) };
}
