import { type ExitCode, UsageError } from "../command.js";
import { errorCode } from "./error-code.js";
import type { Terminal } from "./terminal.js";
import { visible } from "./visible.js";

/** Says what went wrong, in a line, and gives the exit code for it. */
export function explain(error: unknown, terminal: Terminal): ExitCode {
  const message = visible(messageOf(error));
  if (error instanceof UsageError) {
    terminal.complain(`tenon: ${message}`);
    return 2;
  }
  if (terminal.debug) terminal.complain(stackOf(error) ?? message);
  else if (isOfTheSystem(error)) terminal.complain(`tenon: ${message}`);
  else
    terminal.complain(
      `tenon: ${message}\nThis is a mistake in tenon, not yours. Please report it with what TENON_DEBUG=1 prints.`,
    );
  return 1;
}

/** No space, no permission, no such folder: nothing to report to us. */
function isOfTheSystem(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error && errorCode(error) !== undefined;
}

function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}

function stackOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "stack" in error ? String(error.stack) : undefined;
}
