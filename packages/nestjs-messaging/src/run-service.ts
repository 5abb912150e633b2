import type { DynamicModule } from "@nestjs/common";
import { InProcessBroker } from "@tenon/messaging";
import { type BrokersByScheme, connectBroker } from "./broker-url.js";
import { JsonLogger } from "./json-logger.js";
import type { MessagingOptions } from "./messaging-options.js";
import { readSettings } from "./service-settings.js";
import { startService } from "./start-service.js";

export interface ServiceProgram {
  /** Its name, as its documents have it. */
  readonly service: string;
  /** Connects to the broker that BROKER_URL names. */
  readonly connect: BrokersByScheme;
  readonly module: (parts: ServiceParts) => DynamicModule;
}

/** What a service is put together from. */
export interface ServiceParts extends Omit<MessagingOptions, "resources"> {
  /** The folder of its databases. */
  readonly dataDir: string;
  /** The server of its cache; it caches in memory without one. */
  readonly redisUrl?: string;
}

/** The main program of a service that runs alone, told by its environment where everything is. Ends with 1 if it cannot start. */
export async function runService({ service, connect, module }: ServiceProgram): Promise<void> {
  let logger = new JsonLogger({ service, level: "info" });
  try {
    const { connection, logLevel, port, host, ...parts } = readSettings(service, process.env);
    logger = new JsonLogger({ service, level: logLevel });
    if (connection === undefined) {
      logger.warn("BROKER_URL is not set: this service is alone, what it publishes reaches nobody else");
    }
    const broker = () => (connection === undefined ? new InProcessBroker() : connectBroker(connection, connect));
    await startService(module({ ...parts, broker }), { port, ...(host !== undefined && { host }), logger });
  } catch (error) {
    logger.fatal(error);
    process.exitCode = 1;
    process.exit();
  }
}
