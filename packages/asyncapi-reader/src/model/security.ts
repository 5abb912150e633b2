import { isJsonObject, pointerSteps, type SecurityScheme } from "@tenon/contract";
import { isStrings } from "./common.js";
import type { SpecNode } from "./spec-node.js";

/** `security` of AsyncAPI 3: a list of schemes, each with the scopes that are wanted. */
export function securityOf(node: SpecNode): { readonly security?: readonly SecurityScheme[] } {
  const security = node.get("security");
  return security ? { security: security.items().map((scheme) => schemeOf(scheme, scheme.get("scopes")?.value)) } : {};
}

/** `security` of AsyncAPI 2: a list of the names of schemes, each with the scopes that are wanted. */
export function securityOf2(node: SpecNode, root: SpecNode): { readonly security?: readonly SecurityScheme[] } {
  const security = node.get("security");
  if (!security) return {};
  const schemes = root.get("components")?.get("securitySchemes");
  const wanted = security.items().flatMap(({ value }) => (isJsonObject(value) ? Object.entries(value) : []));
  return {
    security: wanted.flatMap(([name, scopes]) => {
      const scheme = schemes?.get(name);
      return scheme ? [{ ...schemeOf(scheme, scopes), name }] : [];
    }),
  };
}

function schemeOf(node: SpecNode, scopes: unknown): SecurityScheme {
  const description = node.string("description");
  const [components, schemes, name, ...rest] = pointerSteps(node.at.pointer);
  const isComponent = components === "components" && schemes === "securitySchemes" && rest.length === 0;
  return {
    ...(isComponent && name !== undefined ? { name } : {}),
    type: node.string("type") ?? "",
    ...(description === undefined ? {} : { description }),
    scopes: isStrings(scopes) ? scopes : [],
    value: isJsonObject(node.value) ? node.value : {},
    at: node.at,
  };
}
