import type { Contract, Json, Message, Operation } from "@tenon/contract";
import { type GeneratedFile, Names } from "@tenon/typescript-generator";
import { handlerName } from "./snippets.js";
import { quoted, typeScriptLiteral } from "./typescript-literal.js";

/** Code to copy: the test of a consumer that says on what it relies. */
export interface PactTest {
  readonly text: string;
}

/** Documents, and what was generated from them. */
export interface GeneratedContract {
  readonly contract: Contract;
  readonly files: readonly GeneratedFile[];
  /** The package of generated code: `@shop/events`. */
  readonly from: string;
}

export interface PactTestOptions {
  /** The receive operation. */
  readonly operation: Operation;
  readonly message: Message;
  /** What the consumer reads of one message. */
  readonly example: Json;
  /** Who sends it, where a document says so. */
  readonly sender: { readonly service: string; readonly operation: Operation } | undefined;
}

/** Undefined where no consumer is generated for the operation. */
export function pactTestOf(
  { contract, files, from }: GeneratedContract,
  { operation, message, example, sender }: PactTestOptions,
): PactTest | undefined {
  const names = new Names(contract).consumer(operation);
  const generated = files.find(({ path }) => path === `${names?.path}.ts`);
  if (!names || !generated?.text.includes(`class ${names.consumer.text} `)) return undefined;
  const [subscription, handler] = [names.constant.text, handlerName(names.consumer.text)];
  const isGathered = sender !== undefined && sender.service !== operation.channel.document.split("/")[0];
  const tagged = operation.channel.messages.length > 1;
  const seen = typeScriptLiteral(tagged ? { type: message.type, data: example } : example, "      ");
  const [name, title] = [message.title ?? message.key, operation.summary ?? operation.title ?? operation.name];
  const text = `import { describe, it } from "@jest/globals";
import { ${subscription} } from ${quoted(`${from}/${names.path}.js`)};
import { messagePact } from "@tenon/pact-messages";
import { ${handler} } from "./handler.js";

describe(${quoted(title)}, () => {
  const pact = messagePact({ subscription: ${subscription}${isGathered ? `, provider: ${quoted(sender.service)}` : ""}, testFile: import.meta.filename });

  it(${quoted(`handles what was seen: ${name}`)}, async () => {
    await pact.expects({
      description: ${quoted(`${name}, as it was seen`)},${sender ? `\n      operation: ${quoted(sender.operation.name)},` : ""}
      example: ${seen},
      handledBy: new ${handler}(),
    });
  });
});
`;
  return { text };
}
