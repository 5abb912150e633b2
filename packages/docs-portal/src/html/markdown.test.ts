import { describe, expect, it } from "@jest/globals";
import { firstLine, markdown } from "./markdown.js";

describe("markdown", () => {
  it.each([
    ["a paragraph", "In minor units\nof `currency`.", "<p>In minor units\nof <code>currency</code>.</p>"],
    ["strong and emphasis", "**never** *twice*", "<p><strong>never</strong> <em>twice</em></p>"],
    ["a list", "Either\n- one\n- two", "<p>Either</p><ul><li>one</li><li>two</li></ul>"],
    ["fenced code", "```\n<b>\n```\nafter", "<pre><code>&lt;b&gt;</code></pre><p>after</p>"],
    [
      "a link to the web",
      "[RFC](https://example.org/a)",
      '<p><a href="https://example.org/a" rel="noopener noreferrer">RFC</a></p>',
    ],
    ["no link to a script", "[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"],
    ["no way out of a link's quotes", '[x](https://a"onclick=b)', "<p>[x](https://a&quot;onclick=b)</p>"],
    ["HTML as text", "<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"],
  ])("reads %s", (_, text, wanted) => {
    expect(`${markdown(text)}`).toBe(wanted);
  });

  it("reads a text of openings without end", () => {
    const text = "[`**".repeat(50_000);
    expect(`${markdown(text)}`.length).toBeGreaterThan(text.length);
  });

  it("takes the first paragraph for a list", () => {
    expect(`${firstLine("One\nline.\n\nAnother.")}`).toBe("One line.");
  });
});
