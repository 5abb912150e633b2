import { afterEach, describe } from "@jest/globals";
import type { ExamOutbox, OutboxExam } from "./outbox-exam.js";
import { leasing } from "./questions/leasing.js";
import { postponing } from "./questions/postponing.js";
import { relaying } from "./questions/relaying.js";
import { writing } from "./questions/writing.js";

/** Asks an outbox to keep every promise of the `Outbox` interface. To be called at the top of a jest test file. */
export function outboxConformance(name: string, exam: OutboxExam): void {
  describe(`${name} as an outbox`, () => {
    let opened: ExamOutbox[] = [];

    const keep = (outbox: ExamOutbox): ExamOutbox => {
      opened.push(outbox);
      return { ...outbox, reopen: async () => keep(await outbox.reopen()) };
    };

    afterEach(async () => {
      for (const outbox of opened.splice(0).reverse()) await outbox.close();
      opened = [];
    });

    const create = async () => keep(await exam.create());
    writing(create);
    postponing(create);
    leasing(create);
    relaying(create);
  });
}
