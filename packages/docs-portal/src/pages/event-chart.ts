import { type Html, html } from "../html/html.js";

export interface ChartColumn {
  readonly name: string;
  readonly href: string;
}

/** One event: who sends it and who receives it, by the names of columns. */
export interface ChartRow {
  readonly title: string;
  readonly href: string;
  readonly version: string | undefined;
  readonly senders: readonly string[];
  readonly receivers: readonly string[];
}

/** Beyond this a chart is wider than any screen, and the table says it better. */
export const mostColumns = 12;

/**
 * Who sends what to whom: a line of life for each service, and for each event a wire from the dot at its sender to the arrow at each
 * receiver. It is drawn when the site is built, at the size at which it is shown, so its text is never smaller than written; once with
 * the names beside the wires, and once for narrow screens with the names above them.
 */
export function eventChart(title: string, columns: readonly ChartColumn[], rows: readonly ChartRow[]): Html {
  const ordered = inShortestOrder(columns, rows);
  return html`<div class="chart" role="region" aria-label="${title}" tabindex="0">
${drawing({ title, columns: ordered, rows, look: "wide" })}${drawing({ title, columns: ordered, rows, look: "narrow" })}</div>`;
}

interface Drawing {
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
  readonly look: keyof typeof looks;
}

/** Lengths in pixels. `name` is where an event's name stands in its row, `wire` where its wire is. */
const looks = {
  wide: { row: 34, name: 22, wire: 17, columnAtLeast: 92, aroundHead: 28, beside: true },
  narrow: { row: 50, name: 20, wire: 35, columnAtLeast: 44, aroundHead: 8, beside: false },
} as const;

const headHeight = 40;
/** What a letter takes in the widest of the usual fonts, at the size of the chart's text. */
const letter = 7.6;

function drawing({ title, columns, rows, look }: Drawing): Html {
  const { row: height, columnAtLeast, aroundHead, beside } = looks[look];
  const longest = Math.max(8, ...rows.map(({ title: text, version = "" }) => text.length + version.length + 2));
  const left = beside ? 16 + letter * longest : 4;
  const widths = columns.map(({ name }) => Math.max(columnAtLeast, name.length * letter + aroundHead));
  const at = (name: string) => {
    const index = columns.findIndex((column) => column.name === name);
    const before = widths.slice(0, index).reduce((sum, width) => sum + width, left);
    return Math.round(before + (widths[index] ?? 0) / 2);
  };
  const size = {
    width: Math.ceil(widths.reduce((sum, width) => sum + width, left)),
    height: headHeight + rows.length * height + 8,
  };
  return html`<svg class="${look}" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="${title}">
${columns.map(({ name, href }) => lifeLine(name, href, at(name), size.height))}${rows.map((row, index) =>
  event(row, { at, top: headHeight + index * height, width: size.width, look }),
)}</svg>
`;
}

function lifeLine(name: string, href: string, x: number, bottom: number): Html {
  return html`<line class="life" x1="${x}" x2="${x}" y1="${headHeight - 8}" y2="${bottom}"/>
<a href="${href}"><text class="head" x="${x}" y="22" text-anchor="middle">${name}</text></a>
`;
}

interface RowPlace {
  readonly at: (name: string) => number;
  readonly top: number;
  readonly width: number;
  readonly look: keyof typeof looks;
}

function event(row: ChartRow, { at, top, width, look }: RowPlace): Html {
  const { title, version, senders, receivers } = row;
  const [from, to] = [senders.map(at), receivers.map(at)];
  const ends = [...from, ...to];
  const y = top + looks[look].wire;
  const name = `${title}${version === undefined ? "" : ` ${version}`}`;
  const spoken = `${name}: from ${senders.join(", ") || "nobody"} to ${receivers.join(", ") || "nobody"}`;
  const label = html`${title}${version !== undefined && html` <tspan class="soft" dx="2">${version}</tspan>`}`;
  return html`<g class="event"><rect class="band" x="0" y="${top}" width="${width}" height="${looks[look].row}"/>
<a href="${row.href}" aria-label="${spoken}"><text x="10" y="${top + looks[look].name}">${label}</text></a>
${ends.length > 1 && html`<line class="wire" x1="${Math.min(...ends)}" x2="${Math.max(...ends)}" y1="${y}" y2="${y}"/>`}
${to.map((x) => arrow(x, from, y))}${from.map((x) => html`<circle class="from" cx="${x}" cy="${y}" r="5.5"/>`)}</g>
`;
}

/** The arrow stands on the receiver's line and points away from the sender; to oneself it is a loop. */
function arrow(x: number, from: readonly number[], y: number): Html {
  if (from.includes(x)) {
    const loop = `M${x + 5} ${y - 3}C${x + 34} ${y - 20} ${x + 34} ${y + 20} ${x + 13} ${y + 6}`;
    return html`<path class="loop" d="${loop}"/><path class="to" d="M${x + 5} ${y + 2}l11 -1l-5 10z"/>`;
  }
  const distances = from.map((sender) => x - sender);
  const nearest = distances.reduce((best, next) => (Math.abs(next) < Math.abs(best) ? next : best), distances[0] ?? 1);
  return html`<path class="to" d="M${x} ${y}l${nearest > 0 ? -11 : 11} -6v12z"/>`;
}

/** Neighbours are swapped as long as that makes the wires shorter. The result depends on nothing but what is given. */
function inShortestOrder(columns: readonly ChartColumn[], rows: readonly ChartRow[]): readonly ChartColumn[] {
  const order = [...columns];
  const length = () => {
    const place = new Map(order.map(({ name }, index) => [name, index]));
    const spans = rows.map(({ senders, receivers }) => [...senders, ...receivers].map((name) => place.get(name) ?? 0));
    return spans.reduce((sum, places) => sum + (places.length > 0 ? Math.max(...places) - Math.min(...places) : 0), 0);
  };
  const swap = (a: number, b: number) => {
    [order[a], order[b]] = [order[b] as ChartColumn, order[a] as ChartColumn];
  };
  for (let best = length(), improved = true; improved; ) {
    improved = false;
    for (let a = 0; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        swap(a, b);
        const now = length();
        if (now < best) [best, improved] = [now, true];
        else swap(a, b);
      }
    }
  }
  return pointsBack(order, rows) ? order.reverse() : order;
}

/** Whether more arrows point to the left than to the right. */
function pointsBack(order: readonly ChartColumn[], rows: readonly ChartRow[]): boolean {
  const place = (name: string) => order.findIndex((column) => column.name === name);
  const steps = rows.flatMap(({ senders, receivers }) =>
    receivers.map((to) => Math.sign(place(to) - place(senders[0] ?? to))),
  );
  return steps.reduce((sum, step) => sum + step, 0) < 0;
}
