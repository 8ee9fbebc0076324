import assert from "node:assert/strict";
import { addressOf, parts, scenario, useConsole } from "./support/scenario.mjs";
import { weighFirstRows } from "./support/weight.mjs";

useConsole();

const FIRST_LOAD = 40_000;

function richOf1000({ endpoint, projectId: project, batches }) {
  const { asyncJobId: batch } = batches.find(({ jobs, detail }) => jobs === 1000 && detail === "rich");
  return { endpoint, project, batch };
}

scenario("script and style until jobs are shown, besides the wasm, weigh at most 40 kB gzip", async (given) => {
  const { page, emulator, url } = given;
  const { files, bytes, modules } = await weighFirstRows(page, url + addressOf(richOf1000(emulator)));
  const told = files.map((file) => `${file.name}: ${file.bytes} bytes`).join("\n");
  assert.equal(modules, 1, "there is one wasm module, and it is not weighed here");
  assert.ok(files.length >= 4, told);
  assert.ok(bytes <= FIRST_LOAD, `${bytes} bytes\n${told}`);
  // What can wait comes as soon as they are there.
  await parts(page).whole();
  await page.getByRole("button", { name: "Refresh" }).waitFor();
});

scenario(
  "an address that asks for all jobs loads no more than one page needs, a filter or an order the engine beside it",
  async ({ page, emulator, url }) => {
    const found = {};
    for (const more of [{}, { size: "all" }, { filter: "phase:failed" }, { sort: "-name" }]) {
      await page.goto("about:blank");
      const { files } = await weighFirstRows(page, url + addressOf(richOf1000(emulator), more));
      found[Object.keys(more)[0] ?? "page"] = files.map(({ name }) => name.replace(/-[\w-]{8}\.\w+$/, "")).sort();
    }
    const alone = ["base", "drs-batch-jobs", "index", "style"];
    const engine = ["base", "drs-batch-jobs", "index", "local", "style", "table"];
    assert.deepEqual(found, { page: alone, size: alone, filter: engine, sort: engine });
  },
);

scenario(
  "what comes after the first jobs has its room on a phone, so that nothing moves under the finger",
  async ({ page, emulator, url }) => {
    await page.addInitScript(() => {
      globalThis.shift = 0;
      const add = (entries) => entries.getEntries().forEach(({ value }) => (globalThis.shift += value));
      new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(url + addressOf(richOf1000(emulator)));
    await page.getByRole("heading", { name: "What fails" }).waitFor();
    await page.getByRole("button", { name: "Refresh" }).waitFor();
    const shift = await page.evaluate(() => globalThis.shift);
    // What is still called good is 0.1.
    assert.ok(shift < 0.1, `shifted by ${shift}`);
  },
  { viewport: { width: 390, height: 844 } },
);

scenario("the head of the page is there before the program, where the program then has it", async ({ page, url }) => {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  const cards = [];
  page.on("request", (request) => request.url().endsWith("/console.json") && cards.push(request.url()));
  await page.goto(url, { waitUntil: "commit" });
  const head = page.locator(".brand");
  await head.filter({ hasText: "DRS batch jobs" }).waitFor();
  const before = await head.boundingBox();
  go();
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(await head.boundingBox(), before);
  assert.equal(await page.locator("header").count(), 1);
  await page.locator(".batch-card").first().waitFor();
  assert.equal(cards.length, 1, "what the server offers is asked beside the program, and once");
});
