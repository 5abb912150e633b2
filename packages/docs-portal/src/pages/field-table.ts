import { type Html, html } from "../html/html.js";
import { markdown } from "../html/markdown.js";
import { pageOf } from "../model/catalogue.js";
import type { Field, Rule } from "../model/field.js";
import { readersOf } from "../model/readers.js";
import { href, type Site, toAnchor } from "../site.js";
import { type Described, fieldAnchor, operationAnchor } from "./described.js";

/** Every field with its type, its meaning and who reads it. Each row can be linked to by the field's path. */
export function fieldTable(site: Site, described: Described): Html {
  const columns = ["Field", "Type", "Meaning", "Read by"].map(
    (title) => html`<th role="columnheader" scope="col">${title}</th>`,
  );
  return html`<table class="fields folding" role="table">
<thead role="rowgroup"><tr role="row">${columns}</tr></thead>
<tbody role="rowgroup">${rows(site, described)}</tbody>
</table>`;
}

function rows(site: Site, described: Described): readonly Html[] {
  return described.fields.map((field, index) => {
    const before = described.fields[index - 1];
    const begins = field.variant && field.variant.label !== before?.variant?.label;
    return html`${begins && variantRow(field)}${row(site, described, field)}
`;
  });
}

function variantRow({ variant, depth }: Field): Html {
  return html`<tr role="row" class="variant depth-${Math.min(depth, 8)}"><th role="rowheader" scope="rowgroup" colspan="4">where ${variant?.label}${
    variant?.description !== undefined && html` <span class="soft">${variant.description}</span>`
  }</th></tr>
`;
}

function row(site: Site, described: Described, field: Field): Html {
  const id = fieldAnchor(described, field);
  const name = html`<a class="name" href="${toAnchor(id)}"><code>${field.name}</code></a>`;
  const required = field.required === false && html` <span class="optional">optional</span>`;
  const deprecated = field.deprecated && html` <span class="badge">deprecated</span>`;
  return html`<tr role="row" id="${id}" class="depth-${Math.min(field.depth, 8)}"><th role="rowheader" scope="row">${name}${required}${deprecated}</th>
<td role="cell" data-label="Type">${typeCell(field)}</td>
<td role="cell" data-label="Meaning">${meaning(described, field)}</td>
<td role="cell" data-label="Read by">${readers(site, described, field)}</td></tr>`;
}

function typeCell({ type, rules, values, ofItems }: Field): Html {
  const listed =
    values.length > 0 &&
    html`<li>${ofItems && "each "}${values.length === 1 ? "always" : "one of"} ${values.map(
      (value, index) => html`${index > 0 && ", "}<code>${value}</code>`,
    )}</li>`;
  const more = rules.length > 0 || values.length > 0;
  return html`<span class="type">${type}</span>${more && html`<ul class="rules">${listed}${rules.map(rule)}</ul>`}`;
}

function rule({ text, code }: Rule): Html {
  return html`<li>${text}${code !== undefined && html` <code>${code}</code>`}</li>`;
}

function meaning(described: Described, { description, again }: Field): Html {
  const where =
    again && described.fields.find(({ path }) => path === again.to || path === again.to.replace(/(\/\*)+$/, ""));
  return html`${description !== undefined && markdown(description)}${
    where &&
    html`<p class="soft">As in <a href="${toAnchor(fieldAnchor(described, where))}"><code>${where.path}</code></a>.</p>`
  }`;
}

function readers(site: Site, described: Described, field: Field): Html {
  const { entry, message, fields } = described;
  const found = readersOf(entry, message, fields, field.path);
  if (found.length === 0) return html`<span class="soft">nobody</span>`;
  return html`<ul class="readers">${found.map(({ service, document, operation, whole }) => {
    const page = pageOf(site.catalogue, document)?.page ?? "index.html";
    return html`<li><a href="${href(entry.page, page, operationAnchor(operation))}">${service}</a>${!whole && html` <span class="soft">in part</span>`}</li>`;
  })}</ul>`;
}
