/** The search: loads the index when it is first wanted, and lists what has all the words that were typed. */
export const searchScript = `"use strict";
(() => {
  const form = document.getElementById("search");
  const input = form.querySelector("input");
  const found = document.getElementById("found");
  const [status, list] = found.children;
  const root = new URL("../", document.currentScript.src);
  let rows;
  form.hidden = false;

  globalThis.tenonSearch = (index) => {
    rows = index.map(([title, detail, link]) => ({ title, detail, link, text: (title + " " + detail).toLowerCase() }));
    show();
  };

  const load = () => {
    input.removeEventListener("focus", load);
    const script = document.createElement("script");
    script.src = new URL("_/search-index.js", root);
    document.head.append(script);
  };
  input.addEventListener("focus", load);

  const rank = ({ title }, query) => {
    const name = title.toLowerCase();
    return name === query ? 0 : name.startsWith(query) ? 1 : name.includes(query) ? 2 : 3;
  };

  const show = () => {
    const query = input.value.trim().toLowerCase();
    const words = query.split(/\\s+/);
    found.hidden = query === "" || !rows;
    if (found.hidden) return;
    const hits = rows.filter(({ text }) => words.every((word) => text.includes(word)));
    hits.sort((a, b) => rank(a, query) - rank(b, query));
    status.textContent = hits.length === 0 ? "Nothing found" : hits.length === 1 ? "1 place" : hits.length + " places";
    list.replaceChildren(...hits.slice(0, 40).map(({ title, detail, link }) => {
      const item = document.createElement("li");
      const anchor = document.createElement("a");
      const more = document.createElement("span");
      anchor.href = new URL(link, root);
      anchor.textContent = title;
      more.textContent = " " + detail;
      anchor.append(more);
      item.append(anchor);
      return item;
    }));
  };

  const close = () => { found.hidden = true; };
  input.addEventListener("input", show);
  list.addEventListener("click", close);
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  form.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") { close(); input.focus(); }
    else if (event.key === "ArrowDown") (links[at + 1] ?? links[0])?.focus();
    else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : input).focus();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    input.focus();
  });
})();
`;
