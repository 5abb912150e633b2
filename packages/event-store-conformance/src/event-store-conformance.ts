import { afterEach, describe } from "@jest/globals";
import type { EventStoreExam, ExamStore } from "./exam.js";
import { appending } from "./questions/appending.js";
import { reading } from "./questions/reading.js";
import { surviving } from "./questions/surviving.js";

/** Asks an event store to keep every promise of the `EventStore` interface. To be called at the top of a jest test file. */
export function eventStoreConformance(name: string, exam: EventStoreExam): void {
  describe(`${name} as an event store`, () => {
    const opened: ExamStore[] = [];

    const keep = (store: ExamStore): ExamStore => {
      opened.push(store);
      return { ...store, reopen: async () => keep(await store.reopen()) };
    };

    afterEach(async () => {
      for (const store of opened.splice(0).reverse()) await store.close();
    });

    const create = async () => keep(await exam.create());
    appending(create);
    reading(create);
    surviving(create, exam);
  });
}
