import { type Document, isJsonObject, type Sources, valueAt } from "@tenon/contract";

/** Who answers for a document: its `x-owner`, or that of its `info`; else whom `info.contact` names. */
export function ownerOf(sources: Sources, document: Document): string | undefined {
  const root = valueAt(sources, document.at);
  if (!isJsonObject(root)) return undefined;
  const info = isJsonObject(root.info) ? root.info : {};
  const contact = isJsonObject(info.contact) ? info.contact : {};
  return [root["x-owner"], info["x-owner"], contact.name, contact.email].find(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
