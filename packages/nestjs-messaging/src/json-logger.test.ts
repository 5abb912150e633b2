import { describe, expect, it } from "@jest/globals";
import { Logger } from "@nestjs/common";
import { runWithContext } from "@tenon/messaging";
import { JsonLogger, type LogLevel } from "./json-logger.js";

function logged(use: (logger: JsonLogger) => void, level: LogLevel = "trace"): Record<string, unknown>[] {
  const lines: string[] = [];
  use(new JsonLogger({ service: "orders", level, destination: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("JsonLogger", () => {
  it("writes one object a line, with service, time and Nest's context", () => {
    expect(logged((logger) => logger.log("started", "NestFactory"))).toEqual([
      {
        level: "info",
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        service: "orders",
        context: "NestFactory",
        msg: "started",
      },
    ]);
  });

  it("adds the correlation id of what is being worked on", () => {
    const [line] = logged((logger) => runWithContext({ correlationId: "c-1" }, () => logger.warn("careful")));
    expect(line).toMatchObject({ level: "warn", correlationId: "c-1", msg: "careful" });
  });

  it("writes an object's members as fields", () => {
    const [line] = logged((logger) =>
      logger.debug({ msg: "handled", queue: "a.b", correlationId: "its own" }, "Messaging"),
    );
    expect(line).toMatchObject({
      level: "debug",
      msg: "handled",
      queue: "a.b",
      correlationId: "its own",
      context: "Messaging",
    });
  });

  it("writes an error with code, stack and cause", () => {
    const error = Object.assign(new TypeError("no", { cause: new Error("because") }), { code: "E_NO" });
    expect(logged((logger) => logger.error(error))[0]).toMatchObject({
      level: "error",
      msg: "no",
      error: "TypeError",
      code: "E_NO",
      stack: expect.stringContaining("json-logger.test"),
      cause: "Error: because",
    });
  });

  it("takes the stack from where Nest puts it", () => {
    const [line] = logged((logger) => logger.error("broken", "Error: x\n    at here", "ExceptionsHandler"));
    expect(line).toMatchObject({ msg: "broken", stack: "Error: x\n    at here", context: "ExceptionsHandler" });
  });

  it("serves Nest's own Logger", () => {
    const lines = logged((logger) => {
      Logger.overrideLogger(logger);
      new Logger("Orders").log({ msg: "placed", orderId: "1" });
      new Logger("Orders").error("broken", "Error: x\n    at here");
      Logger.overrideLogger(false);
    });
    expect(lines).toEqual([
      expect.objectContaining({ context: "Orders", msg: "placed", orderId: "1" }),
      expect.objectContaining({ context: "Orders", msg: "broken", stack: "Error: x\n    at here" }),
    ]);
  });

  it("keeps what is below its level", () => {
    expect(logged((logger) => logger.log("no"), "warn")).toEqual([]);
    expect(logged((logger) => logger.fatal("no"), "silent")).toEqual([]);
    expect(logged((logger) => logger.verbose("yes"))).toHaveLength(1);
  });
});
