import { type Given, UsageError } from "../command.js";
import { AdminEndpoint } from "../commands/admin-endpoint.js";
import type { Terminal } from "../terminal/terminal.js";
import { Beside } from "./beside.js";

/** The services that `--beside` names, with the token of ADMIN_TOKEN; undefined where it names none. */
export function besideOf(given: Given, { env }: Pick<Terminal, "env">): Beside | undefined {
  const named = given.value("beside");
  if (named === undefined) return undefined;
  const urls = named.split(",").map((url) => url.trim());
  if (!urls.every((url) => URL.canParse(url) && /^https?:/.test(url)))
    throw new UsageError("Say where the services answer: --beside http://localhost:3001,http://localhost:3002.");
  const { ADMIN_TOKEN } = env;
  if (!ADMIN_TOKEN) throw new UsageError("Say the services' token in the environment: ADMIN_TOKEN=…");
  return new Beside(urls.map((url) => new AdminEndpoint(url, ADMIN_TOKEN)));
}
