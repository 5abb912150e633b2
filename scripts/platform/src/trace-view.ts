import type { Paint, Style } from "./paint.js";
import type { Story } from "./story.js";
import type { Hop, Step, Trace } from "./trace.js";

const colours: Readonly<Record<string, Style>> = {
  users: "magenta",
  orders: "cyan",
  inventory: "yellow",
  payments: "green",
  notifications: "blue",
};

const moods = {
  good: { sign: "✔", style: "green" },
  bad: { sign: "✖", style: "red" },
  calm: { sign: "■", style: "yellow" },
} as const;

export interface View {
  readonly paint: Paint;
  /** Of the terminal, in characters. */
  readonly width: number;
}

/** A trace as lines of text: who said what when, who did what about it, and how it ended. */
export function traceLines(trace: Trace, story: Story, { paint, width }: View): readonly string[] {
  const layout = width < roomy ? narrow : wide;
  const { sign, style } = moods[story.end.mood];
  const rows = trace.steps.flatMap(rowsOf);
  const widths = columns.map((column) => Math.max(column.width, ...rows.map((row) => row[column.name].length)));
  const ids = [...(story.orderId ? [`order ${story.orderId}`] : []), `correlation ${trace.correlationId}`];
  return [
    `  ${paint("bold", story.title)}`,
    ...layout.ids(ids).map((text) => `  ${paint("dim", text)}`),
    "",
    ...rows.map((row) => lineOf(row, widths, { paint, ...layout })),
    "",
    `  ${paint(style, `${sign} ${story.end.words}`)} ${paint("dim", `in ${Math.round(trace.ms)} ms`)}`,
  ];
}

interface Layout {
  readonly gap: string;
  readonly showsTaken: boolean;
  /** The ids, line by line. */
  readonly ids: (ids: readonly string[]) => readonly string[];
}

/** From so many characters on there is room for everything; below it has to do with 80. */
const roomy = 96;
const wide: Layout = { gap: "  ", showsTaken: true, ids: (ids) => [ids.join("   ")] };
const narrow: Layout = { gap: " ", showsTaken: false, ids: (ids) => ids };

/** Wide enough for the shop's own names, so that one trace stands below another. */
const columns = [
  { name: "at", width: 7 },
  { name: "service", width: 13 },
  { name: "event", width: 21 },
  { name: "consumer", width: 13 },
  { name: "deed", width: 17 },
  { name: "ms", width: 8 },
] as const;

interface Row extends Record<(typeof columns)[number]["name"], string> {
  readonly outcome: Hop["outcome"] | undefined;
}

/** An event's first handler stands on its line, the others below. */
function rowsOf({ at, service, event, hops }: Step): readonly Row[] {
  const [first, ...others] = hops;
  const said = { at: `${Math.round(at)} ms`, service, event };
  return [{ ...said, ...doneBy(first) }, ...others.map((hop) => ({ at: "", service: "", event: "", ...doneBy(hop) }))];
}

function doneBy(hop: Hop | undefined) {
  if (!hop) return { consumer: "", deed: "", ms: "", outcome: undefined };
  return { consumer: hop.service, deed: hop.deed, ms: `${hop.ms.toFixed(1)} ms`, outcome: hop.outcome };
}

function lineOf(row: Row, widths: readonly number[], { paint, gap, showsTaken }: Layout & Pick<View, "paint">): string {
  const [at = 0, service = 0, event = 0, consumer = 0, deed = 0, ms = 0] = widths;
  const said = [
    paint("dim", row.at.padStart(at)),
    paint(colours[row.service] ?? "reset", row.service.padEnd(service)),
    row.event.padEnd(event),
  ].join(gap);
  if (!row.outcome) return `${gap}${said}`.trimEnd();
  const done = [
    paint("dim", "→"),
    paint(colours[row.consumer] ?? "reset", row.consumer.padEnd(consumer)),
    row.deed.padEnd(deed),
    ...(showsTaken ? [paint("dim", row.ms.padStart(ms))] : []),
  ].join(gap);
  return `${gap}${said}${gap}${done}${trouble(row.outcome, paint)}`.trimEnd();
}

function trouble(outcome: Hop["outcome"], paint: Paint): string {
  switch (outcome.kind) {
    case "handled":
      return "";
    case "failed": {
      const again = outcome.retryInMs === undefined ? "" : `, again in ${Math.round(outcome.retryInMs)} ms`;
      return paint("yellow", `  ↻ ${outcome.message}${again}`);
    }
    case "given-up":
      return paint("red", `  ✖ ${outcome.message}`);
  }
}
