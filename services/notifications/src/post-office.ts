import { Injectable, Logger } from "@nestjs/common";
import type { Medium } from "./medium.js";

export interface Letter {
  readonly medium: Medium;
  /** The customer's email address, by which every medium of ours knows them. */
  readonly to: string;
  readonly subject: string;
}

/** Sends what customers are told. This one writes it into the log, where a provider's client would send it. */
@Injectable()
export class PostOffice {
  readonly #log = new Logger("PostOffice");

  async send({ medium, to, subject }: Letter): Promise<void> {
    this.#log.log({ msg: subject, medium, to });
  }
}
