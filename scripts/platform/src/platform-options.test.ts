import { describe, expect, it } from "@jest/globals";
import { readOptions } from "./platform-options.js";

describe("the options of npm start", () => {
  it.each([
    [[], { kind: "options", options: {} }],
    [
      ["--rabbitmq", "amqp://shop:shop@localhost", "--redis=redis://localhost"],
      { kind: "options", options: { rabbitmqUrl: "amqp://shop:shop@localhost", redisUrl: "redis://localhost" } },
    ],
    [["--help"], { kind: "help" }],
    [["-h"], { kind: "help" }],
    [
      ["--rabbitmq", "localhost"],
      { kind: "wrong", message: "--rabbitmq needs a URL that begins with amqp:// or amqps://" },
    ],
    [
      ["--redis", "localhost"],
      { kind: "wrong", message: "--redis needs a URL that begins with redis:// or rediss://" },
    ],
    [["--rabbit", "x"], { kind: "wrong", message: expect.stringContaining("--rabbit") }],
    [["now"], { kind: "wrong", message: expect.stringContaining("now") }],
  ])("%j", (args, wanted) => {
    expect(readOptions(args)).toEqual(wanted);
  });
});
