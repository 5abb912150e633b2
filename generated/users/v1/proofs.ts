// Generated from asyncapi/users/v1.yaml by `tenon generate`. Edit the spec, not this file.

import type { UserRegistered } from "./user-registered.js";

/** The example `withAddress` of `users.user-registered.v1`. */
export const userRegisteredWithAddress = {
  userId: "4be0643f-1d98-473b-a7c3-d7f3b1c1d1a1",
  email: "ada@example.com",
  name: "Ada Lovelace",
  registeredAt: "2026-11-02T09:30:00Z",
  address: {
    street: "12 St James's Square",
    city: "London",
    postalCode: "SW1Y 4JH",
    country: "GB",
    location: [51.5072, -0.1357],
  },
  preferences: { language: "en", channels: ["email"] },
} as const;
userRegisteredWithAddress satisfies UserRegistered;
// @ts-expect-error userId is required.
({}) as Omit<typeof userRegisteredWithAddress, "userId"> satisfies UserRegistered;
// @ts-expect-error email is required.
({}) as Omit<typeof userRegisteredWithAddress, "email"> satisfies UserRegistered;
// @ts-expect-error name is required.
({}) as Omit<typeof userRegisteredWithAddress, "name"> satisfies UserRegistered;
// @ts-expect-error registeredAt is required.
({}) as Omit<typeof userRegisteredWithAddress, "registeredAt"> satisfies UserRegistered;
// @ts-expect-error address is required.
({}) as Omit<typeof userRegisteredWithAddress, "address"> satisfies UserRegistered;
// @ts-expect-error preferences is required.
({}) as Omit<typeof userRegisteredWithAddress, "preferences"> satisfies UserRegistered;
// @ts-expect-error userId is no number.
({}) as Omit<typeof userRegisteredWithAddress, "userId"> & { readonly userId: 0 } satisfies UserRegistered;
// @ts-expect-error email is no number.
({}) as Omit<typeof userRegisteredWithAddress, "email"> & { readonly email: 0 } satisfies UserRegistered;
// @ts-expect-error name is no number.
({}) as Omit<typeof userRegisteredWithAddress, "name"> & { readonly name: 0 } satisfies UserRegistered;
// @ts-expect-error registeredAt is no number.
({}) as Omit<typeof userRegisteredWithAddress, "registeredAt"> & { readonly registeredAt: 0 } satisfies UserRegistered;

/** The example `withoutAddress` of `users.user-registered.v1`. */
export const userRegisteredWithoutAddress = {
  userId: "9b2f7a52-8f54-4c5e-9c0f-3f0a4f0a8a11",
  email: "charles@example.com",
  name: "Charles Babbage",
  registeredAt: "2026-11-02T10:00:00Z",
  address: null,
  preferences: { language: "en", channels: [] },
} as const;
userRegisteredWithoutAddress satisfies UserRegistered;
// @ts-expect-error userId is required.
({}) as Omit<typeof userRegisteredWithoutAddress, "userId"> satisfies UserRegistered;
// @ts-expect-error email is required.
({}) as Omit<typeof userRegisteredWithoutAddress, "email"> satisfies UserRegistered;
// @ts-expect-error name is required.
({}) as Omit<typeof userRegisteredWithoutAddress, "name"> satisfies UserRegistered;
// @ts-expect-error registeredAt is required.
({}) as Omit<typeof userRegisteredWithoutAddress, "registeredAt"> satisfies UserRegistered;
// @ts-expect-error address is required.
({}) as Omit<typeof userRegisteredWithoutAddress, "address"> satisfies UserRegistered;
// @ts-expect-error preferences is required.
({}) as Omit<typeof userRegisteredWithoutAddress, "preferences"> satisfies UserRegistered;
