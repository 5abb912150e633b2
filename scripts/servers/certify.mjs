import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * A certificate by which the server and the user `guest` show who they are, and an authority that answers for it. Nothing where openssl is not there.
 *
 * @param {string} folder
 */
export async function certify(folder) {
  const files = {
    caFile: join(folder, "authority.pem"),
    certFile: join(folder, "certificate.pem"),
    keyFile: join(folder, "key.pem"),
  };
  const authorityKey = join(folder, "authority-key.pem");
  const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const authority = ["-subj", "/CN=authority", "-keyout", authorityKey, "-out", files.caFile];
  const guest = ["-subj", "/CN=guest", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"];
  const signed = ["-CA", files.caFile, "-CAkey", authorityKey, "-addext", "basicConstraints=critical,CA:FALSE"];
  try {
    await run("openssl", [...made, ...authority]);
    await run("openssl", [...made, ...guest, ...signed, "-keyout", files.keyFile, "-out", files.certFile]);
    return files;
  } catch {
    return undefined;
  }
}
