import { createHash } from "node:crypto";

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The folder of what is generated from a file: `orders/v1.yaml` → `orders/v1`. Every step is a plain name: no dots at its ends, nothing that a
 * shell, a URL or another system's file names would read differently.
 */
export function folderOf(file: string): string {
  const steps = file.replace(/\.(ya?ml|json|jsonc|avsc)$/i, "").split("/");
  return steps.map(plainName).join("/");
}

/** What a file is called, ours to choose: kebab-case words. */
export function fileName(words: string): string {
  return plainName(words);
}

function plainName(step: string): string {
  const plain = step
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
  const short = plain.length <= 80 ? plain : `${plain.slice(0, 70).replace(/[\uD800-\uDBFF]$/, "")}_${digestOf(step)}`;
  if (short === "" || short === "node_modules") return `_${short}`;
  return devices.test(short) ? `_${short}` : short;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
