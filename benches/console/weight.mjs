// What comes over the wire: script and style of the first load, of the charts, and of the rest.

import { gzipSync } from "node:zlib";
import { openPage } from "./measure.mjs";

/** The wasm module is one long text in a script; it is weighed elsewhere, with the package. */
const MODULE = /(["'`])(?:(?!\1)[^\\]|\\.){50000,}\1/gs;

/** Gzip bytes, without the modules, of what the page fetches until rows are there, then for a job, then for its charts. */
export async function weights(browser, scene) {
  const page = await openPage(browser);
  const loaded = new Map();
  page.context().on("response", (reply) => {
    const { pathname } = new URL(reply.url());
    if (/\.(?:js|css)$/.test(pathname) && !loaded.has(pathname)) loaded.set(pathname, weigh(reply.url()));
  });
  const steps = {};
  let counted = 0;
  const step = async (name) => {
    await page.waitForLoadState("networkidle");
    const fresh = [...loaded.entries()].slice(counted);
    counted += fresh.length;
    const files = await Promise.all(
      fresh.map(async ([path, bytes]) => ({ name: path.split("/").at(-1), bytes: await bytes })),
    );
    steps[name] = { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
  };
  await page.goto(scene.at("many"));
  await page.getByRole("rowheader").first().waitFor();
  await step("list");
  await page.goto(scene.at("many", { job: scene.first }));
  await page.getByRole("tab").first().waitFor();
  await step("job");
  await page.locator("#tab-metrics").click();
  await step("charts");
  await page.context().close();
  return steps;
}

/** Asked for anew: the body of what a worker loaded is not for the page to give. */
async function weigh(url) {
  const text = await (await fetch(url)).text();
  return gzipSync(text.replaceAll(MODULE, '""'), { level: 9 }).length;
}
