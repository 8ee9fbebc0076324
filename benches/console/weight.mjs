// What comes over the wire: script and style until there are jobs, of all that the list has, of a job, and of its charts.

import { weigh, weighFirstRows } from "../../tests/e2e/support/weight.mjs";
import { openPage } from "./measure.mjs";

/** Gzip bytes, without the modules, of what the page fetches until rows are painted, then for the rest, step by step. */
export async function weights(browser, scene) {
  const page = await openPage(browser);
  const list = await weighFirstRows(page, scene.at("many"));
  const steps = { list };
  for (const [name, more] of [
    ["all", { size: "all" }],
    ["filtered", { filter: "phase:failed", sort: "-name" }],
  ]) {
    const other = await openPage(browser);
    steps[name] = await weighFirstRows(other, scene.at("many", more));
    await other.context().close();
  }
  const counted = new Set(list.files.map(({ name }) => name));
  const step = async (name) => {
    await page.waitForLoadState("networkidle");
    const urls = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name: url }) => url)
        .filter((url) => /\.(?:js|css)$/.test(url)),
    );
    const files = (await Promise.all([...new Set(urls)].map(weigh))).filter((file) => !counted.has(file.name));
    for (const file of files) counted.add(file.name);
    steps[name] = { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
  };
  await page.getByRole("group", { name: "Filter by phase" }).locator("b", { hasText: /^\d/ }).first().waitFor();
  await step("whole");
  await page.getByRole("rowheader").first().getByRole("link").click();
  await page.getByRole("tab").first().waitFor();
  await step("job");
  await page.locator("#tab-metrics").click();
  await page.locator("aside canvas").first().waitFor();
  await step("charts");
  await page.context().close();
  return steps;
}
