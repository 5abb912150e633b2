import type { Paint } from "./paint.js";
import { type Platform, serviceNames } from "./platform.js";

export interface Whereabouts {
  readonly brokerUrl?: string;
  readonly redisUrl?: string;
  /** As the reader would type it. */
  readonly dataDir: string;
}

/** The first lines: what is being started, on what. */
export function greeting({ brokerUrl, redisUrl, dataDir }: Whereabouts, paint: Paint): readonly string[] {
  const parts = [
    "five services in one process",
    brokerUrl === undefined ? "events in process" : `events through ${withoutPassword(brokerUrl)}`,
    ...(redisUrl === undefined ? [] : [`cache in ${withoutPassword(redisUrl)}`]),
    `SQLite in ${dataDir}`,
  ];
  return ["", `  ${paint(["bold", "cyan"], "Tenon")}  ${paint("dim", parts.join(" · "))}`, "", ""];
}

const routes: Readonly<Record<string, string>> = {
  users: "POST /users",
  orders: "POST /orders   GET /orders/:id   POST /orders/:id/cancel",
};

export interface SummaryParts {
  readonly platform: Platform;
  readonly portalUrl: string;
  readonly customerId: string;
  /** Opens `/admin` of every service. */
  readonly adminToken: string;
  /** Ports that we wanted and somebody else has. */
  readonly taken: readonly string[];
}

/** The last lines: where everything is, and something to try. */
export function summary(
  { platform, portalUrl, customerId, adminToken, taken }: SummaryParts,
  paint: Paint,
): readonly string[] {
  const width = Math.max(...serviceNames.map((name) => name.length));
  const urlWidth = Math.max(...[portalUrl, ...Object.values(platform.urls)].map((url) => url.length));
  const row = (name: string, url: string, text: string) => {
    const room = " ".repeat(urlWidth - url.length);
    return `    ${name.padEnd(width)}  ${paint("underline", url)}${text && `${room}  ${paint("dim", text)}`}`;
  };
  return [
    `  ${paint("bold", "It stays up.")}${taken.length > 0 ? paint("dim", ` Somebody else has ${taken.join(", ")}.`) : ""}`,
    "",
    row(
      "portal",
      portalUrl,
      "what the services promise each other; each event's page publishes one, and shows what flows",
    ),
    ...serviceNames.map((name) => row(name, platform.urls[name], routes[name] ?? "")),
    paint("dim", `    ${"".padEnd(width)}  each also has /health and /metrics`),
    "",
    `  ${paint("bold", "Try it")}${paint("dim", ", and see the life of your order here:")}`,
    "",
    `    curl ${platform.urls.orders}/orders -H 'content-type: application/json' \\`,
    `      -d '{"customerId":"${customerId}","lines":[{"sku":"MORTISE-CHISEL","quantity":2}]}'`,
    "",
    `  ${paint("bold", "Look into it")}${paint("dim", ": what was given up, and why. It is in the portal too.")}`,
    "",
    `    ADMIN_TOKEN=${adminToken} npm run tenon -- dead-letters list --service ${platform.urls.orders}`,
    "",
    paint("dim", "  Ctrl-C ends it."),
    "",
  ];
}

function withoutPassword(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
