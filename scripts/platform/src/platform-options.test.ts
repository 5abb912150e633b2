import { describe, expect, it } from "@jest/globals";
import { readOptions } from "./platform-options.js";

describe("the options of npm start", () => {
  it.each([
    [[], { kind: "options", options: {} }],
    [
      ["--rabbitmq", "amqp://shop:shop@localhost", "--redis=redis://localhost"],
      { kind: "options", options: { brokerUrl: "amqp://shop:shop@localhost", redisUrl: "redis://localhost" } },
    ],
    [["--broker", "redis://localhost/2"], { kind: "options", options: { brokerUrl: "redis://localhost/2" } }],
    [
      ["--broker", "kafka://localhost"],
      { kind: "wrong", message: "--broker needs a URL that begins with amqp://, amqps://, redis:// or rediss://" },
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

  it("are taken from the environment where the command line says nothing", () => {
    const env = { BROKER_URL: "redis://localhost" };
    expect(readOptions([], env)).toEqual({ kind: "options", options: { brokerUrl: "redis://localhost" } });
    expect(readOptions(["--broker", "amqp://other"], env)).toMatchObject({ options: { brokerUrl: "amqp://other" } });
  });
});
