import { type ParsedSource, parseSource, textSource } from "./parse-source.js";

/**
 * Keeps the parsed files of a folder that is read again and again. Of a file that has changed, only the entries that have changed
 * are parsed again; the values of the others are the very same objects.
 */
export class SourceCache {
  readonly #parsed = new Map<string, ParsedSource>();

  parse(path: string, bytes: Uint8Array): ParsedSource {
    const parsed = isText(path) ? textSource(path, bytes) : parseSource(path, bytes, this.#parsed.get(path));
    this.#parsed.set(path, parsed);
    return parsed;
  }
}

/** Languages whose files are not YAML. */
function isText(path: string): boolean {
  return /\.(proto|raml|xsd|graphql|gql|xml|md|txt)$/i.test(path);
}
