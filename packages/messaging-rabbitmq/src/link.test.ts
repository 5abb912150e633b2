import { describe, expect, it } from "@jest/globals";
import { socketOptions } from "./link.js";

const tls = { cert: "-----BEGIN CERTIFICATE-----", key: "-----BEGIN PRIVATE KEY-----" };

describe("a link with a certificate", () => {
  it("is who the certificate says, where the URL names nobody", () => {
    expect(socketOptions({ url: "amqps://mq", name: "orders", tls })).toMatchObject({
      ...tls,
      credentials: { mechanism: "EXTERNAL" },
    });
  });

  it("is who the URL says, and only shows the certificate", () => {
    const options = socketOptions({ url: "amqps://orders:secret@mq", name: "orders", tls });
    expect(options).toMatchObject(tls);
    expect(options).not.toHaveProperty("credentials");
    expect(socketOptions({ url: "amqp://mq", name: "orders" })).not.toHaveProperty("credentials");
  });
});
