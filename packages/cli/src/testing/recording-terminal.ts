import type { Terminal } from "../terminal/terminal.js";

/** A terminal for tests: keeps what was said, without colours. */
export class RecordingTerminal implements Terminal {
  readonly folder: string;
  readonly debug = false;
  readonly env: Terminal["env"];
  printed = "";
  complained = "";
  readonly shown: string[] = [];
  readonly #stop = Promise.withResolvers<void>();

  constructor(folder: string, env: Terminal["env"] = {}) {
    this.folder = folder;
    this.env = env;
  }

  print(text: string): void {
    this.printed += `${text}\n`;
  }

  complain(text: string): void {
    this.complained += `${text}\n`;
  }

  progress(text: string): void {
    this.shown.push(text);
  }

  bold = String;
  dim = String;
  red = String;
  green = String;

  untilStopped(): Promise<void> {
    return this.#stop.promise;
  }

  stop(): void {
    this.#stop.resolve();
  }
}
