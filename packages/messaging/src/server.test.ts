import { describe, expect, it } from "@jest/globals";
import { type AccessToken, type ClientCertificate, defineServer, type UserPassword } from "./server.js";

interface Where {
  readonly host: string;
  readonly port?: "5671" | "5672";
  readonly vhost?: string;
}

const rabbitmq = defineServer<Where, UserPassword | AccessToken | ClientCertificate>({
  protocol: "amqps",
  host: "{host}:{port}",
  pathname: "/{vhost}",
  variables: { host: {}, port: { enum: ["5671", "5672"], default: "5671" }, vhost: { default: "shop" } },
});
const secrets = { user: "or/ders", password: "p@ss:word" };
const certificate = { certificate: "-----BEGIN CERTIFICATE-----", key: "-----BEGIN PRIVATE KEY-----" };
const local = defineServer({ protocol: "redis", host: "localhost:6379" });

describe("a server", () => {
  it("gives the URL of where it runs", () => {
    const { url } = rabbitmq.connection({ variables: { host: "mq.example.com", vhost: "a/b" }, credentials: secrets });
    expect(url).toBe("amqps://or%2Fders:p%40ss%3Aword@mq.example.com:5671/a%2Fb");
    expect(new URL(url).hostname).toBe("mq.example.com");
    expect(local.connection()).toEqual({ url: "redis://localhost:6379" });
  });

  it("takes each of the credentials that it asks for", () => {
    const variables = { host: "mq" };
    const { url } = rabbitmq.connection({ variables, credentials: { token: "a.b.c" } });
    expect(url).toBe("amqps://:a.b.c@mq:5671/shop");
    expect(rabbitmq.connection({ variables, credentials: { ...certificate, passphrase: "x" } })).toEqual({
      url: "amqps://mq:5671/shop",
      tls: { cert: certificate.certificate, key: certificate.key, passphrase: "x" },
    });
    const keyed = defineServer<object, { apiKey: string }>({ protocol: "amqp", host: "mq", apiKey: "password" });
    expect(keyed.connection({ credentials: { apiKey: "k" } }).url).toBe("amqp://:k@mq");
  });

  it.each(["", "mq/evil", "user@evil", "mq?x", "mq#", "m q", "mq\\evil", "mq%40"])("leads nowhere else: %j", (host) => {
    expect(() => rabbitmq.connection({ variables: { host }, credentials: secrets })).toThrow("SERVER_VARIABLE_INVALID");
  });

  it("tells no secret when it is printed, nor when a value is wrong", () => {
    expect(JSON.stringify(rabbitmq)).not.toContain("pass");
    const port = "1" as "5671";
    expect(() => rabbitmq.connection({ variables: { host: "mq", port }, credentials: secrets })).toThrow(
      "SERVER_VARIABLE_INVALID {host}:{port}: port must be one of 5671, 5672",
    );
  });
});

/** What must not compile: `tsc` fails where one of these lines is not an error. Nothing here is run. */
export function proofs(): void {
  // @ts-expect-error: it says neither where the server runs nor who asks.
  rabbitmq.connection();
  // @ts-expect-error: nobody says who asks.
  rabbitmq.connection({ variables: { host: "mq" } });
  // @ts-expect-error: no such port.
  rabbitmq.connection({ variables: { host: "mq", port: "1" }, credentials: secrets });
  // @ts-expect-error: half a certificate.
  rabbitmq.connection({ variables: { host: "mq" }, credentials: { certificate: "" } });
  // @ts-expect-error: nobody is asked who it is.
  local.connection({ credentials: secrets });
}
