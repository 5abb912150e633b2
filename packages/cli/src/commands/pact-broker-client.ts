import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Given, UsageError } from "../command.js";
import type { problemCodes } from "../problem-codes.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";

/** The broker was not reached, or Pact's command line is not there. */
export class PactBrokerError extends Error {
  override readonly name = "PactBrokerError";

  constructor(
    readonly code: keyof typeof problemCodes,
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** What Pact's command line has said. */
export interface Said {
  readonly isYes: boolean;
  readonly text: string;
}

/** How long a broker may take to answer at all: with what comes before it, less than five seconds. Milliseconds. */
const patienceMs = 2500;

/** A Pact broker, asked through Pact's own command line, which finds its token (`PACT_BROKER_TOKEN`) in the environment. */
export class PactBrokerClient {
  constructor(
    readonly url: URL,
    private readonly terminal: Terminal,
  ) {}

  /**
   * Asks `pact broker …`.
   * @throws PactBrokerError where the broker does not answer (within five seconds), or Pact's command line is not installed
   */
  async ask(words: readonly string[], folder = this.terminal.folder): Promise<Said> {
    const commandLine = this.#commandLine();
    await this.#knock();
    // Eight attempts, which are Pact's own measure, last for a minute.
    const { PACT_BROKER_HTTP_RETRIES = "1", PACT_DO_NOT_TRACK = "true" } = this.terminal.env;
    const env = {
      ...this.terminal.env,
      NODE_OPTIONS: "",
      PACT_BROKER_BASE_URL: this.url.href,
      PACT_BROKER_HTTP_RETRIES,
      PACT_DO_NOT_TRACK,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [commandLine, "broker", ...words], { cwd: folder, env }, (error, stdout, stderr) =>
        resolve({ isYes: error === null, text: `${stdout}${stderr}`.trim() }),
      );
    });
  }

  /** Whatever it answers, it is there. The token is not brought: this asks for nothing. */
  async #knock(): Promise<void> {
    try {
      const answer = await fetch(this.url, { redirect: "manual", signal: AbortSignal.timeout(patienceMs) });
      await answer.body?.cancel();
    } catch (error) {
      const { cause = error } = error instanceof Error ? error : {};
      const why = cause instanceof Error ? cause.message : String(cause);
      const mend =
        "Look at the address (--broker, or PACT_BROKER_BASE_URL) and whether the broker runs; `tenon broker` is one.";
      throw new PactBrokerError("PACT_BROKER_AWAY", `${this.url.origin} does not answer: ${why}.`, mend);
    }
  }

  /** That of the project, else the one beside Tenon. */
  #commandLine(): string {
    for (const from of [join(this.terminal.folder, "package.json"), import.meta.url]) {
      try {
        const description = createRequire(from).resolve("@pact-foundation/pact-cli/package.json");
        return join(dirname(description), "bin/pact.js");
      } catch {
        // Not there; perhaps in the next place.
      }
    }
    const mend = "npm install --save-dev @pact-foundation/pact-cli";
    throw new PactBrokerError("PACT_CLI_MISSING", "Pact's own command line is not installed.", mend);
  }
}

/** The broker that `--broker` names, or PACT_BROKER_BASE_URL. */
export function brokerNamed(given: Given, terminal: Terminal): PactBrokerClient {
  const url = given.value("broker") ?? terminal.env.PACT_BROKER_BASE_URL;
  if (!url) throw new UsageError("Say where the broker is: --broker http://127.0.0.1:9292, or PACT_BROKER_BASE_URL.");
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`${JSON.stringify(url)} is no address of a broker; one is http://127.0.0.1:9292.`);
  return new PactBrokerClient(new URL(url), terminal);
}

/** Says what a `PactBrokerError` says; throws any other on. */
export function complainOfBroker(error: unknown, terminal: Terminal): 1 {
  if (!(error instanceof PactBrokerError)) throw error;
  terminal.complain(`${terminal.red(error.code)}  ${visible(error.message)}\n  ${error.mend}`);
  return 1;
}

/** What somebody else's program has said, line by line. */
export function visibleLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join("\n");
}
