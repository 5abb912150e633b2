import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";
import { openPortal, type Portal } from "@tenon/docs-portal";
import { examplesIn } from "../docs/examples-in.js";
import { block } from "../findings/as-text.js";
import { toldIn } from "../findings/report.js";
import { RpcError, type RpcMethods } from "../rpc/json-rpc.js";
import type { Terminal } from "../terminal/terminal.js";
import type { OpenedEngine } from "./open-engine.js";

/**
 * The methods of a server of the Model Context Protocol (2025-06-18) with tools that read: messages, fields, and the impact of what has
 * changed. Every call reads the documents as they are then.
 */
export function mcpMethods(opened: OpenedEngine, shown: string, terminal: Terminal): RpcMethods {
  const tools = new Tools(opened, shown, terminal);
  return {
    initialize: () => ({
      protocolVersion: "2025-06-18",
      capabilities: { tools: {} },
      serverInfo: { name: "tenon", version: "0.1.0" },
    }),
    "notifications/initialized": () => null,
    ping: () => ({}),
    "tools/list": () => ({ tools: toolList.map((tool) => ({ ...tool })) }),
    "tools/call": async ({ name, arguments: given }) => {
      const run = typeof name === "string" && Object.hasOwn(tools.byName, name) ? tools.byName[name] : undefined;
      if (!run) throw new RpcError(-32602, `There is no tool ${JSON.stringify(name)}.`);
      const { text, failed } = await run(isJsonObject(given) ? given : {});
      return { content: [{ type: "text", text }], isError: failed };
    },
  };
}

const query = {
  type: "object",
  properties: { query: { type: "string", description: "Words that all have to occur." } },
  required: ["query"],
} as const;

const toolList = [
  {
    name: "find_message",
    description: "Lists services, events and operations by name or address, with the page to show.",
    inputSchema: query,
  },
  {
    name: "find_field",
    description: "Lists where a field occurs over all events, with its type and the page to show.",
    inputSchema: query,
  },
  {
    name: "show_message",
    description:
      "Shows a page as Markdown: fields with who reads them, example, JSON Schema, delivery promise and code.",
    inputSchema: {
      type: "object",
      properties: {
        page: { type: "string", description: "The page as find_message names it: orders/v1/order-placed." },
      },
      required: ["page"],
    },
  },
  {
    name: "impact_of_change",
    description:
      "Says whom the documents as they are on disk break since the older version: consumer, field, a message that shows it, and how to mend it.",
    inputSchema: { type: "object", properties: {} },
  },
] as const;

interface Answer {
  readonly text: string;
  readonly failed: boolean;
}

class Tools {
  readonly byName: Readonly<Record<string, (given: JsonObject) => Promise<Answer>>> = {
    find_message: (given) => this.#find(given, ({ isField }) => !isField),
    find_field: (given) => this.#find(given, ({ isField }) => isField),
    show_message: (given) => this.#show(given),
    impact_of_change: () => this.#impact(),
  };

  constructor(
    private readonly opened: OpenedEngine,
    private readonly shown: string,
    private readonly terminal: Terminal,
  ) {}

  async #find(given: JsonObject, wanted: (row: Row) => boolean): Promise<Answer> {
    return this.#withPortal((portal) => {
      const words = String(given.query ?? "")
        .toLowerCase()
        .split(/\s+/);
      const rows = rowsOf(portal).filter(wanted);
      const found = rows.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
      const lines = found.slice(0, 50).map(({ text, page }) => `${text} (page ${page})`);
      const more = found.length > 50 ? [`… and ${found.length - 50} more.`] : [];
      return found.length === 0 ? failure("Nothing is called that.") : success([...lines, ...more].join("\n"));
    });
  }

  async #show({ page }: JsonObject): Promise<Answer> {
    return this.#withPortal((portal) => {
      const path = `${String(page ?? "").replace(/\.(html|md)$/, "")}.md`;
      const text = portal.text(path);
      return text === undefined ? failure("There is no such page: ask find_message.") : success(text);
    });
  }

  async #impact(): Promise<Answer> {
    const saved = await this.opened.engine.save();
    if (saved.state === "unreadable") return unreadable(saved.problems);
    const { findings } = saved;
    const { against, before } = this.opened;
    const report = {
      findings,
      order: { kind: "any" },
      environments: [],
      against,
      prefix: { before, after: this.shown },
      documents: saved.contract.documents.length,
    } as const;
    if (findings.length === 0) return success(`Nothing that is promised has changed since ${against}.`);
    return success(
      toldIn(report)
        .map((told) => block(told, this.terminal))
        .join("\n\n"),
    );
  }

  async #withPortal(answer: (portal: Portal) => Answer): Promise<Answer> {
    const saved = await this.opened.engine.save();
    if (saved.state === "unreadable") return unreadable(saved.problems);
    return answer(openPortal(saved.contract, { exampleOf: examplesIn(saved.contract) }));
  }
}

interface Row {
  readonly text: string;
  readonly page: string;
  readonly isField: boolean;
}

/** What the portal's search looks in. */
function rowsOf(portal: Portal): readonly Row[] {
  const index = portal.text("_/search-index.js") ?? "";
  const rows: Json = JSON.parse(index.slice(index.indexOf("(") + 1, index.lastIndexOf(")")));
  return (Array.isArray(rows) ? rows : []).flatMap((row) => {
    const [title, detail, link] = Array.isArray(row) ? row.map(String) : [];
    if (title === undefined || detail === undefined || link === undefined) return [];
    const [page = "", anchor = ""] = link.split("#");
    const isField = anchor !== "" && anchor !== "sends" && !anchor.startsWith("/operations/");
    return [{ text: `${title}: ${detail}`, page: page.replace(/\.html$/, ""), isField }];
  });
}

function unreadable(
  problems: readonly { readonly code: string; readonly message: string; readonly at: { readonly file: string } }[],
): Answer {
  return failure(problems.map(({ code, message, at }) => `${at.file}: ${code} ${message}`).join("\n"));
}

function success(text: string): Answer {
  return { text, failed: false };
}

function failure(text: string): Answer {
  return { text, failed: true };
}
