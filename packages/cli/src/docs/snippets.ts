import type { Channel, Contract, Json, Message, Operation } from "@tenon/contract";
import type { Snippet } from "@tenon/docs-portal";
import { type GenerationCache, generateTypeScript, Names } from "@tenon/typescript-generator";
import { exampleHeaders, exampleParameters } from "./example-options.js";
import { quoted, typeScriptLiteral } from "./typescript-literal.js";

export interface SnippetOptions {
  /** The package of generated code: `@shop/events`. */
  readonly from: string;
  /** A valid payload to show. */
  readonly exampleOf: (message: Message) => Json | undefined;
  readonly cache?: GenerationCache;
}

/**
 * What one writes to publish to a channel, or to handle a receive operation, and the module that puts it together. None where nothing is
 * generated: names are looked up in the very files that `tenon generate` writes.
 */
export function snippetsOf(
  contract: Contract,
  { from, exampleOf, cache }: SnippetOptions,
): (generatedFor: Channel | Operation) => readonly Snippet[] {
  const names = new Names(contract);
  const generated = generateTypeScript(contract, cache === undefined ? {} : { cache });
  const texts = new Map(generated.files.map(({ path, text }) => [path, text]));
  const declares = (path: string, name: string) => {
    const text = texts.get(`${path}.ts`) ?? "";
    return ["type", "interface"].some((word) => text.includes(`export ${word} ${name} `));
  };
  const hasClass = (path: string, name: string) => (texts.get(`${path}.ts`) ?? "").includes(`class ${name} `);
  return (generatedFor) => {
    if ("action" in generatedFor) {
      const found = names.consumer(generatedFor);
      if (!found || !hasClass(found.path, found.consumer.text)) return [];
      const event = declares(found.path, found.event.text) ? found.event.text : undefined;
      const parts = { className: found.consumer.text, module: `${from}/${found.path}.js`, event };
      return [handler(parts), handlerModule(generatedFor, parts)];
    }
    const found = names.channel(generatedFor);
    if (!found || !hasClass(found.path, found.publisher.text)) return [];
    const event = eventOf(generatedFor, exampleOf);
    if (event === undefined) return [];
    const [message] = generatedFor.messages;
    const headers = message && exampleHeaders(message, exampleOf);
    return [
      publisher(generatedFor, { className: found.publisher.text, module: `${from}/${found.path}.js`, event, headers }),
    ];
  };
}

interface Publishing {
  readonly className: string;
  readonly module: string;
  readonly event: string;
  readonly headers: Json | undefined;
}

/** What `publish` takes: the payload, or `{ type, data }` where the channel has several messages. */
function eventOf({ messages }: Channel, exampleOf: SnippetOptions["exampleOf"]): string | undefined {
  const [message] = messages;
  if (!message) return undefined;
  const payload = exampleOf(message);
  if (payload === undefined) return undefined;
  return typeScriptLiteral(messages.length > 1 ? { type: message.type, data: payload } : payload, "      ");
}

function publisher({ parameters }: Channel, { className, module, event, headers }: Publishing): Snippet {
  const values = exampleParameters(parameters);
  const given = {
    ...(values !== undefined && { parameters: values }),
    ...(headers !== undefined && { headers }),
  };
  const options = Object.keys(given).length === 0 ? "" : `, ${typeScriptLiteral(given, "      ")}`;
  const text = `import { Inject, Injectable } from "@nestjs/common";
import { ${className} } from ${quoted(module)};

@Injectable()
export class Announcer {
  constructor(@Inject(${className}) private readonly publisher: ${className}) {}

  async announce(): Promise<void> {
    await this.publisher.publish(
      ${event}${options},
    );
  }
}
`;
  return { title: "To publish it", text };
}

interface Handling {
  readonly className: string;
  readonly module: string;
  /** The type of what is handed over, where it has a name. */
  readonly event: string | undefined;
}

function handler({ className, module, event }: Handling): Snippet {
  const parameter = event === undefined ? "" : `event: ${event}`;
  const work = event === undefined ? "" : `\n    console.log(event);\n  `;
  const text = `import { Injectable } from "@nestjs/common";
import { ${className}${event === undefined ? "" : `, type ${event}`} } from ${quoted(module)};

@Injectable()
export class ${handlerName(className)} extends ${className} {
  async handle(${parameter}): Promise<void> {${work}}
}
`;
  return { title: "To handle it", text };
}

function handlerModule(operation: Operation, { className }: Handling): Snippet {
  const name = handlerName(className);
  const text = `import { Module } from "@nestjs/common";
import { InProcessBroker } from "@tenon/messaging";
import { MessagingModule } from "@tenon/nestjs-messaging";
import { ${name} } from "./handler.js";

@Module({
  imports: [MessagingModule.forRoot({ service: ${quoted(operation.document.split("/")[0] ?? "")}, broker: () => new InProcessBroker() })],
  providers: [${name}],
})
export class AppModule {}
`;
  return { title: "The Nest module, saved beside handler.ts", text };
}

/** What a person calls the handler that extends a generated consumer. */
export function handlerName(consumer: string): string {
  const name = consumer.replace(/Consumer$/, "");
  return `${name === "" ? "" : name}Handler`;
}
