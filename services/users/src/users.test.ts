import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { userRegistered } from "@shop/events/users/v1/user-registered.js";
import { published, ServiceUnderTest } from "@tenon/nestjs-messaging/testing";
import { usersModule } from "./users.module.js";

let users: ServiceUnderTest;
beforeEach(async () => {
  users = await ServiceUnderTest.start("users", usersModule);
});
afterEach(() => users.stop());

const ada = { email: "ada@example.com", name: "Ada Lovelace" };

describe("registering", () => {
  it("answers with the account and tells everybody", async () => {
    const {
      status,
      body,
      published: events,
    } = await users.post("/users", {
      ...ada,
      address: { street: "12 St James's Square", city: "London", postalCode: "SW1Y 4JH", country: "GB" },
      preferences: { language: "en", channels: ["sms"] },
    });
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        ...ada,
        userId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        registeredAt: expect.stringMatching(/Z$/),
        address: { street: "12 St James's Square", city: "London", postalCode: "SW1Y 4JH", country: "GB" },
        preferences: { language: "en", channels: ["sms"] },
      },
    });
    expect(events).toEqual([{ address: userRegistered.address, data: body }]);
  });

  it("needs no more than a name and an email address", async () => {
    const { published: events } = await users.post("/users", ada);
    expect(events).toEqual([
      published(userRegistered, {
        ...ada,
        userId: expect.any(String),
        registeredAt: expect.any(String),
        address: null,
        preferences: { language: "en", channels: ["email"] },
      }),
    ]);
  });

  it("passes on nothing that the event does not know", async () => {
    const { body } = await users.post("/users", { ...ada, userId: "mine", admin: true });
    expect(body).not.toHaveProperty("admin");
    expect(body).not.toHaveProperty("userId", "mine");
  });

  it.each([
    ["no email", { name: "Ada" }, { pointer: "", message: "must have required property 'email'" }],
    ["no name", { ...ada, name: "" }, { pointer: "/name", message: "must NOT have fewer than 1 characters" }],
    ["half an address", { ...ada, address: { street: "1" } }, { pointer: "/address", message: expect.anything() }],
    [
      "a medium that we do not have",
      { ...ada, preferences: { language: "en", channels: ["pigeon"] } },
      { pointer: "/preferences/channels/0", message: "must be equal to one of the allowed values" },
    ],
  ])("refuses %s, and says where", async (_, body, issue) => {
    const answer = await users.post("/users", body);
    expect(answer).toMatchObject({ status: 422, body: { code: "REQUEST_INVALID" }, published: [] });
    expect(answer.body).toHaveProperty("issues", expect.arrayContaining([issue]));
  });

  it("gives an email address to one customer only, however it is written", async () => {
    await users.post("/users", ada);
    expect(await users.post("/users", { ...ada, email: "ADA@example.com" })).toMatchObject({
      status: 409,
      body: { code: "EMAIL_TAKEN", issues: [{ pointer: "/email" }] },
      published: [],
    });
  });

  it("needs no broker: everybody hears of it when it is back", async () => {
    users.refuse(userRegistered);
    const { status, body, published: events } = await users.post("/users", ada);
    expect({ status, events }).toEqual({ status: 201, events: [] });
    users.accept(userRegistered);
    expect(await users.when()).toEqual([{ address: userRegistered.address, data: body }]);
  });
});
