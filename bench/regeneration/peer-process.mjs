/** One of the peers in a process of its own: `peer-process.mjs parser|generator OUT DOCUMENT…`. */
import { loadPeer, trivialTemplate } from "../generators/peer.mjs";

const [name, out, ...documents] = process.argv.slice(2);
const each = name === "parser" ? await parsing() : generating();
for (const document of documents) await each(document);

async function parsing() {
  const { fromFile, Parser } = await import("@asyncapi/parser");
  const parser = new Parser();
  return (document) => fromFile(parser, document).parse();
}

function generating() {
  const Generator = loadPeer("generator");
  const template = trivialTemplate();
  return (document) => new Generator(template, out, { forceWrite: true }).generateFromFile(document);
}
