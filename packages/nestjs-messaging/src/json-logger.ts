import type { LoggerService } from "@nestjs/common";
import { currentContext } from "@tenon/messaging";
import { type DestinationStream, type Logger, type LoggerOptions, pino, stdTimeFunctions } from "pino";

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface JsonLoggerOptions {
  readonly service: string;
  readonly level: LogLevel;
  /** Standard output if not said. */
  readonly destination?: DestinationStream;
}

/**
 * Nest's logger as one JSON object a line, each with the service and, where there is one, the correlation id of the request or
 * event that is being worked on. An object as message is written as fields, its `msg` as the line's text.
 */
export class JsonLogger implements LoggerService {
  readonly #pino: Logger;

  constructor({ service, level, destination }: JsonLoggerOptions) {
    const options: LoggerOptions = {
      level,
      base: { service },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: correlation,
      mixinMergeStrategy: (line, mixed) => ({ ...mixed, ...line }),
    };
    this.#pino = destination ? pino(options, destination) : pino(options);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#write("info", message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write("error", message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write("warn", message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write("debug", message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write("trace", message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write("fatal", message, rest);
  }

  /** Nest's way: `(message, context)`, `(message, stack, context)`, and further messages in between. */
  #write(level: Exclude<LogLevel, "silent">, message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const between = rest.slice(0, -1);
    const stack = between.find((part) => typeof part === "string" && /\n\s+at /.test(part));
    const more = between.filter((part) => part !== stack && part !== undefined);
    this.#pino[level]({
      ...(typeof context === "string" && { context }),
      ...(stack !== undefined && { stack }),
      ...(more.length > 0 && { more }),
      ...fieldsOf(message),
    });
  }
}

function fieldsOf(message: unknown): object {
  if (message instanceof Error) {
    const { name, stack, cause } = message;
    return {
      msg: message.message,
      error: name,
      ...("code" in message && { code: message.code }),
      stack,
      cause: textOf(cause),
    };
  }
  return typeof message === "object" && message !== null ? message : { msg: String(message) };
}

function textOf(cause: unknown): string | undefined {
  return cause === undefined ? undefined : String(cause);
}

function correlation(): object {
  const context = currentContext();
  return context ? { correlationId: context.correlationId } : {};
}
