import { pointerSteps } from "@tenon/contract";
import type { SpecNode } from "./spec-node.js";

/** The messages of an operation of AsyncAPI 2: the one, or those in `oneOf`, which may be such lists again. */
export function messageNodes(operation: SpecNode | undefined): readonly SpecNode[] {
  const message = operation?.get("message");
  return message ? alternatives(message) : [];
}

function alternatives(message: SpecNode): readonly SpecNode[] {
  const oneOf = message.get("oneOf");
  return oneOf ? oneOf.items().flatMap(alternatives) : [message];
}

/** The key of a message that stands in `components.messages`. */
export function componentName(node: SpecNode): string | undefined {
  const [components, messages, name, ...rest] = pointerSteps(node.at.pointer);
  return components === "components" && messages === "messages" && rest.length === 0 ? name : undefined;
}
