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
  /** 0 for any that is free. */
  readonly port: number;
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
  await (host === undefined ? app.listen(port) : app.listen(port, host));
  new Logger("Service").log(`answers at ${await app.getUrl()}`);
  return app;
}
