import { stylesheet, stylesheetHash } from "../assets/stylesheet.js";
import { type Html, html } from "../html/html.js";
import { type Entry, type Service, sentBy, versionLabel } from "../model/catalogue.js";
import { href, type Site, type SiteFile } from "../site.js";

export interface Page {
  readonly path: string;
  readonly title: string;
  /** The way down to this page, without it. */
  readonly crumbs: readonly { readonly title: string; readonly page: string }[];
  readonly body: Html;
  /** A script of this page's own. */
  readonly script?: string;
  /** … or a module of its own. It loads the site anew itself, or not: there may be work in it. */
  readonly module?: string;
}

/** A whole page. Its policy lets the browser load nothing but the style that stands in it and the site's own script and icon. */
export function layout(site: Site, { path, title, crumbs, body, script, module }: Page): SiteFile {
  const asset = (name: string) => href(path, `_/${name}`);
  const fullTitle = path === "index.html" ? site.title : `${title} · ${site.title}`;
  const text = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${stylesheetHash}'; script-src 'self'; img-src 'self'${module !== undefined && " data:; style-src-attr 'unsafe-inline'"}; ${(site.live || site.beside || site.editor) && "connect-src 'self'; "}base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${fullTitle}</title>
<link rel="icon" href="${asset("icon.svg")}" type="image/svg+xml">
<style>${stylesheet}</style>
<script src="${asset("search.js")}" defer></script>${site.live && module === undefined && html`<script src="${asset("live.js")}" defer></script>`}${script !== undefined && html`<script src="${asset(script)}" defer></script>`}${module !== undefined && html`<script src="${asset(module)}" type="module"></script>`}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="${href(path, "index.html")}"${path === "index.html" && html` aria-current="page"`}>${mark()}<span>${site.title}</span></a>
<form id="search" role="search" hidden>
<input type="search" aria-label="Find a field, an event or a service" placeholder="Find a field, an event…" autocomplete="off" spellcheck="false" aria-controls="found">
<div id="found" hidden><p role="status"></p><ul></ul></div>
</form>
<a class="to-fields" href="${href(path, "fields.html")}"${path === "fields.html" && html` aria-current="page"`}>All fields</a>
<a class="to-menu" href="#menu">Menu</a>
</header>
<main id="main" tabindex="-1">
${crumbs.length > 0 && html`<nav class="crumbs" aria-label="Where you are"><ol>${crumbs.map((crumb) => html`<li><a href="${href(path, crumb.page)}">${crumb.title}</a></li>`)}</ol></nav>`}
${body}
</main>
${menu(site, path)}
</body>
</html>
`;
  return { path, text: `${text}` };
}

/** With more services than this, only the events of the one at hand are listed. */
const mostOpen = 12;

function menu(site: Site, path: string): Html {
  const { services } = site.catalogue;
  const items = services.map((service) => {
    const events = sentBy(site.catalogue, service.name);
    const isHere = [...events, ...service.documents].some(({ page }) => page === path);
    if (services.length > mostOpen && !isHere) return closedItem(service, path);
    return html`<li>
<p>${serviceLinks(service, path)}</p>
<ul>${events.map((entry) => eventLink(site, entry, path))}</ul>
</li>`;
  });
  return html`<nav id="menu" class="menu" aria-label="Services and events">
<ul class="system">${systemPages(site).map(({ title, page }) => html`<li><a href="${href(path, page)}"${page === path && current}>${title}</a></li>`)}</ul>
<ul>${items}</ul>
</nav>`;
}

function systemPages({ changes, editor }: Site): readonly { readonly title: string; readonly page: string }[] {
  return [
    ...(changes ? [{ title: "Changes", page: "changes.html" }] : []),
    { title: "All fields", page: "fields.html" },
    { title: "Inconsistencies", page: "inconsistencies.html" },
    { title: "Glossary", page: "glossary.html" },
    ...(editor ? [{ title: "Edit", page: "edit.html" }] : []),
  ];
}

const closedItems = new WeakMap<Service, Map<string, Html>>();

/** The item of a service whose page this is not: the same on all pages of a folder. */
function closedItem(service: Service, path: string): Html {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const known = closedItems.get(service) ?? new Map<string, Html>();
  closedItems.set(service, known);
  const item = known.get(folder) ?? html`<li>\n<p>${serviceLinks(service, path)}</p>\n\n</li>`;
  known.set(folder, item);
  return item;
}

function serviceLinks({ name, documents }: Service, path: string): Html {
  const [first, ...more] = documents;
  const here = (page: string) => page === path && current;
  if (first && more.length === 0) return html`<a href="${href(path, first.page)}"${here(first.page)}>${name}</a>`;
  const versions = documents.map(
    ({ page, label }) =>
      html` <a href="${href(path, page)}"${here(page)} aria-label="${name} ${label}"><span class="version">${label}</span></a>`,
  );
  return html`${name}${versions}`;
}

function eventLink({ catalogue }: Site, entry: Entry, path: string): Html {
  const label = versionLabel(catalogue, entry);
  const version = label !== undefined && html` <span class="version">${label}</span>`;
  return html`<li><a href="${href(path, entry.page)}"${entry.page === path && current}>${entry.title}${version}</a></li>`;
}

const current = html` aria-current="page"`;

/** A mortise and its tenon. */
function mark(): Html {
  return html`<svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
<path class="mortise" d="M2 4h12v7H9v10h5v7H2z"/><path class="tenon" d="M30 4H17v8h-6v8h6v8h13z"/></svg>`;
}
