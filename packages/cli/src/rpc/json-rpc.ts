import { isJsonObject, type Json, type JsonObject } from "@tenon/contract";

/** Answers a request, or takes notice of a notification; throws `RpcError` for what it refuses. */
export type RpcMethods = Readonly<Record<string, (params: JsonObject) => Promise<Json> | Json>>;

/** A refusal with a code of JSON-RPC 2.0 (§5.1). */
export class RpcError extends Error {
  override readonly name = "RpcError";
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** The answer to one message of JSON-RPC 2.0; undefined for a notification, and for what is an answer itself. */
export async function answerTo(text: string, methods: RpcMethods): Promise<JsonObject | undefined> {
  const message = parsed(text);
  if (!isJsonObject(message)) return refusal(null, new RpcError(-32700, "This is no JSON object."));
  const { method, params, id } = message;
  if (typeof method !== "string") return undefined;
  try {
    const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!run) throw new RpcError(-32601, `There is no method ${JSON.stringify(method)}.`);
    const result = await run(isJsonObject(params) ? params : {});
    return id === undefined ? undefined : { jsonrpc: "2.0", id, result };
  } catch (error) {
    return id === undefined ? undefined : refusal(id, error);
  }
}

function refusal(id: Json, error: unknown): JsonObject {
  const code = error instanceof RpcError ? error.code : -32603;
  return { jsonrpc: "2.0", id, error: { code, message: error instanceof Error ? error.message : String(error) } };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
