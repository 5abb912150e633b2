import { describe, expect, it } from "@jest/globals";
import { schemaName } from "./schema-name.js";

describe("schemaName", () => {
  it.each([
    ["orders/v1.yaml", "/components/schemas/OrderLine", "OrderLine"],
    ["shared/money.yaml", "/Money", "Money"],
    ["schemas/user-account.schema.json", "", "UserAccount"],
    ["orders/v1.yaml", "", "OrdersV1"],
    ["a.yaml", "/components/schemas/Order/properties/lines/items", "OrderLinesItem"],
    ["a.yaml", "/components/schemas/Order/definitions/line", "Line"],
    ["a.yaml", "/components/messages/OrderPlaced/payload", "OrderPlaced"],
    ["a.yaml", "/channels/orders/messages/placed/payload", "Placed"],
    ["a.yaml", "/components/messages/OrderPlaced/headers", "OrderPlacedHeaders"],
    ["a.yaml", "/components/schemas/Order/properties/messages/items", "OrderMessagesItem"],
    ["a.yaml", "/components/schemas/Order/oneOf/1", "OrderOneOf1"],
  ])("%s#%s → %s", (file, pointer, wanted) => {
    expect(schemaName({ file, pointer })?.text).toBe(wanted);
  });
});
