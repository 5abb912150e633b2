/**
 * The browser editor, a module: documents with completion, what is wrong with them, and whom a change breaks, as it is typed; beside it what becomes of
 * them, and in it what they were.
 */
export const editorScript = `
import { autocompletion, completionKeymap } from "./edit/modules/codemirror-autocomplete.js";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "./edit/modules/codemirror-commands.js";
import { yaml } from "./edit/modules/codemirror-lang-yaml.js";
import { bracketMatching, defaultHighlightStyle, foldGutter, HighlightStyle, syntaxHighlighting } from "./edit/modules/codemirror-language.js";
import { lintGutter, setDiagnostics } from "./edit/modules/codemirror-lint.js";
import { goToNextChunk, goToPreviousChunk, unifiedMergeView } from "./edit/modules/codemirror-merge.js";
import { Compartment, EditorState } from "./edit/modules/codemirror-state.js";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "./edit/modules/codemirror-view.js";
import { tags } from "./edit/modules/lezer-highlight.js";

const base = new URL("edit/", import.meta.url);
const root = new URL("..", import.meta.url);
const [files, place, save, said, verdict, list, shown, preview, merge] =
  ["files", "editor", "save", "said", "verdict", "diagnostics", "shown", "preview", "merge"].map((id) => document.getElementById(id));
const ask = async (path, body) => {
  const request = body ? { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {};
  const response = await fetch(new URL(path, base), request);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.detail || response.statusText);
  return answer;
};

let file = "";
let onDisk = "";
let asked = 0;
let timer;
let view;

const marks = { problem: "error", breaking: "error", undecided: "warning", advice: "info", safe: "hint" };
const words = (count, thing) => count + " " + thing + (count === 1 ? "" : "s");

/** The place of a diagnostic in the text: its line and column count from 1. */
const spanOf = (doc, position) => {
  if (!position || position.line > doc.lines) return { from: 0, to: 0 };
  const line = doc.line(position.line);
  const from = Math.min(line.from + position.column - 1, line.to);
  const word = /^[^\\s:,]+/.exec(line.text.slice(from - line.from));
  return { from, to: Math.min(line.to, from + (word ? word[0].length : 1)) };
};

const show = ({ diagnostics, isRead, against }) => {
  const { doc } = view.state;
  const here = diagnostics.filter((one) => one.file === file);
  view.dispatch(setDiagnostics(view.state, here.map(({ position, severity, code, message }) =>
    ({ ...spanOf(doc, position), severity: marks[severity], source: code, message }))));
  const of = (severity) => diagnostics.filter((one) => one.severity === severity).length;
  const broken = of("breaking");
  verdict.className = broken > 0 || of("problem") > 0 ? "wrong" : "right";
  const wrong = of("problem") > 0 ? words(of("problem"), "problem") + " in the documents. " : "";
  const told = (broken > 0 ? "Breaks: " + words(broken, "finding") : "Breaks nobody") + (against ? ", compared with " + against : "") + "."
    + (of("undecided") > 0 ? " " + of("undecided") + " undecided." : "");
  verdict.textContent = wrong + (isRead ? told : "");
  list.replaceChildren(...diagnostics.filter(({ severity }) => severity !== "safe").map(({ file: where, position, severity, code, message }) => {
    const item = document.createElement("li");
    item.className = "finding " + (severity === "problem" ? "breaking" : severity);
    const head = document.createElement("p");
    const go = document.createElement("button");
    go.type = "button";
    go.textContent = where + (position ? ":" + position.line + ":" + position.column : "");
    go.addEventListener("click", async () => {
      if (where !== file) await open(where);
      const { from } = spanOf(view.state.doc, position);
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      view.focus();
    });
    const name = document.createElement("code");
    name.textContent = code;
    head.append(go, " ", name);
    const text = document.createElement("p");
    text.className = "said";
    text.textContent = message;
    item.append(head, text);
    return item;
  }));
};

const check = async () => {
  const mine = ++asked;
  const checked = await ask("check", { file, text: view.state.doc.toString() });
  if (mine === asked) show(checked);
};

// What becomes of the document: a page of the docs, or a generated file, as it would be if it were saved.
const pane = preview.attachShadow({ mode: "open" });
const style = new CSSStyleSheet();
style.replaceSync(document.querySelector("style").textContent + ":host { font-size: 0.9rem; } h1 { margin-top: 0; font-size: 1.5rem; }");
pane.adoptedStyleSheets = [style];
let askedBeside = 0;
const optionsIn = (group, all) => group.replaceChildren(...all.map(({ title, path }) => new Option(title, path)));
const offer = (pages, code) => {
  const wanted = shown.value;
  const [docs, typeScript] = shown.querySelectorAll("optgroup");
  optionsIn(docs, pages);
  optionsIn(typeScript, code.map((path) => ({ title: path.split("/").at(-1), path })));
  shown.value = wanted;
  if (shown.selectedIndex === -1) shown.value = "";
};
const parsed = (html, path) => {
  const page = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  page.querySelector(".crumbs")?.remove();
  for (const link of page.querySelectorAll("a[href]")) {
    const to = link.getAttribute("href");
    link.setAttribute("href", new URL(to, new URL(path, root)));
    link.setAttribute("target", "_blank");
  }
  const whole = document.createElement("div");
  whole.append(...page.childNodes);
  return whole;
};
const asCode = (text) => {
  const block = document.createElement("pre");
  block.append(document.createElement("code"));
  block.firstChild.textContent = text;
  return block;
};
const showBeside = async () => {
  const mine = ++askedBeside;
  const wanted = shown.value;
  const { pages, files: code, page, code: text } = await ask("preview", { file, text: view.state.doc.toString(), shown: wanted });
  if (mine !== askedBeside) return;
  // What cannot be read has nothing to show: what was there stays.
  if (pages.length === 0 && code.length === 0 && wanted !== "") return;
  offer(pages, code);
  preview.hidden = shown.value === "";
  if (page !== undefined) pane.replaceChildren(parsed(page, wanted));
  else if (text !== undefined) pane.replaceChildren(asCode(text));
};

const complain = (error) => { said.className = "said wrong"; said.textContent = error.message; };
const changed = () => {
  save.disabled = view.state.doc.toString() === onDisk;
  clearTimeout(timer);
  timer = setTimeout(() => check().then(() => shown.value && showBeside()).catch(complain), 80);
};

const suggest = async (context) => {
  const { state, pos } = context;
  const line = state.doc.lineAt(pos);
  const all = await ask("suggest", { file, text: state.doc.toString(), line: line.number - 1, column: pos - line.from });
  if (all.length === 0) return null;
  const from = line.from + all[0].from;
  return {
    from,
    filter: false,
    options: all.slice(0, 200).map(({ label, insert, meaning, kind }) => ({ label, apply: insert, info: meaning, type: kind === "key" ? "property" : "text" })),
  };
};

const write = () => {
  const text = view.state.doc.toString();
  if (text === onDisk) return true;
  ask("save", { file, text, was: onDisk }).then(() => {
    onDisk = text;
    save.disabled = true;
    said.className = "said";
    said.textContent = "Saved " + file + ".";
  }, complain);
  return true;
};

// What the document was, in the text: what has gone stands above what has come.
const merging = new Compartment();
let against;
const isMerging = () => merge.getAttribute("aria-pressed") === "true";
const revert = (type, act) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Take back";
  button.hidden = type === "accept";
  button.addEventListener("mousedown", act);
  // A press of a key is a click without a mouse.
  button.addEventListener("click", (event) => { if (event.detail === 0) act(event); });
  return button;
};
const toChunk = (go) => () => {
  const went = go(view);
  view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: "center" }) });
  return went;
};
const wereIn = () => isMerging() ? unifiedMergeView({ original: against, mergeControls: revert }) : [];
const knowBase = async () => {
  const base = await ask("base", { file });
  against = base.text ?? onDisk;
  merge.textContent = "Changes since " + (base.text === null ? "it was opened" : base.against);
};

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--accent)" },
  { tag: [tags.string, tags.content], color: "var(--text)" },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: "var(--number)" },
  { tag: tags.comment, color: "var(--soft)" },
]);
const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--panel)", border: "1px solid var(--line)", borderRadius: "10px", fontSize: "14px" },
  "&.cm-focused": { outline: "3px solid var(--wood)" },
  ".cm-scroller": { fontFamily: "var(--mono)", maxHeight: "65vh", overflow: "auto" },
  ".cm-gutters": { backgroundColor: "var(--code)", color: "var(--soft)", border: "0" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--tint) 45%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--tint)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": { backgroundColor: "var(--panel)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-diagnosticText": { whiteSpace: "pre-wrap" },
  "&.cm-merge-b .cm-changedLine": { backgroundColor: "color-mix(in srgb, var(--text) 10%, transparent)" },
  "&.cm-merge-b .cm-changedText": { background: "color-mix(in srgb, var(--text) 20%, transparent)" },
  "& .cm-deletedChunk": { backgroundColor: "color-mix(in srgb, var(--bad) 8%, transparent)" },
  "& .cm-deletedChunk .cm-deletedText": { background: "color-mix(in srgb, var(--bad) 16%, transparent)" },
  "& .cm-deletedChunk del": { textDecoration: "none" },
  "& .cm-deletedChunk button": { background: "var(--panel)", color: "var(--accent)", border: "1px solid var(--line)", font: "inherit" },
});

const open = async (wanted) => {
  const { text } = await ask("open", { file: wanted });
  file = wanted;
  onDisk = text;
  files.value = wanted;
  location.hash = wanted;
  said.textContent = "";
  shown.value = "";
  await knowBase();
  view.setState(stateOf(text));
  save.disabled = true;
  await check();
  await showBeside();
};
const stateOf = (doc) => EditorState.create({
  doc,
  extensions: [
    lineNumbers(), foldGutter(), history(), drawSelection(), highlightActiveLine(), bracketMatching(), lintGutter(), yaml(),
    syntaxHighlighting(colours), syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
    autocompletion({ override: [suggest] }),
    merging.of(wereIn()),
    keymap.of([{ key: "Mod-s", run: write, preventDefault: true }, { key: "F7", run: toChunk(goToNextChunk), shift: toChunk(goToPreviousChunk) }, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    EditorView.contentAttributes.of({ "aria-label": "Document" }),
    EditorView.updateListener.of((update) => { if (update.docChanged) changed(); }),
    look,
  ],
});

// In a root of its own the editor's style is a style sheet object: the page allows no style that stands in it.
const shadow = place.attachShadow({ mode: "open" });
view = new EditorView({ parent: shadow, root: shadow, state: stateOf("") });
view.scrollDOM.tabIndex = 0;
save.addEventListener("click", write);
shown.addEventListener("change", () => showBeside().catch(complain));
merge.addEventListener("click", () => {
  merge.setAttribute("aria-pressed", String(!isMerging()));
  view.dispatch({ effects: merging.reconfigure(wereIn()) });
  if (isMerging()) toChunk(goToNextChunk)();
});
addEventListener("beforeunload", (event) => { if (!save.disabled) event.preventDefault(); });
const all = await ask("files");
files.replaceChildren(...all.map((one) => new Option(one, one)));
files.addEventListener("change", () => {
  if (save.disabled || confirm("Leave what is not saved?")) open(files.value).catch(complain);
  else files.value = file;
});
const named = decodeURIComponent(location.hash.slice(1));
await open(all.includes(named) ? named : all[0]).catch(complain);
`;
