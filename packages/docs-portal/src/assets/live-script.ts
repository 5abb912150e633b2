/** Loads the page again when the server says that a document has changed, and shows what is wrong with it meanwhile. */
export const liveScript = `"use strict";
(() => {
  const events = new EventSource(new URL("live", document.currentScript.src));
  const box = document.createElement("pre");
  box.id = "live";
  box.setAttribute("role", "status");
  box.hidden = true;
  document.body.prepend(box);
  let version;
  events.addEventListener("version", ({ data }) => {
    if (version !== undefined && version !== data) location.reload();
    version = data;
    box.hidden = true;
  });
  events.addEventListener("problems", ({ data }) => {
    box.textContent = JSON.parse(data);
    box.hidden = box.textContent === "";
  });
})();
`;
