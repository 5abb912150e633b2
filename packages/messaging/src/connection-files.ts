import { readFileSync } from "node:fs";
import { ConnectionFileError } from "./errors.js";
import type { Connection } from "./server.js";

/** How to connect, with what is secret in files: as an orchestrator mounts it. */
export interface ConnectionFiles {
  /** With the user, without a password where there is a file for it. */
  readonly url: string;
  /** Its last line break does not count. */
  readonly passwordFile?: string | undefined;
  /** In PEM: the authorities that the server's certificate is held against, in place of those that Node.js knows. */
  readonly caFile?: string | undefined;
  /** In PEM, both or neither: who the client is. */
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
}

/** Reads the files once. Throws `ConnectionFileError`, which names the file and nothing of what is in it. */
export function connectionFromFiles({ url, passwordFile, caFile, certFile, keyFile }: ConnectionFiles): Connection {
  const tls = {
    ...(caFile && { ca: read(caFile) }),
    ...(certFile && { cert: read(certFile) }),
    ...(keyFile && { key: read(keyFile) }),
  };
  const [lonely] = [certFile, keyFile].filter(Boolean);
  if (lonely && !(certFile && keyFile)) {
    throw new ConnectionFileError(lonely, "a certificate needs its key, and a key its certificate");
  }
  const isSecured = /^(amqps|rediss):/i.test(url);
  const unused = caFile || certFile;
  if (unused && !isSecured) throw new ConnectionFileError(unused, "the URL is not one of TLS: amqps:// or rediss://");
  return {
    url: passwordFile ? withPassword(url, passwordFile) : url,
    ...(Object.keys(tls).length > 0 && { tls }),
  };
}

function withPassword(url: string, file: string): string {
  const parsed = new URL(url);
  if (parsed.password !== "") throw new ConnectionFileError(file, "the URL has a password already: say it once");
  const password = read(file).replace(/\r?\n$/, "");
  if (password === "") throw new ConnectionFileError(file, "is empty");
  parsed.password = encodeURIComponent(password);
  return parsed.href;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code = "unknown" }: { code?: unknown } = Object(error);
    throw new ConnectionFileError(file, `cannot be read (${code})`, error);
  }
}
