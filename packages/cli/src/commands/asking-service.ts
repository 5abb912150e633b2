import { type ExitCode, type Given, UsageError } from "../command.js";
import type { Terminal } from "../terminal/terminal.js";
import { visible } from "../terminal/visible.js";
import { AdminEndpoint, AdminError } from "./admin-endpoint.js";

/** Runs a command that asks the service which `--service` names, with the token of ADMIN_TOKEN. What the service refuses is said, with exit code 1. */
export async function askingService(
  given: Given,
  terminal: Terminal,
  act: (endpoint: AdminEndpoint) => Promise<ExitCode>,
): Promise<ExitCode> {
  const service = given.value("service");
  if (service === undefined || !URL.canParse(service)) {
    throw new UsageError("Say where the service answers: --service http://localhost:3002.");
  }
  const { ADMIN_TOKEN } = terminal.env;
  if (!ADMIN_TOKEN) throw new UsageError("Say the service's token in the environment: ADMIN_TOKEN=…");
  try {
    return await act(new AdminEndpoint(service, ADMIN_TOKEN));
  } catch (error) {
    if (!(error instanceof AdminError)) throw error;
    terminal.complain(`${terminal.red(error.code)}  ${visible(error.message)}`);
    return 1;
  }
}
