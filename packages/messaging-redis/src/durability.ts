/** What a server says of itself (`INFO`, `CONFIG GET`). */
export interface ServerFacts {
  readonly version: string;
  readonly hasAppendOnlyFile: boolean;
  /** Absent where it does not tell. */
  readonly appendfsync?: string;
  readonly maxmemoryPolicy: string;
}

const oldest = [6, 2];

/** Why messages cannot be kept on such a server at all. */
export function unfitness({ version }: ServerFacts): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Redis ${version} is too old: ${oldest.join(".")} or later is needed`;
}

/** What such a server loses without a word, and how to mend that; `undefined` if it keeps what it has confirmed. */
export function lossOf({ hasAppendOnlyFile, appendfsync, maxmemoryPolicy }: ServerFacts): string | undefined {
  const instead = "or say durable=false in the URL";
  if (!hasAppendOnlyFile) {
    return `Redis has no append-only file: its messages would be gone when it is killed. CONFIG SET appendonly yes, ${instead}.`;
  }
  if (appendfsync === undefined) {
    return `Redis does not tell whether it writes before it answers (CONFIG GET appendfsync). Allow that command, ${instead}.`;
  }
  if (appendfsync !== "always") {
    return `Redis has appendfsync ${appendfsync}: it would lose what it has confirmed in the last second. CONFIG SET appendfsync always, ${instead}.`;
  }
  if (maxmemoryPolicy.startsWith("allkeys")) {
    return `Redis has maxmemory-policy ${maxmemoryPolicy}: it would drop whole queues when it is short of memory. CONFIG SET maxmemory-policy noeviction, ${instead}.`;
  }
  return undefined;
}
