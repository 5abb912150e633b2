import type { Json, Message } from "@tenon/contract";
import { type Html, html } from "../html/html.js";
import type { Entry } from "../model/catalogue.js";
import type { Site } from "../site.js";
import { describe } from "./described.js";

/** What the script of the section is told: of each message what one may be filled in with. */
interface RunningMessage {
  readonly type: string;
  readonly title: string;
  readonly example: Json;
  /** The values that are allowed, by the path of the field, where they are listed. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** The messages of a channel as they flow beside the portal, its dead letters, and one to publish. A script fills it. */
export function runningSection(site: Site, entry: Entry): Html {
  const { channel, own } = entry;
  const told = {
    address: channel.address ?? "",
    types: channel.messages.map(({ type }) => type),
    parameters: channel.parameters.map(({ name }) => name),
    messages: own.map((message) => toPublish(site, entry, message)),
    keeps: site.editor,
  };
  return html`<div class="running" data-channel="${JSON.stringify(told)}">
<p class="soft" role="status">Asks the services that run …</p>
<noscript><p class="soft">This part needs JavaScript.</p></noscript>
</div>`;
}

function toPublish(site: Site, entry: Entry, message: Message): RunningMessage {
  const { fields } = describe(site, entry, message);
  const [given] = message.examples.flatMap(({ payload }) => (payload === undefined ? [] : [payload]));
  const listed = fields.filter(({ values, ofItems }) => values.length > 0 && !ofItems);
  return {
    type: message.type,
    title: message.title ?? message.key,
    example: given ?? site.exampleOf(message) ?? {},
    values: Object.fromEntries(listed.map(({ path, values }) => [path, values])),
  };
}
