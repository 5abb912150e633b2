import type { ServerResponse } from "node:http";
import { Body, Controller, Get, HttpCode, HttpStatus, Inject, Post, Query, Res, UseGuards } from "@nestjs/common";
import { DiscoveryService } from "@nestjs/core";
import { type Broker, type Channel, InvalidEventError, MessagingError, Publisher } from "@tenon/messaging";
import { AdminGuard } from "./admin.guard.js";
import { ConsumerDiscovery } from "./consumer-discovery.js";
import type { HttpErrorCode } from "./error-codes.js";
import { HttpProblem } from "./http-problem.js";
import { type Happening, MessageTail } from "./message-tail.js";
import { BROKER, MESSAGING_OPTIONS, type MessagingOptions } from "./messaging-options.js";
import { isFields, pointerOf, type UnknownFields } from "./request-body.js";

type AnyChannel = Channel<unknown, UnknownFields, UnknownFields>;

/** A channel that a person may publish to, if the service lets anybody. */
export interface ChannelView {
  readonly address: string;
  /** The service whose events they are. */
  readonly source: string;
  readonly types: readonly string[];
}

/** How much may wait for an onlooker who reads too slowly; what comes then is left out. Bytes. */
const mostWaiting = 1 << 20;

/** A connection on which nothing is heard is taken for dead. Milliseconds. */
const heartbeatMs = 15_000;

/** What a person sees of a running service, and sends through it: messages as they flow, and one of their own, held against its contract. */
@Controller("admin")
@UseGuards(AdminGuard)
export class LiveAdminController {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(ConsumerDiscovery) private readonly consumers: ConsumerDiscovery,
    @Inject(MessageTail) private readonly tail: MessageTail,
    @Inject(BROKER) private readonly broker: Broker,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /** Which channels this service knows, and whether a person may publish to them here. */
  @Get("channels")
  channels(): { readonly service: string; readonly publishes: boolean; readonly channels: readonly ChannelView[] } {
    const { service, adminPublish = false } = this.options;
    const channels = [...this.#channels().values()].map(({ address, source, messages }) => ({
      address,
      source,
      types: messages.map(({ type }) => type),
    }));
    return { service, publishes: adminPublish, channels };
  }

  /** Publishes `{ channel, payload }`, with `type`, `parameters` and `headers` where the channel has them. */
  @Post("publish")
  @HttpCode(HttpStatus.ACCEPTED)
  async publish(@Body() asked: unknown): Promise<{ readonly id: string; readonly correlationid: string }> {
    if (!this.options.adminPublish)
      throw refusal(HttpStatus.FORBIDDEN, "ADMIN_PUBLISH_CLOSED", "Start the service with ADMIN_PUBLISH=true.");
    if (!isFields(asked) || typeof asked.channel !== "string" || !("payload" in asked))
      throw refusal(HttpStatus.BAD_REQUEST, "REQUEST_MALFORMED", 'Say what to publish: { "channel", "payload" }.');
    const { channel: address, type, payload, parameters, headers } = asked;
    const channel = this.#channels().get(address);
    if (!channel)
      throw refusal(
        HttpStatus.NOT_FOUND,
        "CHANNEL_UNKNOWN",
        `This service knows no channel ${JSON.stringify(address)}.`,
      );
    const event = channel.tagged ? { type, data: payload } : payload;
    const options = { ...(isFields(parameters) && { parameters }), ...(isFields(headers) && { headers }) };
    const { id, correlationid } = await new Publisher(channel, this.broker).publish(event, options).catch(refuse);
    return { id, correlationid };
  }

  /** Server-sent events: each is a `Happening`. `?type=` and `?address=`, as often as wanted, keep others out. */
  @Get("messages")
  messages(@Query() { type, address }: Readonly<Record<string, unknown>>, @Res() response: ServerResponse): void {
    const [types, addresses] = [textsOf(type), textsOf(address)];
    const isWanted = ({ event, address: at }: Happening) =>
      (types.length === 0 && addresses.length === 0) ||
      addresses.includes(at) ||
      (event.type !== undefined && types.includes(event.type));
    response.writeHead(HttpStatus.OK, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": looking on\n\n");
    let left = 0;
    const stop = this.tail.watch({
      see: (happening) => {
        if (!isWanted(happening)) return;
        if (response.writableLength > mostWaiting) {
          left++;
          return;
        }
        if (left > 0) response.write(`event: left-out\ndata: ${left}\n\n`);
        left = 0;
        response.write(`data: ${JSON.stringify(happening)}\n\n`);
      },
      end: () => response.end(),
    });
    const heartbeat = setInterval(() => response.write(":\n\n"), heartbeatMs);
    response.on("close", () => {
      clearInterval(heartbeat);
      stop();
    });
  }

  /** By address. One that is a pattern names no place to send to. */
  #channels(): ReadonlyMap<string, AnyChannel> {
    const published = this.discovery
      .getProviders()
      .map(({ instance }): unknown => instance)
      .flatMap((instance) => (instance instanceof Publisher ? [instance.channel as AnyChannel] : []));
    const received = this.consumers.consumers().map(({ subscription }) => subscription.channel as AnyChannel);
    const all = [...((this.options.channels ?? []) as readonly AnyChannel[]), ...published, ...received];
    return new Map(all.filter(({ address }) => !/[*#]/.test(address)).map((channel) => [channel.address, channel]));
  }
}

function textsOf(given: unknown): readonly string[] {
  return [given].flat().filter((one) => typeof one === "string");
}

function refusal(status: HttpStatus, code: HttpErrorCode, detail: string): HttpProblem {
  return new HttpProblem({ status, code, detail });
}

/** What was not published is told with the code of publishing: the contract does not allow it, or the broker has not taken it. */
function refuse(error: unknown): never {
  if (!(error instanceof MessagingError)) throw error;
  const issues =
    error instanceof InvalidEventError
      ? { issues: error.issues.map(({ path, message }) => ({ pointer: pointerOf(path), message })) }
      : {};
  const status = error.code === "BROKER_UNAVAILABLE" ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_ENTITY;
  throw new HttpProblem({ status, code: error.code, detail: error.message, ...issues });
}
