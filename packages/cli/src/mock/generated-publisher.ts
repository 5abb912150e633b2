import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { GeneratedFile } from "@tenon/typescript-generator";

/** As much of a broker, and of a publisher, as is asked of them here. They are the project's own. */
interface Broker {
  close(): Promise<void>;
}

interface Publisher {
  publish(event: unknown, options: object): Promise<{ readonly id: string }>;
}

/** Which package speaks to a broker, and the class in it, by the protocol of its URL. */
const adapters: ReadonlyMap<string, readonly [name: string, className: string]> = new Map([
  ["amqp:", ["@tenon/messaging-rabbitmq", "RabbitMqBroker"]],
  ["amqps:", ["@tenon/messaging-rabbitmq", "RabbitMqBroker"]],
  ["redis:", ["@tenon/messaging-redis", "RedisBroker"]],
  ["rediss:", ["@tenon/messaging-redis", "RedisBroker"]],
]);

/** The package that speaks to the broker; undefined where none does. */
export function adapterFor({ protocol }: URL): string | undefined {
  return adapters.get(protocol)?.[0];
}

/**
 * The publisher that is generated for a channel, over a broker: it does all that the service's own will do. The code is put into `.tenon` of the
 * project for as long as it runs, beside whose dependencies it finds its own.
 * @throws Error where they are not installed
 */
export class GeneratedPublisher {
  readonly #folder: string;
  readonly #broker: Broker;
  readonly #publisher: Publisher;

  private constructor(
    folder: string,
    { broker, publisher }: { readonly broker: Broker; readonly publisher: Publisher },
  ) {
    this.#folder = folder;
    this.#broker = broker;
    this.#publisher = publisher;
  }

  static async open(
    {
      path,
      className,
      files,
    }: { readonly path: string; readonly className: string; readonly files: readonly GeneratedFile[] },
    { url, project }: { readonly url: URL; readonly project: string },
  ): Promise<GeneratedPublisher> {
    const [adapter, brokerClass] = adapters.get(url.protocol) ?? [];
    await mkdir(join(project, ".tenon"), { recursive: true });
    const folder = await mkdtemp(join(project, ".tenon/mock-"));
    try {
      const run = `export { ${brokerClass} as MockBroker } from "${adapter}";\nexport { ${className} as MockPublisher } from "./${path}.ts";\n`;
      await writeAll(folder, [
        ...files,
        { path: "run.ts", text: run },
        { path: "package.json", text: '{"type":"module"}' },
      ]);
      const { MockBroker, MockPublisher } = await import(pathToFileURL(join(folder, "run.ts")).href);
      const broker: Broker = new MockBroker({ url: url.href, name: "tenon mock" });
      return new GeneratedPublisher(folder, { broker, publisher: new MockPublisher(broker) });
    } catch (error) {
      await rm(folder, { recursive: true });
      throw error;
    }
  }

  /** Resolves with the event's id when the broker answers for it. */
  async publish(event: unknown, options: object): Promise<string> {
    return (await this.#publisher.publish(event, options)).id;
  }

  async close(): Promise<void> {
    await this.#broker.close();
    await rm(this.#folder, { recursive: true });
  }
}

/** Node runs them as they are, where imports name the very files. */
async function writeAll(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text.replace(/^((?:import .*|\}) from "\.{1,2}\/[^"]*)\.js";$/gm, '$1.ts";'));
  }
}
