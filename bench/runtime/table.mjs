/** What is told of each deed: how it is shown, and whether more is better. */
const measures = [
  { deed: "publish", key: "rate", title: "publish /s", digits: 0 },
  { deed: "publish", key: "cpuUs", title: "publish µs CPU", digits: 1 },
  { deed: "consume", key: "rate", title: "consume /s", digits: 0 },
  { deed: "consume", key: "cpuUs", title: "consume µs CPU", digits: 1 },
  { deed: "consumeSame", key: "rate", title: "consume the same /s", digits: 0 },
  { deed: "consumeSame", key: "cpuUs", title: "consume the same µs CPU", digits: 1 },
];

/**
 * Medians over the rounds, and the ratios to the baseline of the same round: their median, the least and the most.
 *
 * @param {Record<string, any[]>} figures by title, one entry a round
 * @param {string} baseline
 */
export function summaryOf(figures, baseline) {
  const summaries = Object.entries(figures).map(([title, rounds]) => {
    const summary = { publish: {}, consume: {}, consumeSame: {}, latency: {} };
    for (const { deed, key } of measures) summary[deed][key] = ratioed(rounds, figures[baseline], { deed, key });
    for (const key of ["p50", "p99"]) {
      const all = rounds.map(({ latency }) => latency[key]).sort(ascending);
      summary.latency[key] = { median: median(all), least: all[0], most: all.at(-1) };
    }
    return [title, summary];
  });
  return Object.fromEntries(summaries);
}

/**
 * The same of relays.
 *
 * @param {Record<string, any[]>} figures by title, one entry a round
 * @param {string} baseline
 */
export function relaySummaryOf(figures, baseline) {
  return Object.fromEntries(
    Object.entries(figures).map(([title, rounds]) => [
      title,
      Object.fromEntries(
        ["rate", "cpuUs"].map((key) => [key, ratioed(rounds, figures[baseline], { deed: "relay", key })]),
      ),
    ]),
  );
}

function ratioed(rounds, baseline, { deed, key }) {
  const ratios = rounds.map((round, at) => round[deed][key] / baseline?.[at][deed][key]).sort(ascending);
  const ratio = { median: median(ratios), least: ratios[0], most: ratios.at(-1) };
  return { median: median(rounds.map((round) => round[deed][key])), ratio };
}

/** Markdown. @param {any} run */
export function tableOf(run) {
  const { node, rabbitmq, cpus, cpu, load, rounds, messages, baseline, scenes, relay } = run;
  const head = [
    `Node ${node.slice(1)}, RabbitMQ ${rabbitmq} on the same machine (${cpus} × ${cpu}, load ${load.toFixed(1)} at the end). ${rounds} rounds of ${messages} messages, 200 at once; latency at 200 a second.`,
    `Medians; × is the ratio to ${baseline} within a round: median (least–most).`,
  ];
  return [...head, ...scenes.map(sceneTable), ...(relay ? [relayTable(relay)] : [])].join("\n\n");
}

function relayTable({ baseline, subjects, failed }) {
  const rows = Object.entries(subjects).map(([title, { rate, cpuUs }]) => [title, cell(rate, 0), cell(cpuUs, 1)]);
  const titles = ["", "relay /s", "relay µs CPU"];
  const lines = [titles, ["---", "--:", "--:"], ...rows].map((row) => `| ${row.join(" | ")} |`);
  const givenUp = failed.map(({ title, problem }) => `\n${title} was given up: ${problem.split("\n")[0]}`);
  return [`### Relaying an outbox, 300 B, quorum queue; × is to ${baseline}`, "", ...lines, ...givenUp].join("\n");
}

function sceneTable({ size, queueType, subjects, failed }) {
  const titles = ["", ...measures.map(({ title }) => title), "latency p50 / p99 ms"];
  const rows = Object.entries(subjects).map(([title, summary]) => [
    title,
    ...measures.map(({ deed, key, digits }) => cell(summary[deed][key], digits)),
    `${summary.latency.p50.median.toFixed(1)} / ${summary.latency.p99.median.toFixed(1)}`,
  ]);
  const lines = [titles, ["---", ...titles.slice(1).map(() => "--:")], ...rows].map((row) => `| ${row.join(" | ")} |`);
  const givenUp = failed.map(({ title, problem }) => `\n${title} was given up: ${problem.split("\n")[0]}`);
  return [`### ${size}, ${queueType} queue`, "", ...lines, ...givenUp].join("\n");
}

function cell({ median: value, ratio }, digits) {
  const of = (number) => number.toFixed(2);
  return `${value.toFixed(digits)} × ${of(ratio.median)} (${of(ratio.least)}–${of(ratio.most)})`;
}

function median(numbers) {
  return numbers.toSorted(ascending)[Math.floor(numbers.length / 2)];
}

function ascending(one, other) {
  return one - other;
}
