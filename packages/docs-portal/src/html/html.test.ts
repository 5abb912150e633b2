import { describe, expect, it } from "@jest/globals";
import { html } from "./html.js";

describe("html", () => {
  it.each([
    [
      "text between tags",
      `${html`<p>${"</p><script>alert(1)</script>"}</p>`}`,
      "<p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ],
    [
      "text in an attribute",
      `${html`<a title="${`" onclick='x'`}"></a>`}`,
      '<a title="&quot; onclick=&#39;x&#39;"></a>',
    ],
    ["an entity", `${html`${"&lt;b&gt;"}`}`, "&amp;lt;b&amp;gt;"],
    ["what turns the direction of text", `${html`${"a\u202eb\u0000"}`}`, "a\ufffdb\ufffd"],
    ["markup in markup", `${html`<p>${html`<b>${"1 < 2"}</b>`}</p>`}`, "<p><b>1 &lt; 2</b></p>"],
    ["lists, and nothing", `${html`${["a", html`<br>`, undefined, false, 0]}`}`, "a<br>0"],
  ])("writes %s", (_, written, wanted) => {
    expect(written).toBe(wanted);
  });
});
