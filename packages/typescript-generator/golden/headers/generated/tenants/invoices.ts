// Generated from asyncapi/tenants.yaml by `tenon generate`. Edit the spec, not this file.

import { defineChannel, type NoHeaders, type Tagged } from "@tenon/messaging";
import { validateInvoicePaid, validateInvoiceSent, validateTrail } from "./validators.js";

export interface InvoiceSent {
  readonly invoice: string;
}

/** Through whose hands it went. */
export interface Trail {
  readonly hops?: readonly string[];
}

export interface InvoicePaid {
  readonly invoice: string;
  /** @format date */
  readonly on: string;
}

/** What the address `tenants.invoices.{region}` leaves open. */
export interface InvoicesParameters {
  /** Where it is taxed. */
  readonly region: string;
}

/** What travels at `tenants.invoices.{region}`. Narrow it by `type`. */
export type Invoices =
  | Tagged<"invoiceSent", InvoiceSent>
  | Tagged<"invoicePaid", InvoicePaid>;

/** The channel `tenants.invoices.{region}`. */
export const invoices = defineChannel<Invoices, InvoicesParameters, Trail | NoHeaders>({
  address: "tenants.invoices.{region}",
  parameters: { region: {} },
  source: "tenants",
  exchange: { name: "amq.topic", type: "topic", durable: true, autoDelete: false },
  messages: [
    {
      type: "invoiceSent",
      version: "1.0.0",
      digest: "sha256-91148a65bc29835731cafd5f4db0aa069ecf484cb124ee4fb82fc57ccd44a991",
      validate: validateInvoiceSent,
      headers: { names: ["hops"], validate: validateTrail },
      correlationId: "$message.payload#/invoice",
    },
    {
      type: "invoicePaid",
      version: "1.0.0",
      digest: "sha256-4c38d7a463e1b164e1147b275776e8e5ad7c23c80960f694ebd5856393ae8d4a",
      validate: validateInvoicePaid,
    },
  ],
});
