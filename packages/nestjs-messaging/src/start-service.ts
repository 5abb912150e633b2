import {
  type DynamicModule,
  type INestApplication,
  Logger,
  type LoggerService,
  StandardSchemaValidationPipe,
  type Type,
} from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { HttpProblemFilter } from "./http-problem.filter.js";
import { bodyRefused } from "./request-body.js";
import { requestContext } from "./request-context.js";

export interface StartOptions {
  /** Where to answer, 0 for anywhere. Of several, the first that nobody else has. */
  readonly port: number | readonly number[];
  /** The address to listen at. Every one if not said. */
  readonly host?: string;
  readonly logger: LoggerService | false;
  /** Whether SIGTERM and SIGINT stop it. True if not said. */
  readonly signals?: boolean;
}

/**
 * Starts a service: bodies are validated by the schemas of their handlers, errors answered as problems, and on SIGTERM or
 * SIGINT it drains and ends. Resolves when it answers requests.
 */
export async function startService(
  module: Type | DynamicModule,
  { port, host, logger, signals = true }: StartOptions,
): Promise<INestApplication> {
  const app = await NestFactory.create(module, { logger, abortOnError: false });
  // The module brings it too, but only after the body was read: what cannot be read would have no correlation id.
  app.use(requestContext);
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: bodyRefused }));
  app.useGlobalFilters(new HttpProblemFilter());
  if (signals) app.enableShutdownHooks(["SIGTERM", "SIGINT"]);
  try {
    await app.init();
    await listen(app, { ports: typeof port === "number" ? [port] : port, host });
  } catch (error) {
    await app.close();
    throw error;
  }
  new Logger("Service").log(`answers at ${await app.getUrl()}`);
  return app;
}

interface Place {
  readonly ports: readonly number[];
  readonly host: string | undefined;
}

async function listen(app: INestApplication, { ports: [port = 0, ...others], host }: Place): Promise<void> {
  try {
    await (host === undefined ? app.listen(port) : app.listen(port, host));
  } catch (error) {
    if (!isTaken(error) || others.length === 0) throw error;
    await listen(app, { ports: others, host });
  }
}

function isTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "EADDRINUSE";
}
