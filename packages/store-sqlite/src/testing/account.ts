import { type Decider, EventSourced, type EventSourcing } from "@tenon/event-store";
import { type Channel, defineChannel, type Tagged, type ValidationResult } from "@tenon/messaging";

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

function channelOf<Event>(type: string, version: string, fields: Readonly<Record<string, string>>): Channel<Event> {
  const validate = (value: unknown): ValidationResult<Event> => {
    const wrong = Object.entries(fields).find(([name, kind]) => typeof Object(value)[name] !== kind);
    if (!wrong) return { value: value as Event };
    const [name, kind] = wrong;
    return { issues: [{ path: [name], message: `must be ${kind}`, keyword: "type", params: { type: kind } }] };
  };
  return defineChannel<Event>({
    address: type,
    source: "bank",
    exchange: { name: "bank.events", type: "topic", durable: true, autoDelete: false },
    message: {
      type,
      version,
      digest: `sha256-${type}`,
      validate: Object.assign(validate, { "~standard": { version: 1, vendor: "tenon", validate } as const }),
    },
    delivery: {},
  });
}

export const accountOpened = channelOf<Opened>("bank.account-opened.v1", "1.0.0", { owner: "string" });
export const moneyMoved = channelOf<Moved>("bank.money-moved.v2", "2.1.0", { amount: "number", note: "string" });

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
