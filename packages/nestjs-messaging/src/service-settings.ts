import { type Connection, ConnectionFileError, connectionFromFiles } from "@tenon/messaging";
import { brokerProtocols } from "./broker-url.js";
import { SettingError } from "./error-codes.js";
import { type LogLevel, logLevels } from "./json-logger.js";

/** How a service is told where it is: by its environment. */
export interface ServiceSettings {
  readonly service: string;
  /**
   * BROKER_URL: RabbitMQ (`amqp://`) or Redis (`redis://`); or RABBITMQ_URL. Without one the service is alone. What is secret may be in files:
   * BROKER_PASSWORD_FILE; and for `amqps://` and `rediss://` BROKER_CA_FILE, BROKER_CERT_FILE, BROKER_KEY_FILE.
   */
  readonly connection?: Connection;
  /** REDIS_URL. Without one it caches in memory. */
  readonly redisUrl?: string;
  /** DATA_DIR, where its databases are. `.tenon/data` if not said. */
  readonly dataDir: string;
  /** PORT, 3000 if not said; 0 for any that is free. */
  readonly port: number;
  /** HOST, the address to listen at. Every one if not said. */
  readonly host?: string;
  /** ADMIN_TOKEN, 16 characters or more: what a caller of `/admin` has to know. Without one it is closed. */
  readonly adminToken?: string;
  /** ADMIN_PUBLISH, whether a caller of `/admin` may publish; if not said, where NODE_ENV is `development`. */
  readonly adminPublish?: boolean;
  /** LOG_LEVEL, `info` if not said. */
  readonly logLevel: LogLevel;
}

/** Reads the settings of a service. An empty variable is as good as none. Throws `SettingError`. */
export function readSettings(service: string, env: Readonly<Record<string, string | undefined>>): ServiceSettings {
  const { BROKER_URL, RABBITMQ_URL, REDIS_URL, DATA_DIR, PORT, HOST, LOG_LEVEL, ADMIN_TOKEN } = env;
  const rabbitMq = RABBITMQ_URL && url("RABBITMQ_URL", RABBITMQ_URL, ["amqp:", "amqps:"]);
  const brokerUrl = (BROKER_URL && url("BROKER_URL", BROKER_URL, brokerProtocols)) || rabbitMq;
  return {
    service,
    ...(brokerUrl && { connection: connectionTo(brokerUrl, env) }),
    ...(REDIS_URL && { redisUrl: url("REDIS_URL", REDIS_URL, ["redis:", "rediss:"]) }),
    dataDir: DATA_DIR || ".tenon/data",
    port: port(PORT || "3000"),
    ...(HOST && { host: HOST }),
    ...(ADMIN_TOKEN && { adminToken: token(ADMIN_TOKEN) }),
    ...(mayPublish(env) && { adminPublish: true }),
    logLevel: logLevel(LOG_LEVEL || "info"),
  };
}

function connectionTo(url: string, env: Readonly<Record<string, string | undefined>>): Connection {
  const variables = {
    passwordFile: "BROKER_PASSWORD_FILE",
    caFile: "BROKER_CA_FILE",
    certFile: "BROKER_CERT_FILE",
    keyFile: "BROKER_KEY_FILE",
  };
  const files = Object.entries(variables).map(([part, variable]) => [part, env[variable] || undefined]);
  try {
    return connectionFromFiles({ url, ...Object.fromEntries(files) });
  } catch (error) {
    if (!(error instanceof ConnectionFileError)) throw error;
    const variable = Object.values(variables).find((name) => env[name] === error.file);
    throw new SettingError(variable ?? "BROKER_URL", error.message);
  }
}

/** The value may hold a password: no message repeats it. */
function url(variable: string, value: string, protocols: readonly string[]): string {
  const protocol = URL.canParse(value) ? new URL(value).protocol : undefined;
  if (protocol === undefined || !protocols.includes(protocol)) {
    throw new SettingError(variable, `must be a URL that begins with ${protocols.join("// or ")}//`);
  }
  return value;
}

const shortestToken = 16;

/** It opens everything: no message repeats it. */
function token(value: string): string {
  if (value.length < shortestToken) {
    throw new SettingError(
      "ADMIN_TOKEN",
      `must have ${shortestToken} characters or more: openssl rand -hex 16 makes one`,
    );
  }
  return value;
}

function mayPublish({ ADMIN_PUBLISH, NODE_ENV }: Readonly<Record<string, string | undefined>>): boolean {
  if (!ADMIN_PUBLISH) return NODE_ENV === "development";
  if (ADMIN_PUBLISH === "true" || ADMIN_PUBLISH === "false") return ADMIN_PUBLISH === "true";
  throw new SettingError("ADMIN_PUBLISH", `must be true or false, not "${ADMIN_PUBLISH}"`);
}

function port(value: string): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= 65_535)) throw new SettingError("PORT", `must be a number from 0 to 65535, not "${value}"`);
  return number;
}

function logLevel(value: string): LogLevel {
  const level = logLevels.find((known) => known === value.toLowerCase());
  if (!level) throw new SettingError("LOG_LEVEL", `must be one of ${logLevels.join(", ")}, not "${value}"`);
  return level;
}
