import { describe, expect, it } from "@jest/globals";
import { readSettings } from "./service-settings.js";

describe("readSettings", () => {
  it("needs nothing", () => {
    expect(readSettings("orders", { RABBITMQ_URL: "" })).toEqual({
      service: "orders",
      dataDir: ".tenon/data",
      port: 3000,
      logLevel: "info",
    });
  });

  it("takes everything from the environment", () => {
    const env = {
      RABBITMQ_URL: "amqp://shop:secret@broker:5672",
      REDIS_URL: "redis://cache",
      DATA_DIR: "/data",
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "WARN",
    };
    expect(readSettings("orders", env)).toEqual({
      service: "orders",
      connection: { url: "amqp://shop:secret@broker:5672" },
      redisUrl: "redis://cache",
      dataDir: "/data",
      port: 0,
      host: "127.0.0.1",
      logLevel: "warn",
    });
  });

  it.each([
    [{}, undefined],
    [{ NODE_ENV: "development" }, true],
    [{ NODE_ENV: "production", ADMIN_PUBLISH: "true" }, true],
    [{ NODE_ENV: "development", ADMIN_PUBLISH: "false" }, undefined],
  ])("lets a person publish in development, or where it is said: %j", (env, wanted) => {
    expect(readSettings("orders", env).adminPublish).toBe(wanted);
  });

  it("takes another broker than RabbitMQ by its URL", () => {
    const env = { BROKER_URL: "redis://broker/2", RABBITMQ_URL: "amqp://other" };
    expect(readSettings("orders", env)).toMatchObject({ connection: { url: "redis://broker/2" } });
  });

  it.each([
    [{ ADMIN_PUBLISH: "yes" }, 'SETTING_INVALID ADMIN_PUBLISH: must be true or false, not "yes"'],
    [{ PORT: "80a" }, 'SETTING_INVALID PORT: must be a number from 0 to 65535, not "80a"'],
    [{ PORT: "70000" }, 'SETTING_INVALID PORT: must be a number from 0 to 65535, not "70000"'],
    [{ LOG_LEVEL: "loud" }, "SETTING_INVALID LOG_LEVEL: must be one of trace, debug, info, warn, error, fatal, silent"],
    [
      { RABBITMQ_URL: "localhost:5672" },
      "SETTING_INVALID RABBITMQ_URL: must be a URL that begins with amqp:// or amqps://",
    ],
    [
      { BROKER_URL: "kafka://broker" },
      "SETTING_INVALID BROKER_URL: must be a URL that begins with amqp:// or amqps:// or redis:// or rediss://",
    ],
    [
      { BROKER_URL: "amqps://shop@broker", BROKER_PASSWORD_FILE: "/nowhere/password" },
      "SETTING_INVALID BROKER_PASSWORD_FILE: CONNECTION_FILE_INVALID /nowhere/password: cannot be read (ENOENT)",
    ],
    [{ REDIS_URL: "http://x" }, "SETTING_INVALID REDIS_URL: must be a URL that begins with redis:// or rediss://"],
  ])("refuses %j", (env, message) => {
    expect(() => readSettings("orders", env)).toThrow(message);
  });

  it("repeats no password", () => {
    expect(() => readSettings("orders", { RABBITMQ_URL: "amqq://shop:secret@broker" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("secret") }),
    );
  });
});
