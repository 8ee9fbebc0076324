import assert from "node:assert/strict";
import { scenario, useConsole } from "./support/scenario.mjs";
import { openJobs } from "./support/job.mjs";

useConsole();

const BEGIN = Date.UTC(2026, 0, 1);
const STEP_MS = 10_000;
const job = (place, more = {}) => ({
  id: "one",
  status: "INCRE_TRANSFER_STARTED",
  base_info: { name: "charted" },
  progress_info: { progress: "100%", incr_trans_delay_millis: String(1000 * place) },
  metrics: {
    cpu_util: String(10 + place),
    mem_util: "40.5%",
    apply_rows_rate: String(100 * place),
    time_stamp: "2026-01-01T00:00:00Z",
    ...more,
  },
});

/** Refreshes as often as there are replies, and waits for each. */
async function refreshThrough({ page }, { answer }, replies) {
  for (const [index, reply] of replies.entries()) {
    await page.clock.setFixedTime(BEGIN + (index + 1) * STEP_MS);
    answer.jobs = [reply];
    const seen = page.waitForResponse((response) => response.url().includes("/v5/"));
    await page
      .getByRole("button", { name: "Refresh" })
      .first()
      .evaluate((button) => button.click());
    await seen;
    await page.getByText(`${index + 2} samples`).waitFor();
  }
}

scenario(
  "v15_charts_show_delay_progress_load_and_rows_over_the_time_watched_with_gaps_and_as_a_table",
  async (given) => {
    await given.page.clock.setFixedTime(BEGIN);
    const opened = await openJobs(given, [job(1)]);
    const { panel, open } = opened;
    await open("Metrics");
    await panel.getByText("1 sample;").waitFor();
    const { metrics: _none, ...unmeasured } = job(4);
    await refreshThrough(given, opened, [job(2), job(3), unmeasured, job(5), job(6, { cpu_util: "idle" }), job(7)]);
    await panel.locator(".chart-canvas canvas").nth(3).waitFor();
    const charts = await panel
      .locator(".chart-canvas")
      .evaluateAll((found) => found.map((chart) => [chart.getAttribute("aria-label"), chart.dataset.gaps]));
    assert.deepEqual(charts, [
      ["Delay: last 7 s, least 1 s, most 7 s", "0"],
      ["Progress: last 100 %, least 100 %, most 100 %", "0"],
      ["CPU: last 17 %, least 11 %, most 17 %; Memory: last 40.5 %, least 40.5 %, most 40.5 %", "2 1"],
      ["Rows per second: last 700, least 100, most 700", "1"],
    ]);
    await panel.getByText("The samples as a table").click();
    await panel.locator(".samples tbody tr").nth(6).waitFor();
    const rows = await panel
      .locator(".samples tbody tr")
      .evaluateAll((found) => found.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
    assert.deepEqual(rows[0], ["7 s", "100 %", "17 %", "40.5 %", "700"]);
    assert.deepEqual(rows[1], ["6 s", "100 %", "unknown", "40.5 %", "600"]);
    assert.deepEqual(rows[3], ["4 s", "100 %", "unknown", "unknown", "unknown"]);
    assert.equal(rows.length, 7);
    // Of seven samples at equal distances the fourth is unknown: there is no line from the third to the fifth.
    const rate = panel.locator(".chart-canvas canvas").nth(3);
    assert.equal(await rate.evaluate(inked, [0.02, 0.32]), 1);
    assert.equal(await rate.evaluate(inked, [0.36, 0.64]), 0);
    assert.equal(await rate.evaluate(inked, [0.68, 0.98]), 1);
  },
);

/** How many columns of pixels have the ink of the line, as a share, between these shares of the width of the chart. */
function inked(canvas, [from, to]) {
  const { width, height } = canvas;
  const whole = canvas.getBoundingClientRect();
  const over = canvas.parentElement.querySelector(".u-over").getBoundingClientRect();
  const scale = width / whole.width;
  // Of copies: a canvas that is read from often is told so by the browser.
  const reading = { willReadFrequently: true };
  const pen = new OffscreenCanvas(1, 1).getContext("2d", reading);
  pen.fillStyle = getComputedStyle(canvas.closest(".plot").querySelector(".plot-mark")).color;
  pen.fillRect(0, 0, 1, 1);
  const ink = pen.getImageData(0, 0, 1, 1).data;
  const copy = new OffscreenCanvas(width, height).getContext("2d", reading);
  copy.drawImage(canvas, 0, 0);
  const pixels = copy.getImageData(0, 0, width, height).data;
  const at = (share) => Math.round((over.left - whole.left + over.width * share) * scale);
  let columns = 0;
  for (let x = at(from); x < at(to); x += 1) {
    const has = (y) => [0, 1, 2].every((part) => Math.abs(pixels[(y * width + x) * 4 + part] - ink[part]) < 24);
    if (Array.from({ length: height }, (_, y) => y).some(has)) columns += 1;
  }
  return columns / (at(to) - at(from));
}

scenario("charts are loaded on their tab alone, and follow the scheme and the width", async (given) => {
  const { page } = given;
  const asked = [];
  page.on("request", (request) => /chart-/.test(request.url()) && asked.push(new URL(request.url()).pathname));
  const opened = await openJobs(given, [job(1)]);
  const { panel, open, tab } = opened;
  await open("Progress");
  assert.deepEqual(asked, []);
  await open("Metrics");
  const canvas = panel.locator(".chart-canvas canvas").first();
  await canvas.waitFor();
  assert.equal(asked.length, 1);
  const wide = (await canvas.boundingBox()).width;
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.waitForFunction(
    (before) => document.querySelector(".chart-canvas canvas").getBoundingClientRect().width !== before,
    wide,
  );
  const ink = () => canvas.evaluate((element) => element.toDataURL());
  const light = await ink();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction((before) => document.querySelector(".chart-canvas canvas")?.toDataURL() !== before, light);
  assert.equal(await tab("Metrics").getAttribute("aria-selected"), "true");
});
