import { randomUUID } from "node:crypto";
import { validateUserRegistered } from "@shop/events/users/v1/validators.js";
import { requestBody } from "@tenon/nestjs-messaging";

/** A registration is held to what the event promises. The rest is ours to say. */
export const registration = requestBody(
  validateUserRegistered,
  ({ email, name, address = null, preferences = defaultPreferences }) => ({
    userId: randomUUID(),
    email,
    name,
    registeredAt: new Date().toISOString(),
    address,
    preferences,
  }),
);

const defaultPreferences = { language: "en", channels: ["email"] };
