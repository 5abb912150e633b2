import { describe, expect, it } from "@jest/globals";
import { Identifier, kebab } from "./identifier.js";

describe("Identifier", () => {
  it.each([
    ["orderPlaced", "OrderPlaced", "orderPlaced", "order-placed"],
    ["Order placed", "OrderPlaced", "orderPlaced", "order-placed"],
    ["orders.order-placed.v1", "OrdersOrderPlacedV1", "ordersOrderPlacedV1", "orders-order-placed-v1"],
    ["HTTPServer", "HTTPServer", "httpServer", "http-server"],
    ["user/{userId}/signed_up", "UserUserIdSignedUp", "userUserIdSignedUp", "user-user-id-signed-up"],
    ["lights/1/0", "Lights1_0", "lights1_0", "lights-1-0"],
    ["3dModel", "_3dModel", "_3dModel", "3d-model"],
    ["naïve", "Naïve", "naïve", "naïve"],
    ["订单", "订单", "订单", "订单"],
    ["a`${evil()}`b", "AEvilB", "aEvilB", "a-evil-b"],
    ["../../etc/passwd", "EtcPasswd", "etcPasswd", "etc-passwd"],
    ["__proto__", "Proto", "proto", "proto"],
    ["a\u202eb", "AB", "aB", "a-b"],
  ])("%s", (words, pascal, camel, hyphenated) => {
    expect(Identifier.pascal(words)?.text).toBe(pascal);
    expect(Identifier.camel(words)?.text).toBe(camel);
    expect(kebab(words)).toBe(hyphenated);
  });

  it.each(["", "?!", "🙂", "../..", "_"])("cannot be made of %j", (words) => {
    expect(Identifier.pascal(words)).toBeUndefined();
    expect(kebab(words)).toBeUndefined();
  });

  it("stays short enough for a file name, and different", () => {
    const [one = "", other = ""] = ["a", "b"].map((end) => kebab(`${"long ".repeat(1000)}${end}`));
    expect(one.length).toBeLessThan(100);
    expect(one).not.toBe(other);
  });
});
