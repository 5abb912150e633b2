import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { askedOf } from "../testing/asked-service.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

const token = { ADMIN_TOKEN: "0123456789abcdef" };

async function outbox(words: readonly string[], env: Readonly<Record<string, string>> = token) {
  const terminal = new RecordingTerminal(import.meta.dirname, env);
  const exit = await run(["outbox", ...words], terminal);
  return { exit, printed: terminal.printed, complained: terminal.complained };
}

function asking(words: readonly string[], answer: Parameters<typeof askedOf>[1]) {
  return askedOf(["outbox", ...words], answer);
}

describe("tenon outbox", () => {
  it.each([
    [[], "Say what to do: tenon outbox list|retry POSITION|discard POSITION."],
    [["list", "1"], "Say what to do"],
    [["send", "1"], "Say what to do"],
    [["retry"], "Say which: tenon outbox retry POSITION"],
    [["list"], "Say where the service answers"],
  ])("says how it is called: %j", async (words, wanted) => {
    const { exit, complained } = await outbox(words);
    expect(exit).toBe(2);
    expect(complained).toContain(wanted);
  });

  it("shows what waits, and what is parked and why", async () => {
    const parked = {
      position: 7,
      key: "o-1",
      address: "orders.order-placed.v1",
      event: { id: "e-1", type: "orders.order-placed.v1", correlationid: "c-1" },
      attempts: 10,
      code: "EVENT_UNROUTABLE",
      message: "EVENT_UNROUTABLE orders.order-placed.v1: no queue is bound\u001b[2J",
      writtenAt: "2026-11-02T09:41:00.000Z",
      parkedAt: "2026-11-02T09:46:00.000Z",
      payload: {},
    };
    const { exit, printed } = await asking(["list"], (_, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ waiting: 3, oldestMs: 1_250, scheduled: 1, parked: [parked] }));
    });
    expect(exit).toBe(0);
    expect(printed).toBe(
      [
        "7  orders.order-placed.v1  EVENT_UNROUTABLE  10 attempts  2026-11-02T09:46:00.000Z",
        "  EVENT_UNROUTABLE orders.order-placed.v1: no queue is bound\\u{1b}[2J",
        "3 waiting, the oldest for 1.3 s, 1 scheduled, 1 parked.",
        "",
      ].join("\n"),
    );
  });

  it("retries and discards by position, and says when there is none", async () => {
    const asked: string[] = [];
    const answer = ({ method, url }: IncomingMessage, response: ServerResponse) => {
      asked.push(`${method} ${url}`);
      if (url?.includes("/8/")) {
        response.writeHead(404, { "content-type": "application/json" });
        response.end(JSON.stringify({ code: "OUTBOX_POSITION_UNKNOWN", detail: "No event is parked there." }));
      } else response.writeHead(204).end();
    };
    expect(await asking(["retry", "7"], answer)).toMatchObject({ exit: 0, printed: "It is sent again.\n" });
    expect(await asking(["discard", "7"], answer)).toMatchObject({ exit: 0, printed: "Discarded.\n" });
    expect(await asking(["retry", "8"], answer)).toMatchObject({
      exit: 1,
      complained: "SERVICE_REFUSED  OUTBOX_POSITION_UNKNOWN: No event is parked there.\n",
    });
    expect(asked).toEqual(["POST /admin/outbox/7/retry", "POST /admin/outbox/7/discard", "POST /admin/outbox/8/retry"]);
  });
});
