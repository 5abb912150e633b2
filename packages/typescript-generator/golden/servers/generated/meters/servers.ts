// Generated from asyncapi/meters.yaml by `tenon generate`. Edit the spec, not this file.

import {
  type AccessToken,
  type ApiKey,
  type ClientCertificate,
  defineServer,
  type NoVariables,
  type UserPassword,
} from "@tenon/messaging";

/** What the server `production` leaves open. */
export interface ProductionVariables {
  /** The nearest one. */
  readonly region: "eu" | "us";
  readonly port?: "5671" | "443";
  readonly vhost?: string;
}

/**
 * Where all meters report to.
 *
 * Asks for `login` (userPassword): From the vault, at meters/mq.
 *
 * Asks for `certificate` (X509).
 *
 * Asks for `oauth2` with `meters.write`.
 */
export const production = defineServer<ProductionVariables, UserPassword | ClientCertificate | AccessToken>({
  protocol: "amqps",
  host: "{region}.mq.example.com:{port}",
  pathname: "/{vhost}",
  variables: {
    region: { enum: ["eu", "us"] },
    port: { enum: ["5671", "443"], default: "5671" },
    vhost: { default: "meters" },
  },
});

/** The server `local-bench`. */
export const localBench = defineServer({
  protocol: "amqp",
  host: "localhost",
});

/**
 * The server `partner`.
 *
 * Asks for `apiKey`.
 *
 * Asks for `gssapi`.
 */
export const partner = defineServer<NoVariables, ApiKey>({
  protocol: "amqp",
  host: "keys.example.com",
  apiKey: "password",
});
