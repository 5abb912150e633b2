import { describe, expect, it } from "@jest/globals";
import { withDeployed } from "./with-deployed.js";

const orders = { environment: "production", service: "orders", version: "1.4.0" };

describe("an environments file in which a deployment is recorded", () => {
  it.each([
    ["is made", "", "production:\n  orders: 1.4.0\n"],
    [
      "keeps its comments and its order",
      "# who is where\nstaging: { orders: 1.5.0 }\nproduction:\n  inventory: 1.0.0 # since March\n  orders: 1.3.0 # old\n",
      "# who is where\nstaging: { orders: 1.5.0 }\nproduction:\n  inventory: 1.0.0 # since March\n  orders: 1.4.0 # old\n",
    ],
    ["gets another service", "production: { users: 1.0.0 }\n", "production: { users: 1.0.0, orders: 1.4.0 }\n"],
    [
      "gets another environment",
      "staging: { orders: 1.5.0 }\n",
      "staging: { orders: 1.5.0 }\nproduction:\n  orders: 1.4.0\n",
    ],
  ])("%s", (_, before, after) => {
    expect(withDeployed(before, orders)).toBe(after);
  });

  it("quotes what YAML would take for a number", () => {
    expect(withDeployed("production: { orders: 1.3.0 }\n", { ...orders, version: "1.4" })).toBe(
      'production: { orders: "1.4" }\n',
    );
  });
});
