import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Json } from "@tenon/contract";
import { type AdminEndpoint, AdminError, type Answered, type DeadLetter } from "../commands/admin-endpoint.js";

/** What a service says at `/admin/channels`. */
interface Channels {
  readonly service: string;
  readonly publishes: boolean;
  readonly channels: readonly { readonly address: string; readonly source: string }[];
}

/** More than an event may be. Bytes. */
const longestBody = 4 << 20;

/** How long after it has gone a service is looked for again. Milliseconds. */
const lookAgainMs = 500;

/**
 * What runs beside the portal: answers its pages with what the services say, and hands them what a person does there. The pages never
 * see the services' token.
 */
export class Beside {
  readonly #services: readonly AdminEndpoint[];
  readonly #closing = new AbortController();

  constructor(services: readonly AdminEndpoint[]) {
    this.#services = services;
  }

  /** @param path what comes after `/_/beside/` */
  async answer(path: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse) {
    if (request.method === "GET" && path === "messages") {
      await this.#messages(query, response);
      return;
    }
    const { status, answer } = await this.#ask(path, query, request).catch(problemOf);
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" });
    response.end(answer === undefined ? "" : JSON.stringify(answer));
  }

  close(): void {
    this.#closing.abort();
  }

  async #ask(path: string, query: URLSearchParams, request: IncomingMessage): Promise<Answered> {
    const what = `${request.method} ${path}`;
    if (what === "GET publisher") return { status: 200, answer: await this.#publisher(query.get("address") ?? "") };
    if (what === "POST publish") return this.#publish(await jsonOf(request));
    if (what === "GET dead-letters") return { status: 200, answer: await this.#deadLetters(query) };
    const [, index = "", id = "", deed] = /^dead-letters\/(\d+)\/([0-9a-f]+)(?:\/(replay|discard))?$/.exec(path) ?? [];
    const service = this.#services[Number(index)];
    if (!service || id === "") return problem(404, "ROUTE_UNKNOWN", "There is nothing here.");
    if (deed !== undefined && request.method === "POST")
      return service.request("POST", `dead-letters/${deed}`, { ids: [id] });
    if (deed === undefined && request.method === "PUT")
      return service.request("PUT", `dead-letters/${id}`, await jsonOf(request));
    if (deed === undefined && request.method === "GET") return service.request("GET", `dead-letters/${id}`);
    return problem(405, "ROUTE_UNKNOWN", "There is nothing here.");
  }

  /** Whether somebody would publish to a channel, and if not, why. */
  async #publisher(address: string): Promise<{ readonly service: string } | { readonly why: string }> {
    const { chosen, why } = await this.#serviceFor(address);
    return chosen ? { service: chosen.service } : { why };
  }

  async #publish(asked: unknown): Promise<Answered> {
    const { channel } = Object(asked) as { readonly channel?: unknown };
    const { chosen, why } = await this.#serviceFor(String(channel));
    if (!chosen) return problem(409, "CHANNEL_UNKNOWN", why);
    const { status, answer } = await chosen.endpoint.request("POST", "publish", asked);
    return { status, answer: status < 400 ? { ...Object(answer), service: chosen.service } : answer };
  }

  /** The one whose events they are if it runs here, else any that knows the contract. */
  async #serviceFor(address: string) {
    const known = (await this.#everywhere((endpoint) => channelsOf(endpoint))).flatMap(({ endpoint, told }) => {
      const channel = told.channels.find((one) => one.address === address);
      return channel ? [{ endpoint, ...told, isOwn: channel.source === told.service }] : [];
    });
    const open = known.filter(({ publishes }) => publishes);
    const chosen = open.find(({ isOwn }) => isOwn) ?? open[0];
    const [first] = known;
    const why = first
      ? `${first.service} lets no person publish: start it with ADMIN_PUBLISH=true.`
      : "No service that runs beside this portal publishes to this channel or receives from it.";
    return { chosen, why };
  }

  /** Those of the messages in question, the newest first, each with the number of its service. */
  async #deadLetters(query: URLSearchParams): Promise<readonly (DeadLetter & { readonly service: number })[]> {
    const [types, addresses] = [query.getAll("type"), query.getAll("address")];
    const lists = await this.#everywhere((endpoint) => endpoint.list({}));
    return lists
      .flatMap(({ endpoint, told }) =>
        told
          .filter(({ event, address }) => types.includes(event.type ?? "") || addresses.includes(address))
          .map((letter) => ({ ...letter, service: this.#services.indexOf(endpoint) })),
      )
      .toSorted((one, other) => other.at.localeCompare(one.at));
  }

  /** What each of the services that answer says. */
  async #everywhere<Told>(ask: (endpoint: AdminEndpoint) => Promise<Told>) {
    const all = await Promise.allSettled(
      this.#services.map(async (endpoint) => ({ endpoint, told: await ask(endpoint) })),
    );
    return all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  }

  /** What happens in all services, as one stream. A service that has gone is looked for until the page is closed. */
  async #messages(query: URLSearchParams, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    const signal = AbortSignal.any([gone.signal, this.#closing.signal]);
    response.on("close", () => gone.abort());
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(": looking on\n\n");
    await Promise.all(this.#services.map((endpoint) => follow(endpoint, `messages?${query}`, response, signal)));
    response.end();
  }
}

async function follow(endpoint: AdminEndpoint, path: string, response: ServerResponse, signal: AbortSignal) {
  const tell = (state: object) => response.write(`event: service\ndata: ${JSON.stringify(state)}\n\n`);
  let said = "";
  while (!signal.aborted) {
    try {
      const events = await endpoint.events(path, signal);
      said = "";
      tell({ url: endpoint.service, up: true });
      await relay(events, response);
      if (!signal.aborted) tell({ url: endpoint.service, up: false, why: "has ended" });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!signal.aborted && why !== said) tell({ url: endpoint.service, up: false, why });
      said = why;
    }
    await pause(lookAgainMs, undefined, { signal }).catch(() => undefined);
  }
}

/** Whole events alone: those of several services stand one after the other. */
async function relay(events: ReadableStream<string>, response: ServerResponse): Promise<void> {
  let text = "";
  for await (const chunk of events) {
    text += chunk;
    const end = text.lastIndexOf("\n\n");
    if (end === -1) continue;
    response.write(text.slice(0, end + 2));
    text = text.slice(end + 2);
  }
}

async function channelsOf(endpoint: AdminEndpoint): Promise<Channels> {
  const { status, answer } = await endpoint.request("GET", "channels");
  if (status >= 400) throw new AdminError("SERVICE_REFUSED", "does not tell its channels");
  return answer as Channels;
}

/** The body of a request. Rejects with `AdminError` where it is too large, and with `SyntaxError` where it is not JSON. */
export async function jsonOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > longestBody) throw new AdminError("SERVICE_REFUSED", "It is too large.");
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}

function problem(status: number, code: string, detail: string): Answered {
  return { status, answer: { code, detail } };
}

function problemOf(error: unknown): Answered {
  if (error instanceof AdminError) return problem(502, error.code, error.message);
  if (error instanceof SyntaxError) return problem(400, "REQUEST_MALFORMED", `It is not JSON: ${error.message}`);
  throw error;
}
