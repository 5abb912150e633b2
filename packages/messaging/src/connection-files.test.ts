import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { connectionFromFiles } from "./connection-files.js";

const folder = mkdtempSync(join(tmpdir(), "tenon-connection-"));
const file = (name: string) => join(folder, name);

describe("connectionFromFiles", () => {
  beforeAll(() => {
    writeFileSync(file("password"), "p@ss%2F word/\n");
    for (const name of ["ca", "cert", "key"]) writeFileSync(file(name), `the ${name}`);
    writeFileSync(file("empty"), "\n");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("puts a password into the URL, as it is in the file", () => {
    const { url } = connectionFromFiles({ url: "amqps://orders@mq/shop", passwordFile: file("password") });
    expect(decodeURIComponent(new URL(url).password)).toBe("p@ss%2F word/");
    expect(url).toBe("amqps://orders:p%40ss%252F%20word%2F@mq/shop");
  });

  it("takes a password without a user, for Redis", () => {
    expect(connectionFromFiles({ url: "redis://cache/2", passwordFile: file("password") }).url).toBe(
      "redis://:p%40ss%252F%20word%2F@cache/2",
    );
  });

  it("reads authorities, certificate and key", () => {
    const files = { caFile: file("ca"), certFile: file("cert"), keyFile: file("key") };
    expect(connectionFromFiles({ url: "rediss://cache", ...files })).toEqual({
      url: "rediss://cache",
      tls: { ca: "the ca", cert: "the cert", key: "the key" },
    });
    expect(connectionFromFiles({ url: "amqp://mq" })).toEqual({ url: "amqp://mq" });
  });

  it.each([
    ["no file", { url: "amqps://a@mq", passwordFile: file("none") }, "none: cannot be read (ENOENT)"],
    ["an empty file", { url: "amqps://a@mq", passwordFile: file("empty") }, "empty: is empty"],
    [
      "a password that is said twice",
      { url: "amqps://a:secret@mq", passwordFile: file("password") },
      "password: the URL has a password already: say it once",
    ],
    [
      "a certificate without its key",
      { url: "amqps://mq", certFile: file("cert") },
      "cert: a certificate needs its key, and a key its certificate",
    ],
    [
      "authorities of a line that is open",
      { url: "amqp://mq", caFile: file("ca") },
      "ca: the URL is not one of TLS: amqps:// or rediss://",
    ],
  ])("refuses %s, and repeats no secret", (_, files, message) => {
    expect(() => connectionFromFiles(files)).toThrow(
      expect.objectContaining({
        code: "CONNECTION_FILE_INVALID",
        message: `CONNECTION_FILE_INVALID ${folder}/${message}`,
      }),
    );
    expect(() => connectionFromFiles(files)).not.toThrow(/secret|p@ss/);
  });
});
