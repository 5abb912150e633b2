import type { Sources } from "@tenon/contract";
import { type Html, html } from "../html/html.js";
import type { Entry } from "../model/catalogue.js";
import type { Field } from "../model/field.js";
import { fieldsOf } from "../model/fields.js";
import { anchor, href } from "../site.js";

/** The fields of a channel in all its versions, side by side, with what differs said in words. */
export function versionsTable(sources: Sources, here: string, versions: readonly Entry[]): Html {
  const columns = versions.map((entry) => ({ entry, fields: fieldsByPath(sources, entry) }));
  const paths = merged(columns.map(({ fields }) => [...fields.keys()]));
  const head = columns.map(
    ({ entry }) =>
      html`<th role="columnheader" scope="col">${entry.page === here ? entry.home.label : html`<a href="${href(here, entry.page)}">${entry.home.label}</a>`}</th>`,
  );
  const rows = paths.map((path) => {
    const cells = columns.map(({ entry, fields }) => ({ entry, field: fields.get(path) }));
    const verdict = difference(
      cells.map(({ field }) => field),
      versions.map(({ home }) => home.label),
    );
    return html`<tr role="row" class="${verdict === "the same" ? "same" : "differs"}"><th role="rowheader" scope="row"><code>${path}</code></th>
${cells.map(({ entry, field }) => html`<td role="cell" data-label="${entry.home.label}">${field ? html`<a href="${href(here, entry.page, anchor(path))}">${inWords(field)}</a>` : html`<span class="soft">–</span>`}</td>`)}
<td role="cell" data-label="Difference">${verdict}</td></tr>
`;
  });
  return html`<table class="folding versions" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Field</th>${head}<th role="columnheader" scope="col">Difference</th></tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>`;
}

/** All paths, each after the one that it follows in its own version. */
function merged(lists: readonly (readonly string[])[]): readonly string[] {
  const all: string[] = [];
  for (const list of lists) {
    list.forEach((path, index) => {
      if (all.includes(path)) return;
      all.splice(all.indexOf(list[index - 1] ?? "") + 1, 0, path);
    });
  }
  return all;
}

function fieldsByPath(sources: Sources, { own }: Entry): ReadonlyMap<string, Field> {
  const payload = own[0]?.payload;
  return new Map(payload ? fieldsOf(sources, payload.at).map((field) => [field.path, field] as const) : []);
}

function difference(fields: readonly (Field | undefined)[], labels: readonly string[]): string {
  const present = labels.filter((_, index) => fields[index] !== undefined);
  if (present.length < labels.length) return `only in ${present.join(" and ")}`;
  return new Set(fields.map((field) => field && whole(field))).size === 1 ? "the same" : "changed";
}

function whole(field: Field): string {
  return JSON.stringify([field.type, field.required, field.rules, field.values]);
}

function inWords({ type, required, rules, values }: Field): string {
  const said = [
    required === false ? `optional ${type}` : type,
    ...(values.length > 0 ? [values.join(", ")] : []),
    ...rules.map(({ text, code }) => (code === undefined ? text : `${text} ${code}`)),
  ];
  return said.join(", ");
}
