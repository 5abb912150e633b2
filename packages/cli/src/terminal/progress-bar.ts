export interface Progress {
  readonly done: number;
  readonly all: number;
}

const width = 24;

/** `████████░░░░░░░░░░░░░░░░  33 %  1,000 of 3,000`: full where there is nothing to do. */
export function progressBar({ done, all }: Progress): string {
  const share = all > 0 ? Math.min(1, done / all) : 1;
  const filled = Math.floor(share * width);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${"█".repeat(filled)}${"░".repeat(width - filled)} ${percent} %  ${counted(done)} of ${counted(all)}`;
}

/** `1,234,567` */
export function counted(number: number): string {
  return number.toLocaleString("en-US");
}
