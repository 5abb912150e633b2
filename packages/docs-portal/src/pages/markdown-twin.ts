import type { Message } from "@tenon/contract";
import { type DocumentPage, type Entry, entryOf, fullTitle, homeOf, pageOf, sentBy } from "../model/catalogue.js";
import { deliveryInWords } from "../model/delivery.js";
import type { Field } from "../model/field.js";
import { jsonSchemaOf } from "../model/json-schema-of.js";
import { ownerOf } from "../model/owner.js";
import { readersOf } from "../model/readers.js";
import { href, type Site, type SiteFile } from "../site.js";
import { sendersOf } from "./chart-of.js";
import { describe } from "./described.js";
import { codeBlock, codeSpan, plain } from "./markdown-text.js";

/** What the page of a channel says, for who reads Markdown: agents, above all. */
export function markdownOfEntry(site: Site, entry: Entry, path: string): SiteFile {
  const { channel, home } = entry;
  const description = channel.description ?? entry.own[0]?.description ?? entry.own[0]?.summary;
  const receivers = entry.receivers.map(({ service, operation, reads }) => {
    const read = reads.map(({ paths }) =>
      paths === undefined ? "everything" : paths.map(codeSpan).join(", ") || "nothing",
    );
    return `- Received by ${plain(service)}, operation ${codeSpan(operation.name)}, reads ${read.join("; ")}`;
  });
  const text = [
    `# ${plain(fullTitle(site.catalogue, entry))}`,
    ...(description === undefined ? [] : [plain(description)]),
    [
      `- Address: ${channel.address === null ? "known at run time" : codeSpan(channel.address)}`,
      `- Document: [${plain(home.document.title)} ${plain(home.document.version)}](${href(path, twin(home.page))}), ${codeSpan(channel.at.file)}`,
      ...(entry.own.length > 0 ? [`- Sent by ${sendersOf(site, entry).map(plain).join(", ")}`] : []),
      ...(receivers.length > 0 ? receivers : ["- Received by nobody that these documents know of"]),
    ].join("\n"),
    ...entry.own.flatMap((message) => messageBlocks(site, entry, message)),
    ...(entry.gathered.length > 0 ? [gathered(site, entry, path)] : []),
    ...(entry.own.length > 0 ? ["## Delivery promise", delivery(entry)] : []),
    ...site.snippets(channel).flatMap(({ title, text: code }) => [`## ${plain(title)}`, codeBlock(code, "ts")]),
    ...entry.receivers.flatMap(({ operation, service }) =>
      site
        .snippets(operation)
        .flatMap(({ title, text: code }) => [`## ${plain(title)} (${plain(service)})`, codeBlock(code, "ts")]),
    ),
  ];
  return { path, text: `${text.join("\n\n")}\n` };
}

function messageBlocks(site: Site, entry: Entry, message: Message): readonly string[] {
  const { fields } = describe(site, entry, message);
  const example = message.examples.find(({ payload }) => payload !== undefined)?.payload ?? site.exampleOf(message);
  const schema = jsonSchemaOf(site.catalogue.contract.sources, message);
  return [
    `## ${entry.own.length > 1 ? plain(message.title ?? message.key) : "Fields"}`,
    `Type on the wire ${codeSpan(message.type)}, content type ${codeSpan(message.contentType)}.`,
    fields.map((field) => fieldLine(entry, message, fields, field)).join("\n"),
    ...(example === undefined ? [] : ["### Example", codeBlock(JSON.stringify(example, null, 2), "json")]),
    ...(schema === undefined ? [] : ["### JSON Schema", codeBlock(JSON.stringify(schema, null, 2), "json")]),
  ].filter((block) => block !== "");
}

function fieldLine(entry: Entry, message: Message, fields: readonly Field[], field: Field): string {
  const { path, type, required, rules, values, description, deprecated } = field;
  const demands = [
    type,
    ...(required === false ? ["optional"] : []),
    ...(deprecated ? ["deprecated"] : []),
    ...rules.map(({ text, code = "" }) => `${text} ${code}`.trim()),
  ];
  const allowed = values.length > 0 ? `; one of ${values.map(codeSpan).join(", ")}` : "";
  const says = description === undefined ? "" : ` ${plain(description)}`;
  const readers = readersOf(entry, message, fields, path).map(({ service }) => plain(service));
  return `- ${codeSpan(path === "" ? "payload" : path)} (${plain(demands.join(", "))}${allowed}).${says} Read by ${readers.length === 0 ? "nobody" : readers.join(", ")}.`;
}

function gathered({ catalogue }: Site, entry: Entry, path: string): string {
  const lines = entry.gathered.map((message) => {
    const home = homeOf(catalogue, message);
    const title = plain(message.title ?? message.key);
    return home ? `- [${title}](${href(path, twin(home.page))})` : `- ${title}`;
  });
  return ["## Gathers", lines.join("\n")].join("\n\n");
}

function delivery({ channel }: Entry): string {
  const lines = deliveryInWords(channel.delivery);
  return lines
    .map(
      ({ name, says, field, byDefault }) =>
        `- ${plain(name)}: ${plain(says)}${field === undefined ? "" : ` ${codeSpan(field)}.`}${byDefault ? " (default)" : ""}`,
    )
    .join("\n");
}

/** What the page of a document says. */
export function markdownOfDocument(site: Site, home: DocumentPage, path: string): SiteFile {
  const { catalogue } = site;
  const { document } = home;
  const owner = ownerOf(catalogue.contract.sources, document);
  const sends = sentBy(catalogue, home.service).filter((entry) => entry.home === home);
  const receives = document.operations.filter(({ action }) => action === "receive");
  const text = [
    `# ${plain(document.title)} ${plain(document.version)}`,
    ...(document.description === undefined ? [] : [plain(document.description)]),
    [`- Document: ${codeSpan(document.at.file)}`, ...(owner === undefined ? [] : [`- Owner: ${plain(owner)}`])].join(
      "\n",
    ),
    ...(sends.length === 0
      ? []
      : [
          "## Sends",
          sends.map((entry) => `- [${plain(fullTitle(catalogue, entry))}](${href(path, twin(entry.page))})`).join("\n"),
        ]),
    ...(receives.length === 0
      ? []
      : [
          "## Receives",
          receives
            .map((operation) => {
              const entry = entryOf(catalogue, operation.channel);
              const from = entry
                ? `[${plain(entry.title)}](${href(path, twin(entry.page))})`
                : plain(operation.channel.name);
              const of = pageOf(catalogue, operation.channel.document)?.service ?? operation.channel.document;
              return `- ${codeSpan(operation.name)}: ${from} of ${plain(of)}`;
            })
            .join("\n"),
        ]),
  ];
  return { path, text: `${text.join("\n\n")}\n` };
}

function twin(page: string): string {
  return page.replace(/\.html$/, ".md");
}
