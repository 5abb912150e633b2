import { setTimeout as pause } from "node:timers/promises";
import { openFolder, readContract } from "@tenon/asyncapi-reader";
import type { Channel, Contract } from "@tenon/contract";
import { generateTypeScript, Names } from "@tenon/typescript-generator";
import { type ExitCode, type Given, UsageError } from "../command.js";
import { adapterFor, GeneratedPublisher } from "../mock/generated-publisher.js";
import { type MockEvent, mockEvents } from "../mock/mock-events.js";
import { errorCode } from "../terminal/error-code.js";
import { showProblems } from "../terminal/show-problems.js";
import type { Terminal } from "../terminal/terminal.js";
import { shortened, visible } from "../terminal/visible.js";
import { findInput } from "./input.js";

/** `tenon mock`: publishes valid messages of a channel, so that a consumer can be built before its producer. */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [address, operand = "asyncapi"] = given.operands;
  if (address === undefined) throw new UsageError("Say which channel: tenon mock orders.order-placed.v1 --broker URL.");
  const url = brokerOf(given);
  const rhythm = { count: countOf(given), everyMs: everyOf(given) };
  const input = await findInput(operand, terminal.folder, given.value("root"));
  const only = input.file === undefined ? {} : { only: [input.file] };
  const { contract, problems } = await readContract(openFolder(input.root), only);
  const generated = problems.length > 0 ? { files: [], problems } : generateTypeScript(contract);
  if (generated.problems.length > 0) {
    await showProblems(generated.problems, terminal, { prefix: input.shown, textOf: input.textOf });
    return 1;
  }
  const channel = channelAt(address, contract);
  const events = mockEvents(contract, channel);
  const names = new Names(contract).channel(channel);
  const publisherOf = names && { path: names.path, className: names.publisher.text };
  const text = generated.files.find(({ path }) => path === `${publisherOf?.path}.ts`)?.text;
  if (!publisherOf || !text?.includes(`export class ${publisherOf.className} `) || events.length === 0)
    throw new UsageError(`Nobody can publish to ${address}: it has no message that Tenon can make.`);
  const publisher = await GeneratedPublisher.open(
    { ...publisherOf, files: generated.files },
    { url, project: terminal.folder },
  ).catch((error: unknown) => {
    if (errorCode(error) !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(`The project needs @tenon/messaging and ${adapterFor(url)}: npm install both.`);
  });
  try {
    return await publishAll(publisher, { address, events, ...rhythm }, terminal);
  } finally {
    await publisher.close();
  }
}

interface Mocked {
  readonly address: string;
  readonly events: readonly MockEvent[];
  readonly count: number;
  readonly everyMs: number;
}

async function publishAll(
  publisher: GeneratedPublisher,
  { address, events, count, everyMs }: Mocked,
  terminal: Terminal,
): Promise<ExitCode> {
  const stop = new AbortController();
  void terminal.untilStopped().then(() => stop.abort());
  for (let number = 0; number < count && !stop.signal.aborted; number++) {
    if (number > 0) await pause(everyMs, undefined, { signal: stop.signal }).catch(() => undefined);
    const mock = events[number % events.length];
    if (!mock || stop.signal.aborted) break;
    try {
      const id = await publisher.publish(mock.event, mock.options);
      const text = shortened(visible(JSON.stringify(mock.event)), 200);
      terminal.print(`${terminal.green(visible(mock.type))}  ${id}  ${terminal.dim(text)}`);
    } catch (error) {
      terminal.complain(terminal.red(visible(error instanceof Error ? error.message : String(error))));
      if (errorCode(error) !== "EVENT_UNROUTABLE") return 1;
      terminal.complain(`  No queue takes what is sent to ${visible(address)} yet: start the consumer.`);
    }
  }
  return 0;
}

function channelAt(address: string, contract: Contract): Channel {
  const channels = contract.documents.flatMap((document) => document.channels);
  const found = channels.find((one) => one.address === address);
  if (found) return found;
  const addresses = channels.flatMap((one) => (one.address === null ? [] : [one.address])).join(", ");
  throw new UsageError(`There is no channel ${address}. There are: ${addresses}.`);
}

/** A broker that others use is not spoken to by mistake. */
function brokerOf(given: Given): URL {
  const text = given.value("broker");
  if (text === undefined) throw new UsageError("Say where: --broker amqp://localhost.");
  const url = URL.parse(text);
  if (!url || adapterFor(url) === undefined)
    throw new UsageError("--broker is the URL of a broker: amqp:, amqps:, redis: or rediss:.");
  const isLocal = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (!isLocal && !given.flag("yes"))
    throw new UsageError(
      `${url.host} is not this machine. Whoever listens there takes what is made up for real; --yes publishes.`,
    );
  return url;
}

function countOf(given: Given): number {
  const text = given.value("count");
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError("--count is a number from 1.");
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

function everyOf(given: Given): number {
  const [, amount, unit = ""] = /^(\d{1,4})(ms|s|m)$/.exec(given.value("every") ?? "1s") ?? [];
  if (amount !== undefined) return Number(amount) * (units[unit] ?? 0);
  throw new UsageError("--every is a time: 200ms, 1s or 1m.");
}
