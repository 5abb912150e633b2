import { isJsonObject, type Json, type JsonObject, type Problem, pointerTo, type Source } from "@tenon/contract";
import type { Expectation } from "./expectation-schema.js";
import { PathExpressionError, readRules } from "./read-rules.js";

/** A pact as its file says it (Pact specification, versions 3 and 4), as far as it is about messages. */
export interface Pact {
  readonly source: Source;
  readonly consumer: string;
  readonly provider: string;
  readonly expected: readonly ExpectedMessage[];
}

/** A message that a pact speaks of. */
export interface ExpectedMessage {
  /** The interaction's. */
  readonly description: string;
  /** `request`: the consumer sends it, and the provider has to understand it. The others come from the provider. */
  readonly role: "message" | "request" | "reply";
  /** The CloudEvents type, where the pact says it: in the metadata, or as `comments.references.AsyncAPI.message`. */
  readonly type?: string;
  /** `comments.references.AsyncAPI.operationId`. */
  readonly operation?: string;
  readonly body: Expectation & Pointed;
  readonly metadata: Expectation & Pointed;
}

interface Pointed {
  /** Where the example stands: a JSON Pointer into the file. */
  readonly pointer: string;
}

/** Reads a pact file, or says why it is none. Interactions over HTTP are passed over. */
export function readPact(source: Source): { readonly pact: Pact } | { readonly problems: readonly Problem[] } {
  const { value } = source;
  const [consumer, provider] = [nameIn(value, "consumer"), nameIn(value, "provider")];
  if (!isJsonObject(value) || consumer === undefined || provider === undefined)
    return { problems: [problem(source, "", "The file does not say whose pact it is.")] };
  const problems: Problem[] = [];
  const read = (list: Json | undefined, at: string, messagesOf: MessagesOf) =>
    (Array.isArray(list) ? list : []).flatMap((interaction: Json, index) => {
      const pointer = pointerTo("", at, index);
      if (!isJsonObject(interaction)) return [];
      try {
        return messagesOf(interaction, pointer);
      } catch (error) {
        if (!(error instanceof PathExpressionError)) throw error;
        problems.push(problem(source, pointer, `${error.message}.`));
        return [];
      }
    });
  const expected = [
    ...read(value.interactions, "interactions", interactionMessages),
    ...read(value.messages, "messages", olderMessages),
  ];
  return problems.length > 0 ? { problems } : { pact: { source, consumer, provider, expected } };
}

type MessagesOf = (interaction: JsonObject, pointer: string) => readonly ExpectedMessage[];

/** Version 4: `interactions`, each of a type. */
const interactionMessages: MessagesOf = (interaction, pointer) => {
  switch (interaction.type) {
    case "Asynchronous/Messages":
      return [message(interaction, interaction, pointer, "message")];
    case "Synchronous/Messages": {
      const { request, response } = interaction;
      const replies = Array.isArray(response) ? response : [];
      return [
        ...(isJsonObject(request) ? [message(interaction, request, pointerTo(pointer, "request"), "request")] : []),
        ...replies.flatMap((reply: Json, index) =>
          isJsonObject(reply) ? [message(interaction, reply, pointerTo(pointer, "response", index), "reply")] : [],
        ),
      ];
    }
    default:
      return [];
  }
};

/** Version 3: `messages`, whose contents stand as they are. */
const olderMessages: MessagesOf = (interaction, pointer) => {
  const { contents = null, metaData, ...rest } = interaction;
  const written = { ...rest, contents: { content: contents }, metadata: metaData ?? rest.metadata ?? {} };
  const { body, metadata, ...said } = message(written, written, pointer, "message");
  return [
    {
      ...said,
      body: { ...body, pointer: pointerTo(pointer, "contents") },
      metadata: { ...metadata, pointer: pointerTo(pointer, metaData === undefined ? "metadata" : "metaData") },
    },
  ];
};

function message(
  interaction: JsonObject,
  written: JsonObject,
  pointer: string,
  role: ExpectedMessage["role"],
): ExpectedMessage {
  const references = member(member(interaction.comments, "references"), "AsyncAPI");
  const metadata = isJsonObject(written.metadata) ? written.metadata : {};
  const type = text(metadata.type) ?? (role === "reply" ? undefined : text(member(references, "message")));
  const operation = text(member(references, "operationId"));
  return {
    description: text(interaction.description) ?? "",
    role,
    ...(type === undefined ? {} : { type }),
    ...(operation === undefined ? {} : { operation }),
    body: {
      example: member(written.contents, "content") ?? null,
      rules: readRules(member(written.matchingRules, "body")),
      pointer: pointerTo(pointer, "contents", "content"),
    },
    metadata: {
      example: metadata,
      rules: readRules(rooted(member(written.matchingRules, "metadata"))),
      pointer: pointerTo(pointer, "metadata"),
    },
  };
}

/** Rules for metadata are listed by the bare name of a key. */
function rooted(rules: Json | undefined): Json | undefined {
  if (!isJsonObject(rules)) return rules;
  const path = (key: string) => (key.startsWith("$") ? key : `$['${key.replaceAll(/['\\]/g, "\\$&")}']`);
  return Object.fromEntries(Object.entries(rules).map(([key, rule]) => [path(key), rule]));
}

function nameIn(value: Json, party: string): string | undefined {
  return text(member(member(value, party), "name"));
}

function member(value: Json | undefined, name: string): Json | undefined {
  return value !== undefined && isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function problem({ path, locate }: Source, pointer: string, message: string): Problem {
  return {
    code: "PACT_INVALID",
    message,
    mend: "Let Pact's own library write the file again.",
    at: { file: path, pointer, position: locate(pointer) },
  };
}
