import { type Broker, Consumer, defineChannel, defineSubscription, Publisher } from "@tenon/messaging";
import { defineValidator } from "@tenon/messaging/validation";

/** The smallest contract that there can be, in the shape of generated code. */
export interface Greeted {
  readonly name: string;
}

const explain: Parameters<typeof defineValidator>[0] = (value) => {
  const right = typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
  explain.errors = right
    ? null
    : [{ instancePath: "/name", keyword: "type", params: { type: "string" }, message: "must be string" }];
  return right;
};

export const validateGreeted = defineValidator<Greeted>(explain);

export const greeted = defineChannel<Greeted>({
  address: "greetings.greeted.v1",
  source: "greetings",
  exchange: { name: "test.events", type: "topic", durable: true, autoDelete: false },
  message: { type: "greetings.greeted.v1", version: "1.0.0", digest: "sha256-0", validate: validateGreeted },
  delivery: { attempts: 2, backoff: { initialMs: 1, maxMs: 2 } },
});

export class GreetedPublisher extends Publisher<Greeted> {
  constructor(broker: Broker) {
    super(greeted, broker);
  }
}

export const answer = defineSubscription<Greeted>({ channel: greeted, consumer: "answers", queue: "answers.answer" });

export abstract class AnswerConsumer extends Consumer<Greeted> {
  readonly subscription = answer;
}
