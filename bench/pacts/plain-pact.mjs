/** node plain-pact.mjs NAME FOLDER: adds ten interactions to the pact of one consumer and one provider, as a test file does. */
import { Matchers, Pact } from "@pact-foundation/pact";

const [name, dir] = process.argv.slice(2);
const pact = new Pact({ consumer: "billing", provider: "orders", dir, logLevel: "error" });
for (let number = 0; number < 10; number++) {
  await pact
    .addAsynchronousInteraction()
    .expectsToReceive(`${name} ${number}`, (builder) => builder.withJSONContent({ number: Matchers.number(number) }))
    .executeTest(async () => {});
}
