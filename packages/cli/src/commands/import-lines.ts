import type { Channel, Contract, Operation } from "@tenon/contract";
import { generateTypeScript, Names } from "@tenon/typescript-generator";

/**
 * The line that imports what is generated for a channel or a receive operation from a package. Undefined where nothing is: it is looked
 * up in the very files that `tenon generate` writes.
 */
export function importLines(
  contract: Contract,
  from: string,
): (generatedFor: Channel | Operation) => string | undefined {
  const names = new Names(contract);
  const texts = new Map(generateTypeScript(contract).files.map(({ path, text }) => [path, text]));
  const line = (path: string, className: string, typeName?: string) => {
    const text = texts.get(`${path}.ts`) ?? "";
    if (!text.includes(`class ${className} `)) return undefined;
    const isThere = text.includes(`export type ${typeName} `) || text.includes(`export interface ${typeName} `);
    return `import { ${className}${isThere ? `, type ${typeName}` : ""} } from "${from}/${path}.js";`;
  };
  return (generatedFor) => {
    if ("action" in generatedFor) {
      const consumer = names.consumer(generatedFor);
      return consumer && line(consumer.path, consumer.consumer.text, consumer.event.text);
    }
    const channel = names.channel(generatedFor);
    return channel && line(channel.path, channel.publisher.text);
  };
}
