import { InvalidServerVariableError } from "./errors.js";
import type { Given } from "./given.js";

/** What a server leaves open in its host or path, by its name in braces (AsyncAPI 3.0, "Server Variable Object"). */
export interface ServerVariable {
  /** The only values that it may have. */
  readonly enum?: readonly string[];
  readonly default?: string;
}

/** Of a server that leaves nothing open. */
export type NoVariables = Readonly<Record<never, string>>;

/** `userPassword`, `plain`, `scramSha256`, `scramSha512`, `http` with `basic`. */
export interface UserPassword {
  readonly user: string;
  readonly password: string;
}

/** `http` with `bearer`, `oauth2`, `openIdConnect`: what the authorization server has given. RabbitMQ takes it in place of a password. */
export interface AccessToken {
  readonly token: string;
}

/** `apiKey`, which goes in place of the user or of the password. */
export interface ApiKey {
  readonly apiKey: string;
}

/** `X509`: who the client is, in PEM. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
  readonly passphrase?: string;
}

/** Of a server that asks nobody who it is. */
export type NoCredentials = Readonly<Record<never, string>>;

export interface ServerDefinition {
  readonly protocol: string;
  readonly host: string;
  readonly pathname?: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
  /** Where an API key goes, for a server that takes one. */
  readonly apiKey?: "user" | "password";
}

/** What a broker is given to connect: `new RabbitMqBroker({ ...connection, name: "orders" })`. */
export interface Connection {
  /** With user and password in it, where there are any. */
  readonly url: string;
  /** In PEM, as Node's `tls.connect` takes it. */
  readonly tls?: {
    /** The authorities that the server's certificate is held against; those that Node.js knows if not said. */
    readonly ca?: string;
    /** Who the client is. */
    readonly cert?: string;
    readonly key?: string;
    readonly passphrase?: string;
  };
}

/** What `connection` takes: the values that the server leaves open, and the credentials that it asks for. */
export type ConnectionArguments<Variables, Credentials> =
  unknown extends Wanted<Variables, Credentials>
    ? []
    : Record<never, never> extends Wanted<Variables, Credentials>
      ? [wanted?: Wanted<Variables, Credentials>]
      : [wanted: Wanted<Variables, Credentials>];

type Wanted<Variables, Credentials> = Given<"variables", Variables> & Given<"credentials", Credentials>;

/** A server as a document describes it. It holds no secret: those are given to `connection`, where the service runs. */
export class Server<Variables extends object = NoVariables, Credentials extends object = NoCredentials> {
  constructor(readonly definition: ServerDefinition) {}

  /** How to connect. Throws `InvalidServerVariableError` for a value that the server may not have, or that would lead to another server. */
  connection(...given: ConnectionArguments<Variables, Credentials>): Connection {
    const { variables = {}, credentials = {} }: AnyWanted = given[0] ?? {};
    const { protocol, host, pathname = "", apiKey } = this.definition;
    const path = this.#filled(pathname, variables, (value) => encodeURIComponent(value));
    const url = `${protocol}://${userInfo(credentials, apiKey)}${this.#filled(host, variables, hostPart)}${path}`;
    const { certificate, key, passphrase } = credentials;
    if (certificate === undefined || key === undefined) return { url };
    return { url, tls: { cert: certificate, key, ...(passphrase === undefined ? {} : { passphrase }) } };
  }

  #filled(
    text: string,
    given: Readonly<Record<string, string>>,
    written: (value: string) => string | undefined,
  ): string {
    const { host, variables = {} } = this.definition;
    return text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const declared = Object.hasOwn(variables, name) ? variables[name] : undefined;
      const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? declared?.default;
      if (typeof value !== "string" || value === "")
        throw new InvalidServerVariableError(host, `${name} must be a text that is not empty`);
      if (declared?.enum && !declared.enum.includes(value))
        throw new InvalidServerVariableError(host, `${name} must be one of ${declared.enum.join(", ")}`);
      const part = written(value.toWellFormed());
      if (part === undefined)
        throw new InvalidServerVariableError(host, `${name} must be a part of a host's name or its port`);
      return part;
    });
  }
}

/** A server as a document describes it. */
export function defineServer<Variables extends object = NoVariables, Credentials extends object = NoCredentials>(
  definition: ServerDefinition,
): Server<Variables, Credentials> {
  return new Server(definition);
}

/** As the compiler cannot see it: what one server takes, or another. */
interface AnyWanted {
  readonly variables?: Readonly<Record<string, string>>;
  readonly credentials?: Partial<UserPassword & AccessToken & ApiKey & ClientCertificate>;
}

/** The part of a URL before the host (RFC 3986 §3.2.1). */
function userInfo(
  { user, password, token, apiKey }: NonNullable<AnyWanted["credentials"]>,
  place: "user" | "password" = "user",
): string {
  if (user !== undefined) return `${encodeURIComponent(user)}:${encodeURIComponent(password ?? "")}@`;
  if (token !== undefined) return `:${encodeURIComponent(token)}@`;
  if (apiKey === undefined) return "";
  return place === "user" ? `${encodeURIComponent(apiKey)}@` : `:${encodeURIComponent(apiKey)}@`;
}

/** A value that is a part of an authority must not end it, nor say who the user is. */
function hostPart(value: string): string | undefined {
  return /^[\p{L}\p{N}._~:[\]-]+$/u.test(value) ? value : undefined;
}
