import { type Html, html } from "../html/html.js";
import { type Entry, pageOf } from "../model/catalogue.js";
import { href, type Site } from "../site.js";
import { sendersOf } from "./chart-of.js";
import { layersOf } from "./layers.js";

/** One service sends to another, so many events. */
interface Wire {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Lengths in pixels; `letter` is what one takes in the widest of the usual fonts at the size of the map's text. */
const sizes = { row: 34, box: 26, between: 84, letter: 7.4, around: 20, margin: 10 } as const;

/**
 * The services of some channels as boxes, from senders on the left to receivers on the right, where there are too many for a chart of events. It is
 * drawn when the site is built. Under the pointer or the keyboard's focus a service shows its own wires alone.
 */
export function serviceMap(site: Site, path: string, entries: readonly Entry[], centre?: string): Html | undefined {
  const wires = wiresOf(site, entries, centre);
  const names = [...new Set(wires.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a.localeCompare(b, "en"));
  if (names.length < 2) return undefined;
  const layers = layersOf(names, wires);
  const places = placesOf(layers);
  const width = Math.max(...[...places.values()].map((place) => place.x + place.width)) + sizes.margin;
  const height = Math.max(...layers.map(({ length }) => length)) * sizes.row + 2 * sizes.margin;
  const boxes = layers.flat().map((name) => {
    const own = wires.filter(({ from, to }) => from === name || to === name);
    return box(site, path, { name, own, isCentre: name === centre }, places);
  });
  const title =
    centre === undefined ? "Map of who sends to whom" : `Map of who sends to ${centre}, and to whom it sends`;
  return html`<div class="chart map" role="region" aria-label="${title}" tabindex="0">
<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${title}">
<g class="wires" aria-hidden="true">${wires.map((wire) => html`<path d="${curve(wire, places)}"/>`)}</g>
${boxes}</svg></div>`;
}

/** With a centre, those that begin or end there. */
function wiresOf(site: Site, entries: readonly Entry[], centre: string | undefined): readonly Wire[] {
  const events = new Map<string, { readonly from: string; readonly to: string; readonly events: Set<string> }>();
  for (const entry of entries)
    for (const from of sendersOf(site, entry))
      for (const { service: to } of entry.receivers) {
        if (from === to || (centre !== undefined && from !== centre && to !== centre)) continue;
        const key = JSON.stringify([from, to]);
        const wire = events.get(key) ?? { from, to, events: new Set() };
        wire.events.add(entry.title);
        events.set(key, wire);
      }
  return [...events.values()].map((wire) => ({ ...wire, events: [...wire.events] }));
}

/** Each layer stands in the middle of the height. */
function placesOf(layers: readonly (readonly string[])[]): ReadonlyMap<string, Place> {
  const tallest = Math.max(...layers.map(({ length }) => length));
  const places = new Map<string, Place>();
  let x: number = sizes.margin;
  for (const layer of layers) {
    const width = Math.ceil(Math.max(...layer.map((name) => name.length)) * sizes.letter + sizes.around);
    const top = sizes.margin + ((tallest - layer.length) * sizes.row) / 2;
    for (const [index, name] of layer.entries()) places.set(name, { x, y: Math.round(top + index * sizes.row), width });
    x += width + sizes.between;
  }
  return places;
}

/** From the right side of the sender to the left side of the receiver; back in an arc. */
function curve({ from, to }: Wire, places: ReadonlyMap<string, Place>): string {
  const [start, end] = [places.get(from), places.get(to)];
  if (!start || !end) return "";
  const middle = sizes.box / 2;
  const [x1, y1, x2, y2] = [start.x + start.width, start.y + middle, end.x, end.y + middle];
  const bend = Math.max(sizes.between / 2, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

interface Box {
  readonly name: string;
  readonly own: readonly Wire[];
  readonly isCentre: boolean;
}

function box(site: Site, path: string, { name, own, isCentre }: Box, places: ReadonlyMap<string, Place>): Html {
  const { x, y, width } = places.get(name) ?? { x: 0, y: 0, width: 0 };
  const service = site.catalogue.services.find((one) => one.name === name);
  const page = service?.documents.at(-1)?.page ?? pageOf(site.catalogue, name)?.page ?? "index.html";
  const to = own.filter(({ from }) => from === name);
  const from = own.filter((wire) => wire.to === name);
  const spoken = `${name}: sends to ${listed(to.map((wire) => wire.to))}; receives from ${listed(from.map((wire) => wire.from))}`;
  return html`<g class="service"><g class="own" aria-hidden="true">${own.map((wire) => html`<path class="${wire.from === name ? "out" : "in"}" d="${curve(wire, places)}"/>`)}</g>
<a href="${href(path, page)}" aria-label="${spoken}"><title>${eventsOf(to)}</title><rect${isCentre && html` class="centre"`} x="${x}" y="${y}" width="${width}" height="${sizes.box}" rx="6"/><text x="${x + sizes.around / 2}" y="${y + 18}">${name}</text></a></g>
`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nobody" : names.join(", ");
}

function eventsOf(wires: readonly Wire[]): string {
  return wires.map(({ to, events }) => `${events.join(", ")} → ${to}`).join("\n");
}
