import type { Finding } from "@tenon/compatibility";
import type { Channel, Json, Message, Operation } from "@tenon/contract";
import { printable } from "./html/html.js";
import type { Catalogue } from "./model/catalogue.js";
import type { ServiceHistory } from "./model/history.js";

export interface PortalOptions {
  /** The name of the whole, in the header and in titles. */
  readonly title?: string;
  /** What one writes to publish to a channel, or to handle a receive operation; none where nothing is generated. */
  readonly snippets?: (generatedFor: Channel | Operation) => readonly Snippet[];
  /** A valid example for a message whose document gives none; without it none is shown. */
  readonly exampleOf?: (message: Message) => Json | undefined;
  /** What has changed since another version, and whom that breaks. */
  readonly changes?: Changes;
  /** The versions that services have had. */
  readonly history?: readonly ServiceHistory[];
  /** Whether pages listen to the server that they come from, and load again when it says that something has changed. */
  readonly live?: boolean;
  /** Whether the server that pages come from lets documents be edited: see `editor.js`. */
  readonly editor?: boolean;
  /** Whether the server that pages come from answers for services that run: see `running.js`. */
  readonly beside?: boolean;
}

export interface Changes {
  /** What was compared with: `main (3f2c1ab09d)`. */
  readonly against: string;
  readonly findings: readonly Finding[];
  /** What it does to each version of a service that is deployed anywhere. */
  readonly deployed?: readonly Deployed[];
}

/** A version of a service in an environment, and what new messages, or its older ones, do there. */
export interface Deployed {
  readonly environment: string;
  readonly service: string;
  readonly version: string;
  readonly verdict: "broken" | "safe" | "undecided";
  readonly causes: readonly { readonly rule: string; readonly operation: string; readonly by: string }[];
  /** Why it is not decided. */
  readonly why?: string;
}

/** Code to copy. */
export interface Snippet {
  /** What it is for: `To publish it`. */
  readonly title: string;
  readonly text: string;
}

/** A file of the site: its path below the root of the site, with `/` on every system. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** What every page is made from. */
export interface Site {
  readonly title: string;
  readonly catalogue: Catalogue;
  readonly snippets: (generatedFor: Channel | Operation) => readonly Snippet[];
  /** A valid example, for a message whose document gives none. */
  readonly exampleOf: (message: Message) => Json | undefined;
  readonly changes?: Changes;
  readonly history: readonly ServiceHistory[];
  readonly live: boolean;
  readonly beside: boolean;
  readonly editor: boolean;
}

/** The link from one page to another, by their paths below the root, so that the site works under any URL and from a folder. */
export function href(from: string, to: string, fragment = ""): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  const path = [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
  if (fragment === "") return from === to ? "#" : path;
  return `${from === to ? "" : path}${toAnchor(fragment)}`;
}

/** A field's path, or any other name, as the `id` of an element: an `id` has no white space. */
export function anchor(name: string): string {
  return printable(name).replace(/\s/g, (space) => encodeURIComponent(space));
}

/** The link to an `id` on the same page. */
export function toAnchor(id: string): string {
  return `#${encodeURI(id).replaceAll("#", "%23")}`;
}
