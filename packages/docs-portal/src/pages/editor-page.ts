import { html } from "../html/html.js";
import type { Site, SiteFile } from "../site.js";
import { layout } from "./layout.js";

/** Where the documents are edited. */
export const editorPath = "edit.html";

/** The browser editor. The server that the page comes from answers for it: see `editor.js`. */
export function editorPage(site: Site): SiteFile {
  const body = html`
<h1>Edit</h1>
<p class="running editing"><label>Document <select id="files"></select></label> <label>Beside it <select id="shown"><option value="">Nothing</option><optgroup label="Docs"></optgroup><optgroup label="TypeScript"></optgroup></select></label> <button type="button" id="merge" aria-pressed="false">Changes</button> <button type="button" id="save" disabled>Save</button></p>
<p id="said" class="said" role="status"></p>
<div class="editing-both"><div id="editor"></div><div id="preview" role="region" aria-label="What becomes of it" tabindex="0" hidden></div></div>
<p class="note">Tab indents; Escape, then Tab, leaves the editor. Ctrl-S saves, Ctrl-Space completes, F7 goes to the next change.</p>
<p id="verdict" role="status"></p>
<ul id="diagnostics" class="findings"></ul>
<noscript><p class="soft">This page needs JavaScript.</p></noscript>`;
  return layout(site, {
    path: editorPath,
    title: "Edit",
    crumbs: [{ title: site.title, page: "index.html" }],
    body,
    module: "editor.js",
  });
}
