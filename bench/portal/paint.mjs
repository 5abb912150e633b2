import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

/** 1.6 Mb/s with 150 ms there and back, as Lighthouse takes for a slow mobile network, and a processor of a quarter of the speed. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const cpuRate = 4;

const types = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };

/**
 * When the largest content of a page was painted, in milliseconds after it was asked for: in a new browser context each time, so that nothing is
 * cached. The site is served compressed.
 *
 * @param {string} executablePath of a Chromium
 * @param {{ text(path: string): string | undefined }} portal
 * @param {string} page
 * @param {number} rounds
 */
export async function paintsOf(executablePath, portal, page, rounds) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://portal").pathname.slice(1);
    const text = portal.text(path);
    const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "text/plain";
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": `${type}; charset=utf-8`,
      "content-encoding": "gzip",
    });
    response.end(gzipSync(text ?? ""));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    const url = `http://127.0.0.1:${server.address().port}/${page}`;
    const paints = [];
    for (let round = 0; round < rounds; round++) paints.push(await paintOf(browser, url));
    return paints;
  } finally {
    await browser.close();
    server.close();
  }
}

async function paintOf(browser, url) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: cpuRate });
    await page.goto(url, { waitUntil: "load" });
    return await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime)).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}
