import { atPlace, deliverySchema } from "@tenon/asyncapi-reader";
import {
  type Contract,
  isJsonObject,
  type Json,
  type Message,
  type Operation,
  pointerTo,
  referenceTarget,
  valueAt,
} from "@tenon/contract";
import { payloadFields } from "@tenon/docs-portal";
import { type JsonPlace, jsonPlaceAt } from "./json-place.js";
import { wordAt, type YamlPlace, yamlPlaceAt } from "./yaml-place.js";

/** Something that may be written at a place. */
export interface Suggestion {
  readonly label: string;
  /** What is written in place of `from` to the cursor. */
  readonly insert: string;
  readonly from: number;
  readonly kind: "key" | "value" | "reference" | "path" | "message";
  readonly meaning: string;
}

/** A document as it stands in the editor, and the last contract that could be read. */
export interface Written {
  /** Its path below the folder of the documents, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly contract: Contract;
}

interface At {
  readonly line: number;
  readonly column: number;
}

/** What may be written at the cursor of a document: AsyncAPI's keys and values, references, names of messages, and what `x-reads` may name. */
export function suggestionsAt(written: Written, at: At): readonly Suggestion[] {
  const { place, spelt } = placeAt(written, at);
  const make: Make = (kind, label, meaning) => ({ label, insert: spelt(kind, label), from: place.from, kind, meaning });
  const offered = offeredAt(written, place, make);
  return offered.filter(({ label }) => label.toLowerCase().includes(place.written.toLowerCase()));
}

type Make = (kind: Suggestion["kind"], label: string, meaning: string) => Suggestion;

/** Where the cursor is, and how a suggestion is written there. */
interface SpeltPlace {
  readonly place: YamlPlace;
  spelt(kind: Suggestion["kind"], label: string): string;
}

function placeAt(written: Written, at: At): SpeltPlace {
  if (!isJson(written)) {
    const spelt = (kind: Suggestion["kind"], label: string) => {
      if (kind === "reference") return quoted(label, written, at);
      return kind === "key" || kind === "message" ? `${label}: ` : label;
    };
    return { place: yamlPlaceAt(written.text, at), spelt };
  }
  const place = jsonPlaceAt(written.text, at);
  return { place, spelt: (kind, label) => inJson(place, kind, label) };
}

function isJson({ file, text }: Written): boolean {
  return /\.json$/i.test(file) || /^\s*\{/.test(text);
}

function inJson({ quotes }: JsonPlace, kind: Suggestion["kind"], label: string): string {
  const text = JSON.stringify(label).slice(1, -1);
  if (quotes === "closed") return text;
  const before = quotes === "none" ? '"' : "";
  if (kind === "key" || kind === "message") return `${before}${text}": `;
  const isBare = quotes === "none" && /^(?:true|false|null|-?\d+(?:\.\d+)?)$/.test(label);
  return isBare ? label : `${before}${text}"`;
}

function offeredAt(written: Written, place: YamlPlace, make: Make): readonly Suggestion[] {
  const { path, key } = place;
  if (key === "$ref") return referencesIn(written).map(({ ref, meaning }) => make("reference", ref, meaning));
  const inReads = key === "x-reads" || path.includes("x-reads");
  if (inReads) return readsAt(written, place, make);
  if (key !== undefined) {
    const { values, meaning } = atPlace(versionOf(written), [...path, key]);
    return values.map((value) => make("value", value, meaning));
  }
  const delivery = path.at(-1) === "x-delivery" ? keysOf(deliverySchema) : [];
  const own = path.length === 2 && path[0] === "operations" ? extensions : [];
  return [...delivery, ...own, ...atPlace(versionOf(written), path).keys].map(({ name, meaning }) =>
    make("key", name, meaning),
  );
}

/** What Tenon reads beside AsyncAPI's own keys. */
const extensions = [
  { name: "x-reads", meaning: "What the service reads of the message: JSON Pointers in which `*` is every item." },
  { name: "x-delivery", meaning: "The delivery promise: attempts, order, dead letters." },
];

function keysOf(schema: unknown): readonly { readonly name: string; readonly meaning: string }[] {
  const { properties = {} } = Object(schema) as {
    readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  };
  return Object.entries(properties).map(([name, { description = "" }]) => ({ name, meaning: description }));
}

function versionOf({ text }: Written): string {
  return /^[\s{]*["']?asyncapi["']?\s*:\s*["']?([\d.]+)/m.exec(text)?.[1] ?? "3.0.0";
}

/** Inside of quotes as it is; else in quotes, because `#` would begin a comment. */
function quoted(ref: string, { text }: Written, { line, column }: At): string {
  const before = (text.split("\n")[line] ?? "").slice(0, column);
  return /["']\S*$/.test(before) ? ref : `"${ref}"`;
}

/** Every channel, message and component of the documents, as this one refers to it. */
function referencesIn({ file, contract }: Written): readonly { readonly ref: string; readonly meaning: string }[] {
  return [...contract.sources].flatMap(([path, { value }]) => {
    const prefix = path === file ? "" : relativePath(file, path);
    return targetsIn(value).map(({ pointer, meaning }) => ({ ref: `${prefix}#${pointer}`, meaning }));
  });
}

function targetsIn(document: Json): readonly { readonly pointer: string; readonly meaning: string }[] {
  const below = (value: Json | undefined, pointer: string) =>
    isJsonObject(value)
      ? Object.entries(value).map(([name, one]) => ({ pointer: pointerTo(pointer, name), value: one }))
      : [];
  if (!isJsonObject(document)) return [];
  const channels = below(document.channels, "/channels");
  const messages = channels.flatMap(({ pointer, value }) =>
    isJsonObject(value) ? below(value.messages, pointerTo(pointer, "messages")) : [],
  );
  const components = below(document.components, "/components").flatMap(({ pointer, value }) => below(value, pointer));
  const isFragment = document.asyncapi === undefined;
  const all = isFragment ? below(document, "") : [...channels, ...messages, ...components];
  return all.map(({ pointer, value }) => ({ pointer, meaning: meaningOf(value) }));
}

function meaningOf(value: Json | undefined): string {
  if (!isJsonObject(value)) return "";
  const { title, summary, description } = value;
  return [title, summary ?? description].filter((text) => typeof text === "string").join(": ");
}

function relativePath(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let common = 0;
  while (common < here.length && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}

/** The names of the operation's messages, or the fields of the message at hand. */
function readsAt({ file, contract }: Written, { path, key }: YamlPlace, make: Make): readonly Suggestion[] {
  const keys = key === undefined ? path : [...path, key];
  const reads = keys.indexOf("x-reads");
  const name = keys[reads - 1];
  const operation = contract.documents
    .flatMap(({ operations, at }) => (at.file === file ? operations : []))
    .find((one) => one.name === name);
  if (!operation) return [];
  const named = keys.slice(reads + 1).find((step) => step !== "0");
  const messages = operation.messages.filter((message) => named === undefined || message.key === named);
  const isName = key === undefined && keys.at(-1) === "x-reads" && operation.messages.length > 1;
  if (isName) return messages.map((message) => make("message", message.key, messageInWords(message)));
  return messages.flatMap((message) =>
    payloadFields(contract.sources, message).map((field) =>
      make("path", field.path, `${field.type}. ${field.meaning}`),
    ),
  );
}

/** What is meant by the word at the cursor, as Markdown: what a reference leads to, a message, a path that is read, a key of AsyncAPI. */
export function meaningAt(written: Written, at: At): string | undefined {
  const { contract, file, text } = written;
  const word = wordAt(text, at);
  if (word === "") return undefined;
  const place = isJson(written)
    ? jsonPlaceAt(text, at)
    : yamlPlaceAt(text, { line: at.line, column: (text.split("\n")[at.line] ?? "").length });
  if (word.includes("#/")) return referenceInWords(written, word);
  const message = messagesIn(contract).find(
    ({ type, key }) => type === word || (place.key === undefined && key === word),
  );
  if (message) return messageInWords(message, contract);
  if (word.startsWith("/")) {
    const field = readsAt(written, { ...place, written: "" }, (kind, label, meaning) => ({
      kind,
      label,
      meaning,
      insert: label,
      from: 0,
    })).find(({ label }) => label === word);
    return field && `\`${word}\`: ${field.meaning}`;
  }
  const channel = contract.documents
    .flatMap(({ channels }) => channels)
    .find((one) => one.address === word || (one.name === word && one.at.file === file));
  if (channel)
    return [
      `**${channel.title ?? channel.name}** \`${channel.address ?? ""}\``,
      channel.description ?? channel.summary ?? "",
      ...channel.messages.map((one) => messageInWords(one, contract)),
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  const { meaning } = atPlace(versionOf(written), [...place.path, word]);
  return meaning === "" ? undefined : `\`${word}\`: ${meaning}`;
}

function referenceInWords({ contract, file }: Written, ref: string): string | undefined {
  const target = referenceTarget(file, ref);
  const value = valueAt(contract.sources, target);
  if (value === undefined) return undefined;
  const message = messagesIn(contract).find(({ at }) => at.file === target.file && at.pointer === target.pointer);
  if (message) return messageInWords(message, contract);
  const meaning = meaningOf(value);
  const shown = JSON.stringify(value, null, 2).split("\n");
  const code = shown.length > mostLines ? [...shown.slice(0, mostLines), "…"] : shown;
  return [...(meaning === "" ? [] : [meaning]), `\`\`\`json\n${code.join("\n")}\n\`\`\``].join("\n\n");
}

const mostLines = 24;

function messagesIn({ documents }: Contract): readonly Message[] {
  return documents.flatMap(({ channels }) => channels.flatMap(({ messages }) => messages));
}

/** A message with who receives it and what each reads. */
function messageInWords(message: Message, contract?: Contract): string {
  const { title, type, description, summary } = message;
  const head = `**${title ?? message.key}** \`${type}\``;
  const said = description ?? summary ?? "";
  const readers = contract ? receiversOf(contract, message).map(readerInWords(message)) : [];
  return [
    head,
    said,
    readers.length > 0 ? readers.join("\n") : contract ? "Received by nobody that these documents know of." : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function receiversOf(
  { documents }: Contract,
  message: Message,
): readonly { readonly service: string; readonly operation: Operation }[] {
  return documents.flatMap(({ service, operations }) =>
    operations
      .filter(
        ({ action, messages }) =>
          action === "receive" &&
          messages.some(({ at }) => at.file === message.at.file && at.pointer === message.at.pointer),
      )
      .map((operation) => ({ service, operation })),
  );
}

function readerInWords(message: Message) {
  return ({ service, operation }: { readonly service: string; readonly operation: Operation }) => {
    const paths = operation.reads.get(message.key)?.map(({ path }) => `\`${path}\``);
    return `- ${service} \`${operation.name}\` reads ${paths ? paths.join(", ") : "all of it"}`;
  };
}
