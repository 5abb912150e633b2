/**
 * npm run bench validators
 *
 * Tenon's validators beside ajv's standalone code with ajv-formats: CPU time per event in rounds that alternate, medians of the ratios. Every subject is given
 * events that were parsed afresh, and its verdict is checked.
 */
import { events } from "./order-events.mjs";
import { orderSchema } from "./order-schema.mjs";
import { ajvValidator, tenonValidator } from "./subjects.mjs";
import { worstCases } from "./worst-cases.mjs";

const rounds = 31;

const tenon = await tenonValidator(orderSchema, "tenon");
const peers = {
  "ajv standalone": ajvValidator(orderSchema, "ajv"),
  "ajv standalone, ownProperties": ajvValidator(orderSchema, "ajv-own", { ownProperties: true }),
  "ajv standalone, allErrors": ajvValidator(orderSchema, "ajv-all", { allErrors: true }),
};

console.log(`node ${process.version}; ns per event, median of ${rounds} rounds; × = how many times as fast as tenon's`);
for (const [size, { event, spoilt }] of Object.entries(events)) {
  compare(`${size}, valid`, [event], true);
  compare(`${size}, ${spoilt.length} invalid ones`, spoilt, false);
}
await worstCases();

function compare(title, samples, valid) {
  const texts = samples.map((sample) => JSON.stringify(sample));
  const batch = Array.from({ length: 48 }, (_, index) => JSON.parse(texts[index % texts.length]));
  const subjects = { tenon: (event) => tenon(event).issues === undefined, ...peers };
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (const accepts of Object.values(subjects)) warmUp(accepts, batch, valid);
  for (let round = 0; round < rounds; round++) {
    for (const [name, accepts] of Object.entries(subjects)) times[name].push(timed(accepts, batch, valid));
  }
  console.log(`\n${title} (${Math.round(texts.join("").length / texts.length)} B)`);
  console.log(`  ${"tenon".padEnd(32)}${median(times.tenon).toFixed(0).padStart(7)} ns`);
  for (const name of Object.keys(peers)) {
    const ratios = times[name].map((time, index) => time / times.tenon[index]);
    console.log(
      `  ${name.padEnd(32)}${median(times[name]).toFixed(0).padStart(7)} ns${median(ratios).toFixed(2).padStart(8)} ×`,
    );
  }
}

/** Until the engine has compiled what it is going to. */
function warmUp(accepts, batch, valid) {
  const end = performance.now() + 1000;
  while (performance.now() < end) timed(accepts, batch, valid);
}

function timed(accepts, batch, valid) {
  const repeats = 500;
  const start = process.threadCpuUsage();
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const event of batch)
      if (accepts(event) !== valid) throw new Error(`another verdict on ${JSON.stringify(event)}`);
  }
  const { user, system } = process.threadCpuUsage(start);
  return ((user + system) * 1000) / repeats / batch.length;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
