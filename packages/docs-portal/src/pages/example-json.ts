import { isJsonObject, type Json, pointerTo } from "@tenon/contract";
import { type Html, html } from "../html/html.js";
import { toAnchor } from "../site.js";
import { type Described, fieldAnchor } from "./described.js";

/** An example as JSON, in which the name of each field leads to its description. */
export function exampleJson(described: Described, value: Json): Html {
  return html`<pre class="json" tabindex="0"><code>${print(described, value, { path: "", indent: "" })}</code></pre>`;
}

interface Here {
  readonly path: string;
  readonly indent: string;
}

function print(described: Described, value: Json, here: Here): Html {
  if (Array.isArray(value)) return list(described, value, here);
  if (isJsonObject(value)) return object(described, value, here);
  return html`<span class="${value === null ? "null" : typeof value}">${JSON.stringify(value)}</span>`;
}

function object(described: Described, value: { readonly [key: string]: Json }, { path, indent }: Here): Html {
  const names = Object.keys(value);
  if (names.length === 0) return html`{}`;
  const inner = `${indent}  `;
  const members = names.map((name, index) => {
    const at = pointerTo(path, name);
    const member = print(described, value[name] as Json, { path: at, indent: inner });
    return html`\n${inner}${key(described, name, at)}: ${member}${index < names.length - 1 && ","}`;
  });
  return html`{${members}\n${indent}}`;
}

function list(described: Described, value: readonly Json[], { path, indent }: Here): Html {
  const scalar = value.every((item) => typeof item !== "object" || item === null);
  const inner = scalar ? indent : `${indent}  `;
  const items = value.map((item, index) => {
    const printed = print(described, item, { path: `${path}/*`, indent: inner });
    const comma = index < value.length - 1 && (scalar ? ", " : ",");
    return scalar ? html`${printed}${comma}` : html`\n${inner}${printed}${comma}`;
  });
  return scalar || value.length === 0 ? html`[${items}]` : html`[${items}\n${indent}]`;
}

function key(described: Described, name: string, path: string): Html {
  const field = described.fields.find((candidate) => candidate.path === path);
  const text = JSON.stringify(name);
  return field
    ? html`<a class="key" href="${toAnchor(fieldAnchor(described, field))}">${text}</a>`
    : html`<span class="key">${text}</span>`;
}
