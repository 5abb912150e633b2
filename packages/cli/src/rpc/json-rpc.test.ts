import { expect, it } from "@jest/globals";
import { answerTo, RpcError, type RpcMethods } from "./json-rpc.js";

const methods: RpcMethods = {
  add: ({ a, b }) => Number(a) + Number(b),
  refuse: () => {
    throw new RpcError(-32602, "Not that.");
  },
};

it.each<readonly [string, string, unknown]>([
  ["a request", '{"jsonrpc":"2.0","id":1,"method":"add","params":{"a":1,"b":2}}', { jsonrpc: "2.0", id: 1, result: 3 }],
  ["a notification", '{"jsonrpc":"2.0","method":"add"}', undefined],
  ["an answer", '{"jsonrpc":"2.0","id":1,"result":3}', undefined],
  [
    "a method that there is not",
    '{"jsonrpc":"2.0","id":"x","method":"constructor"}',
    { jsonrpc: "2.0", id: "x", error: { code: -32601, message: 'There is no method "constructor".' } },
  ],
  [
    "what is refused",
    '{"jsonrpc":"2.0","id":1,"method":"refuse"}',
    { jsonrpc: "2.0", id: 1, error: { code: -32602, message: "Not that." } },
  ],
  ["no JSON", "{", { jsonrpc: "2.0", id: null, error: { code: -32700, message: "This is no JSON object." } }],
])("answers %s", async (_, text, wanted) => {
  expect(await answerTo(text, methods)).toEqual(wanted);
});
