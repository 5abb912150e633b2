import { createHash } from "node:crypto";
import { type Html, html } from "../html/html.js";

const depths = Array.from({ length: 8 }, (_, index) => `.depth-${index + 1} { --depth: ${index + 1}; }`).join("\n");

/**
 * The one style of all pages: follows the reader's choice of light or dark, folds tables on narrow screens, prints. It stands in each page: a file of
 * its own would be asked for only when the page is there, and nothing is painted without it.
 */
export const stylesheet: Html = html`:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --panel: #ffffff;
  --ink: #221e19;
  --soft: #635b51;
  --line: #e3dcd0;
  --accent: #8a4208;
  --tint: #f7ecdf;
  --code: #f4efe7;
  --wood: #b8763a;
  --text: #2c5d34;
  --number: #7a3e9d;
  --bad: #a8201a;
  --mark: #fdf0c4;
  --sans: ui-sans-serif, system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171512;
    --panel: #201d19;
    --ink: #ece6db;
    --soft: #b3a99b;
    --line: #3a342c;
    --accent: #f0ab68;
    --tint: #33261a;
    --code: #28241e;
    --wood: #9a6330;
    --text: #a5d0a0;
    --number: #d3a8ee;
    --bad: #ff9a8f;
    --mark: #4a3c14;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 var(--sans);
  display: grid;
  grid-template: "top top" auto "menu main" 1fr / 15.5rem minmax(0, 1fr);
  min-height: 100vh;
}
a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--wood); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
code { overflow-wrap: anywhere; }
a > code { color: inherit; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; letter-spacing: -0.012em; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); margin: 0.4rem 0 0.3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; margin: 2.75rem 0 0.9rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.6rem; }
p { margin: 0 0 0.75rem; max-width: 68ch; }
.soft { color: var(--soft); font-weight: 400; }
.lead { font-size: 1.125rem; color: var(--soft); max-width: 68ch; }
.note { font-size: 0.9rem; color: var(--soft); margin-top: 0.75rem; }
.address { font-size: 1.02rem; margin-bottom: 0.9rem; }
.version, .badge, .optional {
  font-size: 0.75rem;
  line-height: 1;
  padding: 0.22em 0.5em;
  border-radius: 99px;
  background: var(--tint);
  color: var(--accent);
  font-weight: 600;
  white-space: nowrap;
  vertical-align: 0.12em;
  letter-spacing: 0;
}
h1 .version, h1 .badge { font-size: 0.95rem; vertical-align: 0.35em; }
.optional { background: var(--code); color: var(--soft); font-weight: 500; }
ul.plain, .readers, .rules, .parties ul, .cards, .menu ul, .crumbs ol, .on-page ul, .switch ul, #found ul { list-style: none; margin: 0; padding: 0; }

.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 9; background: var(--panel); padding: 0.5rem 1rem; }

.top {
  grid-area: top;
  position: sticky;
  top: 0;
  z-index: 5;
  display: flex;
  align-items: center;
  gap: 1.25rem;
  min-height: 3.75rem;
  padding: 0.5rem 1.5rem;
  background: color-mix(in srgb, var(--paper) 92%, transparent);
  backdrop-filter: blur(8px);
  border-bottom: 1px solid var(--line);
}
.brand { display: flex; align-items: center; gap: 0.6rem; font-weight: 650; color: var(--ink); text-decoration: none; letter-spacing: -0.01em; min-height: 2.75rem; }
.mark .mortise { fill: var(--wood); }
.mark .tenon { fill: var(--accent); }
#search { position: relative; flex: 1; max-width: 30rem; margin-left: auto; }
#search input {
  width: 100%;
  font: inherit;
  font-size: 1rem;
  color: var(--ink);
  background: var(--panel);
  border: 1px solid color-mix(in srgb, var(--soft) 70%, transparent);
  border-radius: 8px;
  padding: 0.45rem 0.8rem;
}
#search input::placeholder { color: var(--soft); opacity: 1; }
#found {
  position: absolute;
  inset: calc(100% + 6px) 0 auto auto;
  width: min(38rem, calc(100vw - 2rem));
  max-height: min(32rem, 75vh);
  overflow: auto;
  background: var(--panel);
  border: 1px solid var(--line);
  border-radius: 10px;
  box-shadow: 0 12px 40px rgb(0 0 0 / 0.18);
  padding: 0.5rem;
}
#found p { margin: 0.2rem 0.6rem 0.4rem; font-size: 0.85rem; color: var(--soft); }
#found a { display: block; padding: 0.4rem 0.6rem; border-radius: 6px; text-decoration: none; font-weight: 600; overflow-wrap: anywhere; }
#found a:hover, #found a:focus { background: var(--tint); }
#found a span { font-weight: 400; color: var(--soft); font-size: 0.85rem; }
.to-fields, .to-menu { white-space: nowrap; padding: 0.6rem 0; }
#search[hidden] + .to-fields { margin-left: auto; }
.to-menu { display: none; }

.menu { grid-area: menu; padding: 1.5rem 1rem 2rem 1.5rem; font-size: 0.92rem; position: sticky; top: 3.75rem; max-height: calc(100vh - 3.75rem); overflow: auto; align-self: start; }
.menu p { margin: 0; font-weight: 650; text-transform: capitalize; }
.menu p .version { text-transform: none; }
.menu > ul > li + li { margin-top: 1.1rem; }
.menu a { display: inline-block; color: var(--ink); text-decoration: none; padding: 0.2rem 0; }
.menu li li a { display: block; padding: 0.2rem 0.6rem; margin-left: -0.1rem; border-left: 2px solid var(--line); color: var(--soft); }
.menu a:hover { color: var(--accent); }
.menu a[aria-current] { color: var(--accent); font-weight: 600; }
.menu li li a[aria-current] { border-color: var(--accent); background: var(--tint); border-radius: 0 6px 6px 0; }

main { grid-area: main; padding: 1.5rem clamp(1rem, 3vw, 3rem) 5rem; max-width: 76rem; min-width: 0; border-left: 1px solid var(--line); }
.crumbs { font-size: 0.9rem; }
.crumbs li { display: inline; }
.crumbs li:not(:last-child)::after { content: " / "; color: var(--soft); }

table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
th, td { text-align: left; vertical-align: top; padding: 0.65rem 0.9rem 0.65rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-size: 0.82rem; color: var(--soft); font-weight: 600; padding-block: 0.4rem; }
td > :last-child, td p:last-child { margin-bottom: 0; }
td p { margin-bottom: 0.4rem; }
tbody th > a { font-weight: 600; }

.fields th[scope="row"], .fields .variant th { padding-left: calc(var(--depth, 0) * 1.25rem); }
.fields th[scope="row"] { width: 25%; }
.fields .name { text-decoration: none; font-weight: 600; }
.fields .name code { font-size: 0.95em; }
.fields .name:hover { text-decoration: underline; }
.fields td:nth-of-type(1) { width: 27%; }
.fields td:nth-of-type(3) { width: 15%; }
.fields tr:target, .cards > li:target { background: var(--mark); box-shadow: -0.75rem 0 0 var(--mark), 0.75rem 0 0 var(--mark); }
.fields .variant th { font-size: 0.9rem; font-weight: 600; color: var(--soft); padding-block: 0.5rem; background: color-mix(in srgb, var(--code) 55%, transparent); }
${depths}
.type { font-weight: 500; }
.rules { font-size: 0.86rem; color: var(--soft); }
.readers li { margin-bottom: 0.15rem; }

.chart { overflow-x: auto; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); padding: 0.5rem 0.25rem 0.25rem; max-width: 100%; width: fit-content; }
.chart svg { display: block; font: 500 13.5px var(--sans); }
.chart svg.narrow { display: none; }
.chart text { fill: var(--accent); }
.chart text.head { font-weight: 650; fill: var(--ink); }
.chart .soft { fill: var(--soft); font-weight: 400; font-size: 12px; }
.chart a:hover text { text-decoration: underline; }
.chart .life { stroke: var(--line); stroke-width: 2; }
.chart .band { fill: transparent; }
.chart .event:hover .band, .chart .event:focus-within .band { fill: var(--tint); opacity: 0.6; }
.chart .wire { stroke: var(--wood); stroke-width: 2.5; }
.chart .loop { stroke: var(--wood); stroke-width: 2.5; fill: none; }
.chart .from { fill: var(--panel); stroke: var(--wood); stroke-width: 3; }
.chart .to { fill: var(--accent); }
.map svg { font: 500 12.5px var(--sans); }
.map path { fill: none; stroke: var(--wood); stroke-width: 1.25; }
.map .wires { opacity: 0.35; }
.map .own { display: none; }
.map .own path { stroke-width: 2.5; }
.map .own .in { stroke: var(--text); }
.map rect { fill: var(--panel); stroke: var(--line); }
.map rect.centre { fill: var(--tint); stroke: var(--accent); }
.map .service:hover .own, .map .service:focus-within .own { display: block; }
.map svg:has(.service:hover) .wires, .map svg:has(.service:focus-within) .wires { opacity: 0.08; }
.map .service:hover rect, .map .service:focus-within rect { stroke: var(--accent); stroke-width: 2; }
.as-table { margin-top: 0.9rem; }
summary { cursor: pointer; color: var(--accent); padding: 0.3rem 0; }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1rem; }
.cards.wide { grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); }
.cards > li { border: 1px solid var(--line); border-radius: 12px; background: var(--panel); padding: 1.1rem 1.25rem; min-width: 0; }
.cards > li:target { box-shadow: none; }
.cards h3 { margin: 0 0 0.35rem; }
.cards .version { margin-left: 0.25rem; text-decoration: none; }
.cards pre { margin: 0.75rem 0 0; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: minmax(6.5rem, 9rem) minmax(0, 1fr); gap: 0 1rem; padding: 0.3rem 0; }
.cards dl > div { grid-template-columns: 5.25rem minmax(0, 1fr); font-size: 0.94rem; }
dt { color: var(--soft); font-size: 0.9rem; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.facts { margin: 1rem 0; }

.switch ul, .on-page ul { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.switch { margin: 0 0 1.25rem; }
.switch a { display: block; border: 1px solid var(--line); border-radius: 8px; padding: 0.4rem 0.85rem; text-decoration: none; background: var(--panel); font-weight: 600; }
.switch a .soft { font-size: 0.85rem; }
.switch a[aria-current] { border-color: var(--accent); box-shadow: inset 0 -3px 0 var(--accent); color: var(--ink); }
.on-page { margin-top: 1.5rem; border-bottom: 1px solid var(--line); }
.on-page ul { gap: 0 1.5rem; }
.on-page a { display: block; padding: 0.55rem 0; text-decoration: none; }
.on-page a:hover { box-shadow: inset 0 -2px 0 var(--accent); }
.parties { display: flex; align-items: stretch; flex-wrap: wrap; gap: 1rem; }
.parties > div:not(.flow) { flex: 1 1 15rem; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); padding: 0.9rem 1.15rem; min-width: 0; }
.parties > div:last-child { flex: 2 1 22rem; }
.parties .flow { align-self: center; width: 1.5rem; height: 1rem; background: var(--wood); clip-path: polygon(0 38%, 55% 38%, 55% 0, 100% 50%, 55% 100%, 55% 62%, 0 62%); }
.parties .label { font-size: 0.82rem; font-weight: 600; color: var(--soft); margin-bottom: 0.4rem; }
.parties li + li { border-top: 1px solid var(--line); margin-top: 0.7rem; padding-top: 0.7rem; }
.parties li > a { font-weight: 650; }
.parties p { margin: 0.1rem 0; font-size: 0.92rem; }

figure { margin: 0 0 1.25rem; }
figcaption { color: var(--soft); font-size: 0.92rem; margin-bottom: 0.35rem; }
pre { background: var(--code); border-radius: 10px; padding: 0.9rem 1.1rem; overflow-x: auto; margin: 0 0 1rem; line-height: 1.55; }
pre code { overflow-wrap: normal; font-size: 1em; }
pre.line { white-space: pre-wrap; }
pre.line code { overflow-wrap: anywhere; }
.json .key { color: var(--accent); }
.json a.key { text-decoration-style: dotted; }
.json .string { color: var(--text); }
.json .number, .json .boolean, .json .null { color: var(--number); }
.versions .differs td:last-child { font-weight: 600; color: var(--accent); }
.versions .same td:last-child { color: var(--soft); }
.versions td a { color: var(--ink); }

.menu .system > li { margin: 0; }
.menu .system a { font-weight: 500; display: block; padding: 0.2rem 0; }
.menu .system { margin-bottom: 1.25rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
details { margin: 0 0 0.75rem; }
.findings { list-style: none; padding: 0; margin: 0; display: grid; gap: 0.9rem; }
.finding { border: 1px solid var(--line); border-left: 5px solid var(--wood); border-radius: 8px; background: var(--panel); padding: 0.85rem 1.1rem; min-width: 0; }
.finding p { margin: 0 0 0.35rem; overflow-wrap: anywhere; }
.finding.breaking { border-left-color: var(--bad); }
.finding.breaking .severity, .verdict.broken { color: var(--bad); }
.finding.safe { border-left-color: var(--text); }
.finding.safe .severity, .verdict.safe { color: var(--text); }
.hurt { margin: 0.5rem 0; padding-left: 0.9rem; border-left: 2px solid var(--line); }
.names th { min-width: 10rem; }
.glossary > div { border-top: 1px solid var(--line); grid-template-columns: minmax(10rem, 16rem) minmax(0, 1fr); }
.glossary dt { overflow-wrap: anywhere; }
button, textarea, .running input, .running select { font: inherit; font-size: 0.94rem; color: var(--ink); background: var(--panel); border: 1px solid color-mix(in srgb, var(--soft) 70%, transparent); border-radius: 8px; padding: 0.4rem 0.8rem; }
button { cursor: pointer; color: var(--accent); font-weight: 600; }
button:hover { background: var(--tint); }
button[aria-pressed="true"] { background: var(--accent); color: var(--paper); }
textarea { width: 100%; font-family: var(--mono); font-size: 0.875rem; line-height: 1.55; resize: vertical; }
.running .both { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; margin-bottom: 0.75rem; }
.running label { display: grid; gap: 0.15rem; margin-bottom: 0.5rem; font-size: 0.9rem; }
.running input[type="checkbox"] { justify-self: start; width: 1.25rem; height: 1.25rem; }
.running.editing { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem; max-width: none; }
.running.editing label { margin: 0; }
button:disabled { opacity: 0.55; cursor: default; }
.right { color: var(--text); font-weight: 600; }
#verdict { font-weight: 600; margin-top: 0.75rem; }
.said { white-space: pre-wrap; overflow-wrap: anywhere; }
.wrong { color: var(--bad); }
.flow td { padding-block: 0.4rem; }
.flow button { padding: 0.1rem 0.5rem; font-family: var(--mono); font-size: 0.85rem; }
.flow details, .flow p { margin: 0; }
main:has(.editing-both) { max-width: none; }
.editing-both { display: grid; gap: 1rem; }
.editing-both:has(#preview:not([hidden])) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
#preview { position: relative; max-height: 65vh; overflow: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--panel); padding: 1rem 1.25rem; }
.kept { border: 1px solid var(--line); border-left: 5px solid var(--wood); border-radius: 8px; background: var(--panel); padding: 0.85rem 1.1rem; margin-bottom: 1rem; }
.kept textarea { margin-bottom: 0.75rem; }
[hidden] { display: none !important; }
#live { position: fixed; inset: auto 1rem 1rem; z-index: 9; max-height: 50vh; margin: 0; border: 2px solid var(--bad); white-space: pre-wrap; }

@media (max-width: 60rem) {
  body { grid-template: "top" auto "main" 1fr "menu" auto / minmax(0, 1fr); }
  .menu { position: static; max-height: none; border: 0; border-top: 1px solid var(--line); padding: 1.5rem clamp(1rem, 3vw, 3rem) 3rem; }
  .menu a { padding: 0.35rem 0; }
  .menu li li a { padding: 0.35rem 0.75rem; }
  .to-menu { display: block; }
  .editing-both:has(#preview:not([hidden])) { grid-template-columns: minmax(0, 1fr); }
  main { padding-bottom: 2.5rem; border: 0; }
}
@media (max-width: 40rem) {
  html { scroll-padding-top: 7.5rem; }
  .top { flex-wrap: wrap; gap: 0 1.25rem; padding: 0.35rem 1rem 0.6rem; }
  .brand { flex: 1; }
  #search { order: 9; flex: 1 0 100%; max-width: none; }
  .to-fields { margin-left: auto; }
  .running .both { grid-template-columns: minmax(0, 1fr); }
  .parties { gap: 0.6rem; }
  .parties > div:not(.flow), .parties > div:last-child { flex-basis: 100%; }
  .parties .flow { transform: rotate(90deg); margin-inline: auto; }
  .chart svg.wide { display: none; }
  .chart { padding-inline: 0; }
  .map svg { font-size: 12.5px; }
  .chart svg.narrow { display: block; font-size: 12.5px; }
  .chart svg.narrow .head { font-size: 12px; }
  .folding thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .folding, .folding tbody, .folding tr, .folding th, .folding td { display: block; width: auto !important; }
  .folding tr { border-bottom: 1px solid var(--line); padding: 0.75rem 0; }
  .folding th, .folding td { border: 0; padding: 0.1rem 0; }
  .folding td:empty { display: none; }
  .folding td[data-label]:not([data-label="Meaning"], [data-label="Type"])::before { content: attr(data-label) ": "; color: var(--soft); font-size: 0.86rem; }
  .folding td ul { display: inline; }
  .folding .rules { display: block; }
  .folding .readers li, .folding td > ul.plain > li { display: inline; }
  .folding .readers li:not(:last-child)::after, .folding td > ul.plain > li:not(:last-child)::after { content: ", "; }
  .fields th[scope="row"], .fields td { padding-left: calc(var(--depth, 0) * 0.9rem); }
  .fields tr { border-left: 0; }
  dl > div, .names th { min-width: 10rem; }
.glossary > div { grid-template-columns: minmax(0, 1fr); }
  .cards dl > div { grid-template-columns: 5.25rem minmax(0, 1fr); }
}
@media print {
  .top, .menu, .on-page { display: none; }
  body { display: block; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
}
`;

/** By what a page's policy knows this style from any other. */
export const stylesheetHash = `sha256-${createHash("sha256").update(`${stylesheet}`).digest("base64")}`;
