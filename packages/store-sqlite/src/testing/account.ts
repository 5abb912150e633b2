import { type Decider, EventSourced, type EventSourcing } from "@tenon/event-store";
import type { Tagged } from "@tenon/messaging";
import { channelOf } from "./channel-of.js";

/** A small thing with a history, in the shape of generated code. */

export interface Opened {
  readonly owner: string;
}

export interface Moved {
  /** Cents; less than nothing is taken out. */
  readonly amount: number;
  readonly note: string;
}

export type AccountEvent = Tagged<"bank.account-opened.v1", Opened> | Tagged<"bank.money-moved.v2", Moved>;

export type AccountCommand =
  | { readonly kind: "open"; readonly owner: string }
  | { readonly kind: "move"; readonly amount: number; readonly note?: string };

export interface Account {
  readonly owner: string | null;
  readonly balance: number;
}

export const account: Decider<Account, AccountCommand, AccountEvent> = {
  initial: { owner: null, balance: 0 },
  decide(command, { owner, balance }) {
    switch (command.kind) {
      case "open":
        return owner === null ? [{ type: "bank.account-opened.v1", data: { owner: command.owner } }] : [];
      case "move": {
        const { amount, note = "" } = command;
        if (owner === null)
          throw Object.assign(new Error("nobody has opened the account"), { code: "ACCOUNT_UNKNOWN" });
        if (balance + amount < 0) throw Object.assign(new Error("there is too little in it"), { code: "BALANCE_LOW" });
        return [{ type: "bank.money-moved.v2", data: { amount, note } }];
      }
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case "bank.account-opened.v1":
        return { ...state, owner: event.data.owner };
      case "bank.money-moved.v2":
        return { ...state, balance: state.balance + event.data.amount };
    }
  },
};

export const accountOpened = channelOf<Opened>({
  type: "bank.account-opened.v1",
  version: "1.0.0",
  fields: { owner: "string" },
});
export const moneyMoved = channelOf<Moved>({
  type: "bank.money-moved.v2",
  version: "2.1.0",
  fields: { amount: "number", note: "string" },
});

export const accountChannels = {
  "bank.account-opened.v1": accountOpened,
  "bank.money-moved.v2": moneyMoved,
} as const;

type Parts = EventSourcing<Account, AccountCommand, AccountEvent>;

export function accountsIn(store: Parts["store"], parts: Partial<Parts> = {}) {
  return new EventSourced<Account, AccountCommand, AccountEvent>({
    store,
    category: "account",
    channels: accountChannels,
    decider: account,
    ...parts,
  });
}
