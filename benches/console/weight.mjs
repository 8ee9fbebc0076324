// What comes over the wire: script and style of the first load, of the charts, and of the rest.

import { gzipSync } from "node:zlib";
import { openPage } from "./measure.mjs";

/** The wasm module is one long text in a script; it is weighed elsewhere, with the package. */
const MODULE = /(["'`])(?:(?!\1)[^\\]|\\.){50000,}\1/gs;

/** Gzip bytes, without the modules, of what the page fetches until rows are there, then for a job, then for its charts. */
export async function weights(browser, scene) {
  const page = await openPage(browser);
  const loaded = new Map();
  page.on("response", async (reply) => {
    const { pathname } = new URL(reply.url());
    if (!/\.(?:js|css)$/.test(pathname) || loaded.has(pathname)) return;
    loaded.set(pathname, undefined);
    const text = (await reply.body()).toString("utf8");
    loaded.set(pathname, gzipSync(text.replaceAll(MODULE, '""'), { level: 9 }).length);
  });
  const steps = {};
  let counted = 0;
  const step = async (name) => {
    await page.waitForLoadState("networkidle");
    const all = [...loaded.entries()];
    steps[name] = { bytes: all.slice(counted).reduce((sum, [, bytes]) => sum + bytes, 0), files: all.slice(counted).map(([path, bytes]) => `${path.split("/").at(-1)} ${bytes}`) };
    counted = all.length;
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
