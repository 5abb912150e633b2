import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { run } from "../run.js";
import { askedOf } from "../testing/asked-service.js";
import { RecordingTerminal } from "../testing/recording-terminal.js";

function check(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  return askedOf(["history", "check"], answer);
}

const versions = [
  { type: "orders.order-placed.v1", version: "1.0.0", events: 1200 },
  { type: "orders.order-placed.v2", version: "2.0.0", events: 34 },
];

describe("tenon history check", () => {
  it("says how it is called", async () => {
    const terminal = new RecordingTerminal(import.meta.dirname);
    expect(await run(["history", "chek"], terminal)).toBe(2);
    expect(terminal.complained).toContain("tenon history check");
  });

  it("shows how far it has come, and what there is", async () => {
    const lines = [
      { position: 500, head: 1234 },
      { position: 1234, head: 1234 },
      { events: 1234, versions },
    ];
    const asked: string[] = [];
    const { exit, printed, shown } = await check(({ method, url }, response) => {
      asked.push(`${method} ${url}`);
      response.writeHead(200, { "content-type": "application/x-ndjson" });
      for (const line of lines) response.write(`${JSON.stringify(line)}\n`);
      response.end();
    });
    expect(asked).toEqual(["POST /admin/history/check"]);
    expect({ exit, printed, shown }).toEqual({
      exit: 0,
      shown: ["█████████░░░░░░░░░░░░░░░  40 %  500 of 1,234", "████████████████████████ 100 %  1,234 of 1,234", ""],
      printed: [
        "       1,200  orders.order-placed.v1  1.0.0",
        "          34  orders.order-placed.v2  2.0.0",
        "readable  1,234 events, all by the contracts of today.",
        "",
      ].join("\n"),
    });
  });

  it("says which event is the first that cannot be read, and exits 1", async () => {
    const message =
      "EVENT_UNREADABLE order-1: revision 2 (position 7) of orders.order-placed.v1: /total must be object";
    const unreadable = { stream: "order-1", revision: 2, position: 7, type: "orders.order-placed.v1", message };
    const { exit, printed } = await check((_, response) => {
      response.end(`${JSON.stringify({ events: 6, versions: [], unreadable })}\n`);
    });
    expect(exit).toBe(1);
    expect(printed).toBe(
      `unreadable  ${message}\n6 events before it can be read. Write an upcaster for it, or take the change back.\n`,
    );
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    [
      "has no history",
      (response) => {
        response.writeHead(404, { "content-type": "application/json" });
        response.end(JSON.stringify({ code: "ROUTE_UNKNOWN", detail: "This service keeps no history." }));
      },
      "SERVICE_REFUSED  ROUTE_UNKNOWN: This service keeps no history.\n",
    ],
    [
      "breaks off",
      (response) => void response.end(`${JSON.stringify({ position: 500, head: 1234 })}\n`),
      "has broken off before it was done",
    ],
    [
      "dies",
      (response) => {
        response.write(`${JSON.stringify({ position: 500, head: 1234 })}\n`, () => response.destroy());
      },
      "does not answer",
    ],
  ])("says so where the service %s", async (_, answer, wanted) => {
    const { exit, complained } = await check((_request, response) => answer(response));
    expect(exit).toBe(1);
    expect(complained).toContain(wanted);
  });
});
