import type { Server } from "@tenon/contract";
import type { Problems } from "../problems.js";
import { checkServerVariables } from "./checks.js";
import { bindingsOf, tagsOf, variableOf, words } from "./common.js";
import { securityOf, securityOf2 } from "./security.js";
import type { SpecNode } from "./spec-node.js";

/** A server of AsyncAPI 3. */
export function serverOf(name: string, node: SpecNode, problems: Problems): Server {
  const host = withoutUser(node.string("host") ?? "");
  const pathname = node.string("pathname");
  checkServerVariables(node, [host, pathname ?? ""], problems);
  return {
    name,
    host,
    ...(pathname === undefined ? {} : { pathname }),
    ...common(node),
    ...securityOf(node),
    at: node.at,
  };
}

/** A server of AsyncAPI 2, whose `url` is host and path, and may begin with the protocol. */
export function serverOf2(name: string, node: SpecNode, root: SpecNode, problems: Problems): Server {
  const url = node.string("url") ?? "";
  checkServerVariables(node, [url], problems);
  const [, host = "", pathname = ""] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/]*)(.*)$/is.exec(url) ?? [];
  return {
    name,
    host: withoutUser(host),
    ...(pathname === "" ? {} : { pathname }),
    ...common(node),
    ...securityOf2(node, root),
    at: node.at,
  };
}

function common(node: SpecNode): Omit<Server, "name" | "host" | "at"> {
  const protocolVersion = node.string("protocolVersion");
  const variables = (node.get("variables")?.entries() ?? []).map(([name, variable]) =>
    variableOf(name, variable, variable),
  );
  const [bindings, tags] = [bindingsOf(node), tagsOf(node)];
  return {
    protocol: node.string("protocol") ?? "",
    ...(protocolVersion === undefined ? {} : { protocolVersion }),
    ...words(node),
    ...(variables.length > 0 ? { variables } : {}),
    ...(Object.keys(bindings).length > 0 ? { bindings } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
}

/** A user and a password in a host are no part of where it is, and nothing that others should be told. */
function withoutUser(host: string): string {
  return host.slice(host.lastIndexOf("@") + 1);
}
