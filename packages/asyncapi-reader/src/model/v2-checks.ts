import { isJsonObject, pointerTo } from "@tenon/contract";
import { didYouMean } from "../nearest-name.js";
import type { ProblemCode } from "../problem-codes.js";
import type { Problems } from "../problems.js";
import type { SpecNode } from "./spec-node.js";
import { withTraits2 } from "./traits.js";
import { messageNodes } from "./v2-messages.js";

/** What AsyncAPI 2 wants of names beside the structure: they must be those of things that are there, and no two the same. */
export function checkNames2(root: SpecNode, problems: Problems): void {
  const servers = namesIn(root.get("servers"));
  const schemes = namesIn(root.get("components")?.get("securitySchemes"));
  for (const [, server] of root.get("servers")?.entries() ?? []) checkSecurity(server, schemes, problems);
  checkTags(root, problems);
  const messages = new Map<string, SpecNode>();
  for (const [address, channel] of root.get("channels")?.entries() ?? []) {
    checkAddress(address, root, problems);
    checkKnown(channel.get("servers"), servers, { code: "SERVER_UNKNOWN", thing: "server" }, problems);
    for (const operation of [channel.get("subscribe"), channel.get("publish")]) {
      if (!operation) continue;
      checkSecurity(withTraits2(operation), schemes, problems);
      checkTags(withTraits2(operation), problems);
      for (const message of messageNodes(operation)) {
        messages.set(`${message.at.file}#${message.at.pointer}`, withTraits2(message));
      }
    }
  }
  for (const message of messages.values()) checkTags(message, problems);
  checkMessageIds([...messages.values()], problems);
}

/** 2.6.0, "Channels Object": an address has no query and no fragment. */
function checkAddress(address: string, root: SpecNode, problems: Problems): void {
  if (!/[?#]/.test(address)) return;
  const at = { file: root.at.file, pointer: pointerTo("/channels", address) };
  const message = 'An address of AsyncAPI 2 has no "?" and no "#".';
  problems.add(
    "ADDRESS_INVALID",
    at,
    message,
    "Describe query parameters in the ws or http binding; use AsyncAPI 3 for patterns.",
  );
}

function checkSecurity(node: SpecNode, schemes: readonly string[], problems: Problems): void {
  for (const requirement of node.get("security")?.items() ?? []) {
    for (const name of isJsonObject(requirement.value) ? Object.keys(requirement.value) : []) {
      if (schemes.includes(name)) continue;
      const message = `There is no security scheme "${name}".${didYouMean(name, schemes)}`;
      problems.add("SECURITY_UNKNOWN", requirement.at, message, "Define it in `components.securitySchemes`.");
    }
  }
}

function checkKnown(
  list: SpecNode | undefined,
  known: readonly string[],
  { code, thing }: { readonly code: ProblemCode; readonly thing: string },
  problems: Problems,
): void {
  for (const { value, at } of list?.items() ?? []) {
    if (typeof value !== "string" || known.includes(value)) continue;
    problems.add(
      code,
      at,
      `There is no ${thing} "${value}".${didYouMean(value, known)}`,
      `Use the name of a ${thing} of this document.`,
    );
  }
}

function checkTags(node: SpecNode, problems: Problems): void {
  const seen = new Set<string>();
  for (const tag of node.get("tags")?.items() ?? []) {
    const name = tag.string("name");
    if (name !== undefined && seen.has(name)) {
      problems.add("TAG_DUPLICATE", tag.at, `The tag "${name}" stands there twice.`, "Remove one of the two.");
    }
    if (name !== undefined) seen.add(name);
  }
}

function checkMessageIds(messages: readonly SpecNode[], problems: Problems): void {
  const seen = new Set<string>();
  for (const message of messages) {
    const id = message.string("messageId");
    if (id === undefined) continue;
    if (seen.has(id)) {
      const place = message.placeOf("messageId") ?? message.at;
      problems.add(
        "MESSAGE_DUPLICATE",
        place,
        `Another message has the id "${id}" too.`,
        "Give each its own `messageId`.",
      );
    }
    seen.add(id);
  }
}

function namesIn(map: SpecNode | undefined): readonly string[] {
  return (map?.entries() ?? []).map(([name]) => name);
}
