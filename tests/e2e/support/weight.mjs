// What a page has asked for by the time at which jobs are on the screen, and what that weighs.

import { gzipSync } from "node:zlib";

/** The wasm module is one long text in a script; it is weighed elsewhere, with the package. */
const MODULE = /(["'`])(?:(?!\1)[^\\]|\\.){50000,}\1/gs;

/** Put into the page before its own scripts: notes when the frame was done in which the first rows were painted. */
function watchRows() {
  performance.setResourceTimingBufferSize(100_000);
  const painted = () => {
    const { port1, port2 } = new MessageChannel();
    // A task behind the frame: then it is on its way to the screen.
    port1.addEventListener("message", () => (globalThis.rowsPaintedAt = performance.now()), { once: true });
    port1.start();
    port2.postMessage(undefined);
  };
  const watcher = new MutationObserver(() => {
    if (document.querySelector("th[scope=row]") === null) return;
    watcher.disconnect();
    requestAnimationFrame(painted);
  });
  watcher.observe(document, { subtree: true, childList: true });
}

/**
 * Opens the address in a fresh page. Gives each script and style that was asked for before the first rows were painted,
 * with its bytes by `gzip -9`, without the wasm module, and how many modules were among them.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} address
 */
export async function weighFirstRows(page, address) {
  await page.addInitScript(watchRows);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.rowsPaintedAt !== undefined);
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name, startTime }) => /\.(?:js|css)$/.test(name) && startTime <= globalThis.rowsPaintedAt)
      .map(({ name }) => name),
  );
  const files = await Promise.all([...new Set(urls)].map(weigh));
  const sum = (pick) => files.reduce((total, file) => total + pick(file), 0);
  return { files, bytes: sum(({ bytes }) => bytes), modules: sum(({ modules }) => modules) };
}

/** Asked for anew: the body of what a worker loaded is not for the page to give. */
export async function weigh(url) {
  const text = await (await fetch(url)).text();
  const name = new URL(url).pathname.split("/").at(-1);
  const modules = text.match(MODULE)?.length ?? 0;
  return { name, modules, bytes: gzipSync(text.replaceAll(MODULE, '""'), { level: 9 }).length };
}
