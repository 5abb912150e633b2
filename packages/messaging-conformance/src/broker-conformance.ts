import { afterEach, beforeEach, describe } from "@jest/globals";
import type { Broker } from "@tenon/messaging";
import type { BrokerExam } from "./exam.js";
import { closing } from "./questions/closing.js";
import { consuming } from "./questions/consuming.js";
import { deadLettering } from "./questions/dead-lettering.js";
import { encrypting } from "./questions/encrypting.js";
import { publishing } from "./questions/publishing.js";
import { retrying } from "./questions/retrying.js";
import { surviving } from "./questions/surviving.js";

/** Asks a broker to keep every promise of the `Broker` interface. To be called at the top of a jest test file. */
export function brokerConformance(name: string, exam: BrokerExam): void {
  describe(`${name} as a broker`, () => {
    let opened: Broker[] = [];

    beforeEach(() => {
      opened = [];
    });

    afterEach(async () => {
      await Promise.all(opened.map((broker) => broker.close()));
    });

    const connect = async () => {
      const broker = await exam.connect();
      opened.push(broker);
      return broker;
    };

    publishing(connect);
    consuming(connect);
    retrying(connect);
    deadLettering(connect);
    encrypting(connect);
    closing(connect, exam.features);
    if (exam.features.remote) surviving(exam);
  });
}
