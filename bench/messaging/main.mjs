/**
 * npm run bench messaging [-- --rounds 7 --messages 20000]
 *
 * Publishing and consuming on a quorum queue of RabbitMQ: amqplib by hand, acknowledging one by one and once per turn, and Tenon with all that it does. The
 * subjects take turns; ratios are taken within a round. RABBITMQ_URL names the server, otherwise one is started.
 */
import { parseArgs } from "node:util";
import { haveServers } from "../../scripts/servers/have-servers.mjs";
import { window } from "./orders.mjs";
import { rawSubject } from "./raw.mjs";
import { tenonSubject } from "./tenon.mjs";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "7" }, messages: { type: "string", default: "20000" } },
});
const rounds = Number(values.rounds);
const messages = Number(values.messages);

const servers = await haveServers({ wanted: ["RABBITMQ_URL"], say: (line) => console.error(line) });
const url = process.env.RABBITMQ_URL ?? servers.env.RABBITMQ_URL;
if (!url) throw new Error(`no RabbitMQ: ${servers.missing.RABBITMQ_URL}`);

const baseline = "amqplib by hand";
const subjects = {
  [baseline]: await rawSubject(url, { ackPerTurn: false }),
  "amqplib by hand, one ack per turn": await rawSubject(url, { ackPerTurn: true }),
  tenon: await tenonSubject(url),
};

const deeds = { publish: publishAll, consume: consumeAll };
/** By deed and subject, one entry a round: messages a second, and microseconds of this process's CPU a message. */
const figures = { publish: perSubject(), consume: perSubject() };
for (let round = -1; round < rounds; round++) {
  for (const [name, subject] of Object.entries(subjects)) {
    for (const [deed, run] of Object.entries(deeds)) {
      const figure = await timed(() => run(subject));
      // The first round warms up.
      if (round >= 0) figures[deed][name].push(figure);
    }
  }
}
print();
await Promise.all(Object.values(subjects).map((subject) => subject.close()));
await servers.end();

function perSubject() {
  return Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
}

async function publishAll(subject) {
  let left = messages;
  const publishers = Array.from({ length: window }, async () => {
    while (left-- > 0) await subject.publish();
  });
  await Promise.all(publishers);
}

async function consumeAll(subject) {
  const all = Promise.withResolvers();
  let handled = 0;
  const stop = await subject.consume(() => {
    if (++handled === messages) all.resolve();
  });
  await all.promise;
  await stop();
}

async function timed(run) {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { rate: (messages * 1000) / (performance.now() - startedAt), cpuUs: (user + system) / messages };
}

function print() {
  console.log(
    `node ${process.version}; ${messages} messages, ${window} at once, median of ${rounds} rounds; × = of "${baseline}"`,
  );
  for (const [deed, bySubject] of Object.entries(figures)) {
    console.log(`\n${deed}`);
    for (const [name, own] of Object.entries(bySubject)) {
      const of = (key) =>
        median(own.map((figure) => figure[key]))
          .toFixed(key === "rate" ? 0 : 1)
          .padStart(7);
      const ratio = (key) =>
        median(own.map((figure, index) => figure[key] / bySubject[baseline][index][key])).toFixed(2);
      console.log(`  ${name.padEnd(36)}${of("rate")} /s × ${ratio("rate")}${of("cpuUs")} µs CPU × ${ratio("cpuUs")}`);
    }
  }
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
