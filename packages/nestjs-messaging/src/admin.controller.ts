import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  Post,
  Put,
  Query,
  UseGuards,
} from "@nestjs/common";
import {
  type Broker,
  type DeadLetterFilter,
  DeadLetterRefusedError,
  DeadLetters,
  DeadLetterUnknownError,
  deadLetterReasons,
  type ErrorCode,
  type ListedDeadLetter,
  type Replay,
  type Subscription,
} from "@tenon/messaging";
import { AdminGuard } from "./admin.guard.js";
import { ConsumerDiscovery } from "./consumer-discovery.js";
import { ConsumerRunner, type ConsumerState } from "./consumer-runner.js";
import { type DeadLetterDetails, type DeadLetterView, detailsOf, viewOf } from "./dead-letter-view.js";
import type { HttpErrorCode } from "./error-codes.js";
import { HttpProblem } from "./http-problem.js";
import { BROKER } from "./messaging-options.js";
import { isFields } from "./request-body.js";

/** A filter as it is written in a query or a body: times as RFC 3339. */
type Asked = Readonly<Record<string, unknown>>;

/**
 * What a person does to a running service: looks at its consumers, pauses and resumes them, and lists, edits, replays and discards
 * their dead letters. The service answers for them because it has the contract of today.
 */
@Controller("admin")
@UseGuards(AdminGuard)
export class AdminController {
  constructor(
    @Inject(ConsumerDiscovery) private readonly discovery: ConsumerDiscovery,
    @Inject(ConsumerRunner) private readonly runner: ConsumerRunner,
    @Inject(BROKER) private readonly broker: Broker,
  ) {}

  @Get("consumers")
  consumers(): readonly { readonly queue: string; readonly channel: string; readonly state: ConsumerState }[] {
    return this.#subscriptions().map(({ queue, channel }) => ({
      queue,
      channel: channel.address,
      state: this.runner.stateOf(queue),
    }));
  }

  @Post("consumers/:queue/pause")
  @HttpCode(HttpStatus.NO_CONTENT)
  async pause(@Param("queue") queue: string): Promise<void> {
    await this.runner.pause(this.#subscription(queue).queue);
  }

  @Post("consumers/:queue/resume")
  @HttpCode(HttpStatus.NO_CONTENT)
  async resume(@Param("queue") queue: string): Promise<void> {
    await this.runner.resume(this.#subscription(queue).queue);
  }

  @Get("dead-letters")
  async list(@Query() asked: Asked): Promise<readonly DeadLetterView[]> {
    const filter = filterFrom(asked);
    const lists = await Promise.all(this.#deadLetters(asked.queue).map((letters) => letters.list(filter)));
    return lists
      .flat()
      .toSorted((one, other) => one.at.getTime() - other.at.getTime())
      .map(viewOf);
  }

  @Get("dead-letters/:id")
  async show(@Param("id") id: string): Promise<DeadLetterDetails> {
    return detailsOf((await this.#find(id)).letter);
  }

  /** The body is the new payload. */
  @Put("dead-letters/:id")
  @HttpCode(HttpStatus.NO_CONTENT)
  async edit(@Param("id") id: string, @Body() payload: unknown): Promise<void> {
    const { letters } = await this.#find(id);
    await letters.edit(id, payload).catch(refuse);
  }

  @Post("dead-letters/replay")
  @HttpCode(HttpStatus.OK)
  async replay(@Body() asked: unknown): Promise<Replay> {
    const { queue, ...filter } = chosen(asked);
    let replayed = 0;
    const refused: Replay["refused"][number][] = [];
    for (const letters of this.#deadLetters(queue)) {
      const replay = await letters.replay(filterFrom(filter));
      replayed += replay.replayed;
      refused.push(...replay.refused);
    }
    return { replayed, refused };
  }

  @Post("dead-letters/discard")
  @HttpCode(HttpStatus.OK)
  async discard(@Body() asked: unknown): Promise<{ readonly discarded: number }> {
    const { queue, ...filter } = chosen(asked);
    let discarded = 0;
    for (const letters of this.#deadLetters(queue)) discarded += await letters.discard(filterFrom(filter));
    return { discarded };
  }

  #subscriptions(): readonly Subscription<unknown>[] {
    return this.discovery.consumers().map(({ subscription }) => subscription);
  }

  #subscription(queue: unknown): Subscription<unknown> {
    const subscription = this.#subscriptions().find((one) => one.queue === queue);
    if (subscription) return subscription;
    throw notFound(
      "ROUTE_UNKNOWN" satisfies HttpErrorCode,
      `No consumer of this service reads the queue ${JSON.stringify(queue)}.`,
    );
  }

  /** Those of one queue, or of all that this service reads. */
  #deadLetters(queue: unknown): readonly DeadLetters[] {
    const subscriptions = queue === undefined ? this.#subscriptions() : [this.#subscription(queue)];
    return subscriptions.map((subscription) => new DeadLetters(this.broker, subscription));
  }

  async #find(id: string): Promise<{ readonly letters: DeadLetters; readonly letter: ListedDeadLetter }> {
    for (const letters of this.#deadLetters(undefined)) {
      const [letter] = await letters.list({ ids: [id] });
      if (letter) return { letters, letter };
    }
    throw letterUnknown(`There is no dead letter ${JSON.stringify(id)} in the queues of this service.`);
  }
}

/** To replay or discard everything has to be said: `{ "all": true }`. */
function chosen(asked: unknown): Asked {
  if (isFields(asked)) {
    const { all, ...filter } = asked;
    if (all === true || Object.keys(filter).length > 0) return filter;
  }
  throw malformed('Say which: ids, code, reason, consumer, queue, since, until; or "all": true.');
}

const texts = ["code", "consumer"] as const;
const times = ["since", "until"] as const;

/** A filter with a name that it does not know would mean more letters than its author believes: it is refused. */
function filterFrom({ queue, ...asked }: Asked): DeadLetterFilter {
  const filter: { -readonly [Key in keyof DeadLetterFilter]: DeadLetterFilter[Key] } = {};
  for (const [name, value] of Object.entries(asked)) {
    const text = texts.find((one) => one === name);
    const time = times.find((one) => one === name);
    if (name === "ids" && Array.isArray(value) && value.every((id) => typeof id === "string")) filter.ids = value;
    else if (name === "reason" && isReason(value)) filter.reason = value;
    else if (text && typeof value === "string") filter[text] = value;
    else if (time && isTime(value)) filter[time] = new Date(value);
    else throw malformed(`${JSON.stringify(name)} cannot be ${JSON.stringify(value)}.`);
  }
  return filter;
}

function isReason(value: unknown): value is (typeof deadLetterReasons)[number] {
  return deadLetterReasons.some((reason) => reason === value);
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function malformed(detail: string): HttpProblem {
  return new HttpProblem({ status: HttpStatus.BAD_REQUEST, code: "REQUEST_MALFORMED" satisfies HttpErrorCode, detail });
}

function letterUnknown(detail: string): HttpProblem {
  return notFound("DEAD_LETTER_UNKNOWN" satisfies ErrorCode, detail);
}

function notFound(code: string, detail: string): HttpProblem {
  return new HttpProblem({ status: HttpStatus.NOT_FOUND, code, detail });
}

function refuse(error: unknown): never {
  if (error instanceof DeadLetterRefusedError) {
    throw new HttpProblem({ status: HttpStatus.UNPROCESSABLE_ENTITY, code: error.code, detail: error.message });
  }
  if (error instanceof DeadLetterUnknownError) throw letterUnknown(error.message);
  throw error;
}
