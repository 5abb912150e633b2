import { styleText } from "node:util";

/** Where a command speaks to: a person at a terminal, a log, or a test. */
export interface Terminal {
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Results, a line or several. */
  print(text: string): void;
  /** Problems and whatever is not a result. */
  complain(text: string): void;
  /** Takes the place of what it has said before, where a person watches, and is not said elsewhere. `""` takes it away. */
  progress(text: string): void;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  /** Resolves when the person wants to stop (Ctrl-C). */
  untilStopped(): Promise<void>;
  /** Whether the whole story of an unexpected error is wanted. */
  readonly debug: boolean;
  /** Where secrets are told: on a command line everybody on the machine can read them. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The terminal of this process. Colours only where a person sees them and has not declined them (NO_COLOR). */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", endWhenNobodyReads);
  const styled = (style: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(style, text, { stream: process.stdout, validateStream: true });
  return {
    folder: process.cwd(),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    progress: (text) => void (process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`)),
    bold: styled("bold"),
    dim: styled("dim"),
    red: styled("red"),
    green: styled("green"),
    untilStopped,
    debug: process.env.TENON_DEBUG === "1",
    env: process.env,
  };
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
    // A program that has started this one over a channel is gone; the channel itself keeps nobody.
    process.once("disconnect", () => resolve());
    process.channel?.unref();
  });
}

/** `tenon … | head` closes the pipe before all is said. */
function endWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit();
  throw error;
}
