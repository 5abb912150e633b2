import { describe, expect, it } from "@jest/globals";
import { type UserRegistered, UserRegisteredPublisher } from "@shop/events/users/v1/user-registered.js";
import { type Broker, OutboxRelay } from "@tenon/messaging";
import { verifyPacts } from "@tenon/pact-messages";
import { openDatabase } from "@tenon/store-sqlite";
import { migrations } from "./migrations.js";
import { RegisterUser } from "./register-user.js";
import { SqliteUsers } from "./sqlite-users.js";

const ada: UserRegistered = {
  userId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  email: "ada@example.com",
  name: "Ada Lovelace",
  registeredAt: "2026-11-02T09:30:00Z",
  address: null,
  preferences: { language: "en", channels: ["email"] },
};

const registering = (user: UserRegistered) => async (broker: Broker) => {
  const database = openDatabase(":memory:", migrations);
  new RegisterUser(database, new SqliteUsers(database), new UserRegisteredPublisher(broker)).register(user);
  await new OutboxRelay(database.outbox, broker).drain();
};

describe("users keeps its pacts", () => {
  it("with what its publisher really publishes", async () => {
    const verified = await verifyPacts({
      provider: "users",
      pacts: "contracts/pacts",
      publishes: {
        "users.user-registered.v1": {
          "the customer has agreed to email": registering(ada),
          "the customer has agreed to nothing": registering({ ...ada, preferences: { language: "en", channels: [] } }),
        },
      },
    });
    expect(verified).toEqual([
      "notifications: a new customer who has agreed to email",
      "notifications: a new customer who has agreed to nothing",
      "orders: a new customer who may order",
    ]);
  });
});
