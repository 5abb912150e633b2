/** What runs beside the portal, on the page of a channel: publishes one message, shows messages as they flow and keeps one, and dead letters. */
export const runningScript = `"use strict";
(() => {
  const box = document.querySelector(".running");
  const [beside, edit] = ["beside/", "edit/"].map((path) => new URL(path, document.currentScript.src));
  const { address, types, parameters, messages, keeps } = JSON.parse(box.dataset.channel);
  const [status] = box.children;
  const about = new URLSearchParams([["address", address], ...types.map((type) => ["type", type])]);

  /** Text is set as text: what came over the wire is shown and never run. */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name, value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };
  const visible = (text) => String(text).replace(/[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]/g, "\\ufffd");
  const json = (value) => visible(JSON.stringify(value, null, 2));
  const clock = (at) => new Date(at).toLocaleTimeString("en-GB", { hour12: false }) + "." + at.slice(20, 23);

  const ask = async (method, path, body, at = beside) => {
    const request = { method, headers: { "content-type": "application/json" } };
    if (body !== undefined) request.body = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(new URL(path, at), request).catch((error) => ({ ok: false, text: () => error.message }));
    const text = await response.text();
    let answer;
    try { answer = text === "" ? {} : JSON.parse(text); } catch { answer = { detail: text }; }
    return { ok: response.ok, answer };
  };
  const complaint = ({ code, detail, issues }) => {
    if (!issues || issues.length === 0) return visible((code ? code + ": " : "") + detail);
    return issues.map(({ pointer, message }) => visible((pointer || "The payload") + " " + message)).join("\\n");
  };

  // One to publish: a form of the fields that the JSON has, and the JSON itself; each follows the other.
  const publishing = () => {
    const said = make("p", { class: "said", role: "status" });
    const fields = make("div", { class: "inputs" });
    const text = make("textarea", { rows: "14", spellcheck: "false", "aria-label": "Payload as JSON" });
    let message = messages[0];

    const inputOf = (value, at, set) => {
      const path = at.map((step) => "/" + (typeof step === "number" ? "*" : step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("");
      const label = "/" + at.join("/");
      const allowed = message.values[path];
      const change = ({ target }) => {
        if (allowed) set(JSON.parse(target.value));
        else if (typeof value === "boolean") set(target.checked);
        else if (typeof value === "number") set(target.value === "" ? null : Number(target.value));
        else set(target.value);
      };
      let input;
      if (allowed) input = make("select", { input: change }, ...allowed.map((one) => make("option", { value: one, selected: one === JSON.stringify(value) }, one.replace(/^"(.*)"$/, "$1"))));
      else if (typeof value === "boolean") input = make("input", { type: "checkbox", checked: value, input: change });
      else if (typeof value === "number") input = make("input", { type: "number", step: "any", value: String(value), input: change });
      else input = make("input", { type: "text", value: value === null ? "" : value, placeholder: value === null ? "null" : "", input: change });
      return make("label", {}, make("code", {}, label), input);
    };
    const leaves = (value, at, set) => {
      if (typeof value !== "object" || value === null) return [inputOf(value, at, set)];
      const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
      return keys.flatMap((key) => leaves(value[key], [...at, key], (now) => { value[key] = now; set(value); }));
    };
    const fromText = () => {
      try {
        const value = JSON.parse(text.value);
        fields.replaceChildren(...leaves(value, [], (now) => { text.value = JSON.stringify(now, null, 2); }));
        said.textContent = "";
      } catch (error) {
        said.textContent = "It is not JSON: " + error.message;
      }
    };
    const start = () => {
      text.value = JSON.stringify(message.example, null, 2);
      fromText();
    };
    text.addEventListener("input", fromText);

    const open = parameters.map((name) => ({ name, input: make("input", { type: "text", required: true }) }));
    const choice = messages.length > 1 && make("label", {}, "Message ", make("select", {
      input: ({ target }) => { message = messages[target.selectedIndex]; start(); },
    }, ...messages.map(({ title }) => make("option", {}, title))));

    const form = make("form", {
      submit: async (event) => {
        event.preventDefault();
        let payload;
        try { payload = JSON.parse(text.value); } catch (error) { said.textContent = "It is not JSON: " + error.message; return; }
        said.textContent = "Publishes …";
        const given = Object.fromEntries(open.map(({ name, input }) => [name, input.value]));
        const { ok, answer } = await ask("POST", "publish", { channel: address, type: message.type, payload, parameters: given });
        said.classList.toggle("wrong", !ok);
        said.textContent = ok
          ? "Published through " + answer.service + ": event " + answer.id + ", correlation " + answer.correlationid
          : "Not published.\\n" + complaint(answer);
      },
    },
      ...(choice ? [choice] : []),
      ...open.map(({ name, input }) => make("label", {}, make("code", {}, "{" + name + "}"), input)),
      make("div", { class: "both" }, fields, text),
      make("p", {}, make("button", {}, "Publish"), " ", make("button", { type: "button", click: start }, "Example again")),
      said);
    start();
    return form;
  };

  // One that was seen, to be kept: as an example of its document, or as the test of who receives it.
  const kept = make("div", { role: "group", "aria-label": "Keep a message", class: "kept", hidden: true });
  const keep = (type, payload) => {
    const said = make("p", { class: "said", role: "status" });
    const tests = make("div");
    const name = make("input", { type: "text", value: "seen" });
    const text = make("textarea", { rows: "12", spellcheck: "false", "aria-label": "Payload to keep" });
    text.value = JSON.stringify(payload, null, 2);
    const send = async (path, done) => {
      let now;
      try { now = JSON.parse(text.value); } catch (error) { said.textContent = "It is not JSON: " + error.message; return; }
      const { ok, answer } = await ask("POST", path, { address, type, payload: now, name: name.value }, edit);
      said.classList.toggle("wrong", !ok);
      if (ok) done(answer); else said.textContent = complaint(answer);
    };
    const test = ({ service, operation, text: code }) => make("figure", {},
      make("figcaption", {}, visible(service) + " " + visible(operation) + " ", make("button", {
        type: "button", click: ({ target }) => navigator.clipboard.writeText(code).then(() => { target.textContent = "Copied"; }),
      }, "Copy")),
      make("pre", { tabindex: "0" }, make("code", {}, visible(code))));
    kept.replaceChildren(
      make("p", { class: "note" }, "A real message may tell of real people: look through it first. Pacts are written by tests, so what you get for one is its test."),
      make("label", {}, "Name of the example ", name), text,
      make("p", {},
        make("button", { type: "button", click: () => send("example", ({ file }) => { said.textContent = "Saved in " + file + "."; }) }, "Save as an example"), " ",
        make("button", { type: "button", click: () => send("pact-tests", (all) => {
          said.textContent = all.length === 0 ? "Nobody receives it that code is generated for." : "";
          tests.replaceChildren(...all.map(test));
        }) }, "Show the pact tests"), " ",
        make("button", { type: "button", click: () => { kept.hidden = true; } }, "Close")),
      said, tests);
    kept.hidden = false;
    name.focus();
  };

  // As they flow, the newest first.
  const most = 200;
  let only = "";
  let isPaused = false;
  let unseen = 0;
  const rows = make("tbody");
  const counted = make("span", { class: "soft", role: "status" });
  const filtered = make("button", { type: "button", hidden: true, click: () => narrow("") });
  const pausing = make("button", {
    type: "button", "aria-pressed": "false",
    click: () => {
      isPaused = !isPaused;
      pausing.setAttribute("aria-pressed", String(isPaused));
      if (!isPaused) { unseen = 0; counted.textContent = ""; }
    },
  }, "Pause");
  const narrow = (id) => {
    only = id;
    filtered.hidden = id === "";
    filtered.textContent = "Only " + id.slice(0, 8) + ": show all";
    for (const row of rows.children) row.hidden = id !== "" && row.dataset.correlation !== id;
  };
  const words = {
    published: "published", refused: "refused", handled: "handled by", failed: "failed in",
    "dead-letter": "given up by", ignored: "ignored by", deduplicated: "had been handled by",
  };
  const see = ({ what, at, event, valid, queue, attempt, reason, code, message, retryInMs, ms, payload }) => {
    const id = event.correlationid || "";
    const detail = make("td", { "data-label": "More" });
    if (attempt > 1 || what === "failed") detail.append("attempt " + attempt + " ");
    if (ms !== undefined && what === "handled") detail.append(Math.round(ms * 10) / 10 + " ms ");
    if (message !== undefined) detail.append(make("p", {}, (reason ? visible(reason) + ": " : "") + visible(message)));
    if (retryInMs !== undefined) detail.append(make("p", { class: "soft" }, "again in " + retryInMs + " ms"));
    if (payload !== undefined) detail.append(make("details", {}, make("summary", {}, "Payload"), make("pre", { tabindex: "0" }, make("code", {}, json(payload))),
      ...(keeps && valid && messages.some(({ type }) => type === event.type) ? [make("button", { type: "button", click: () => keep(event.type, payload) }, "Keep")] : [])));
    const row = make("tr", { "data-what": what, "data-correlation": id },
      make("td", { "data-label": "At" }, make("time", { datetime: at }, clock(at))),
      make("td", {}, words[what] || what, ...(queue ? [" ", make("code", {}, visible(queue))] : [])),
      make("td", { class: valid === false ? "wrong" : "", "data-label": "Contract" }, valid === undefined ? "–" : valid ? "valid" : "not valid"),
      make("td", { "data-label": "Correlation" }, ...(id ? [make("button", { type: "button", title: visible(id), click: () => narrow(id) }, visible(id.slice(0, 8)))] : [])),
      detail);
    row.hidden = only !== "" && id !== only;
    rows.prepend(row);
    while (rows.children.length > most) rows.lastChild.remove();
    empty.hidden = true;
  };
  const empty = make("p", { class: "soft" }, "None has come since this page was opened.");
  const flow = make("table", { class: "folding flow" },
    make("thead", {}, make("tr", {}, ...["At", "What", "Contract", "Correlation", "More"].map((name) => make("th", { scope: "col" }, name)))),
    rows);

  // Dead letters.
  const letters = make("ul", { class: "findings letters" });
  const none = make("p", { class: "soft" });
  const shown = new Set();
  const letterItem = (letter) => {
    const path = "dead-letters/" + letter.service + "/" + letter.id;
    const said = make("p", { class: "said", role: "status" });
    const text = make("textarea", { rows: "10", spellcheck: "false", "aria-label": "Payload of dead letter " + letter.id });
    const stack = make("pre", { tabindex: "0" });
    const more = make("div", { hidden: true }, text, make("p", {}, make("button", {
      type: "button",
      click: async () => {
        const { ok, answer } = await ask("PUT", path, text.value);
        said.classList.toggle("wrong", !ok);
        said.textContent = ok ? "Saved. It stays a dead letter until it is replayed." : complaint(answer);
      },
    }, "Save the edit")), stack);
    const act = async (deed, done) => {
      const { ok, answer } = await ask("POST", path + "/" + deed);
      const refused = (answer.refused || [])[0];
      said.classList.toggle("wrong", !ok || refused !== undefined);
      if (!ok || refused) said.textContent = refused ? "Not replayed. " + visible(refused.error.message) : complaint(answer);
      else { announce.textContent = done; load(); }
    };
    return make("li", { class: "finding breaking", "data-letter": letter.id },
      make("p", {}, make("strong", { class: "severity" }, visible(letter.code)), " ", make("code", {}, visible(letter.queue))),
      make("p", {}, visible(letter.reason) + ", " + letter.attempts + (letter.attempts === 1 ? " attempt: " : " attempts: ") + visible(letter.message)),
      make("p", { class: "soft" }, "Given up ", make("time", { datetime: letter.at }, letter.at), " · event ", make("code", {}, visible(letter.event.id || "without an id")),
        " · correlation ", make("code", {}, visible(letter.event.correlationid || "–"))),
      make("p", {},
        make("button", { type: "button", click: () => act("replay", "Replayed " + letter.id + ".") }, "Replay"), " ",
        make("button", {
          type: "button", "aria-expanded": "false",
          click: async ({ target }) => {
            more.hidden = !more.hidden;
            target.setAttribute("aria-expanded", String(!more.hidden));
            if (more.hidden) { shown.delete(letter.id); return; }
            shown.add(letter.id);
            const { ok, answer } = await ask("GET", path);
            if (!ok) { said.textContent = complaint(answer); return; }
            text.value = "payload" in answer ? JSON.stringify(answer.payload, null, 2) : answer.body;
            stack.textContent = visible(answer.stack || "");
            stack.hidden = !answer.stack;
          },
        }, "Show and edit"), " ",
        make("button", { type: "button", click: () => act("discard", "Discarded " + letter.id + ".") }, "Discard")),
      more, said);
  };
  const announce = make("p", { class: "said", role: "status" });
  const load = async () => {
    const { ok, answer } = await ask("GET", "dead-letters?" + about);
    if (!ok) { none.hidden = false; none.textContent = complaint(answer); return; }
    const known = new Map([...letters.children].map((item) => [item.dataset.letter, item]));
    // What somebody is at work on stays as it is.
    letters.replaceChildren(...answer.map((letter) => (shown.has(letter.id) && known.get(letter.id)) || letterItem(letter)));
    none.hidden = answer.length > 0;
    none.textContent = "There are none.";
  };

  const away = new Map();
  let events;
  let soon;
  const listen = () => {
    events = new EventSource(new URL("messages?" + about, beside));
    events.onmessage = ({ data }) => {
      const happening = JSON.parse(data);
      if (isPaused) counted.textContent = ++unseen + " not shown";
      else see(happening);
      if (happening.what !== "published") { clearTimeout(soon); soon = setTimeout(load, 150); }
    };
    events.addEventListener("left-out", ({ data }) => { counted.textContent = data + " left out: they came too fast"; });
    events.addEventListener("service", ({ data }) => {
      const { url, up, why } = JSON.parse(data);
      if (up) away.delete(url); else away.set(url, why);
      status.textContent = away.size === 0
        ? "The services that run beside this portal answer."
        : "Away: " + [...away].map(([one, reason]) => one + " (" + visible(reason) + ")").join(", ");
      if (up) load();
    });
  };
  // A browser keeps few connections open to one host: those of pages that nobody sees are given up.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) events.close();
    else listen();
  });

  const part = (title, ...children) => [make("h3", {}, title), ...children];
  const toPublish = make("div");
  box.append(toPublish,
    ...part("As they flow", make("p", {}, pausing, " ", filtered, " ", counted), kept, flow, empty),
    ...part("Dead letters", announce, none, letters));
  if (messages.length > 0) {
    ask("GET", "publisher?" + new URLSearchParams({ address })).then(({ ok, answer }) => {
      const why = ok ? answer.why : complaint(answer);
      toPublish.append(...part("Publish one", why ? make("p", { class: "soft" }, visible(why)) : publishing()));
    });
  }
  listen();
  load();
})();
`;
