/**
 * Makes the pictures of the README anew: `node www/pictures.mjs`, after a build, into `docs/pictures`.
 *
 * The emulator's seed and the time are always the same, in the emulator as in the page, and so are the pictures, byte for
 * byte, on one machine with one browser and one set of fonts.
 */
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createEmulator } from "drs-batch-jobs/emulator";
import { launchBrowser } from "../tests/browser/chromium.mjs";
import { withPalette } from "./pictures/palette.mjs";
import { createHandler } from "./serve/handler.mjs";
import { securityHeaders } from "./serve/headers.mjs";
import { readSite } from "./serve/site.mjs";

const FOLDER = new URL("../docs/pictures/", import.meta.url);
const BEGIN = Date.UTC(2026, 10, 27, 8, 0, 0);
/** How long the console has watched when a picture is taken: long enough for jobs to move and for charts to have a shape. */
const WATCHED_MINUTES = 9;
/** The interval of the console. */
const STEP_MS = 10_000;
/** From the last refresh to the picture. */
const LOOKED_AT_MS = 3000;

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** Else what was drawn anew in part has other edges, by a shade, than what was drawn at once. */
const ONE_WAY_TO_DRAW = ["--disable-partial-raster", "--num-raster-threads=1", "--force-color-profile=srgb"];

/** The time of the emulator, and of the page. */
let now = BEGIN;
const made = await atThatTime(() => createEmulator({ living: true }));
const emulator = Object.assign(Object.create(made), {
  fetch: (request, init) => atThatTime(() => made.fetch(request, init)),
});
const handler = createHandler({
  site: await readSite(new URL("dist/", import.meta.url)),
  emulator,
  headers: securityHeaders([]),
});
const server = createServer(handler).listen(0, "127.0.0.1");
await once(server, "listening");
const origin = `http://127.0.0.1:${server.address().port}`;
const living = emulator.batches.find(({ detail }) => detail === "living").asyncJobId;
// As they are when the pictures are taken.
now = BEGIN + WATCHED_MINUTES * 60_000;
const jobs = await jobsOf(living);
const browser = await launchBrowser(ONE_WAY_TO_DRAW);
await mkdir(FOLDER, { recursive: true });

const refused = jobs.find((job) => job.precheck_result?.precheck_results?.some(({ result }) => result === "FAILED"));
const delayOf = (job) => Number(job.progress_info?.incr_trans_delay_millis ?? 0);
const behind = jobs.reduce((most, job) => (delayOf(job) > delayOf(most) ? job : most));

await picture("start", { of: ".batch-card", at: "#/" });
await picture("jobs", { of: ".phases b", at: batch(), watch: true });
await picture("jobs-dark", { of: ".phases b", at: batch(), watch: true, colorScheme: "dark" });
await picture("prechecks", { of: "aside .check[open]", at: batch({ job: refused.id, tab: "prechecks" }), watch: true });
await picture("charts-dark", {
  of: "aside canvas",
  at: batch({ job: behind.id, tab: "metrics" }),
  watch: true,
  colorScheme: "dark",
});
await picture("jobs-chinese", { of: ".phases b", at: batch({ lang: "zh-CN" }), watch: true });
await picture("narrow", { of: "aside [role=tab]", at: batch({ job: behind.id }), watch: true, viewport: NARROW });
await picture("error", { of: ".phases b", at: batch(), watch: true, scenarios: ["status_503"] });

await browser.close();
server.close();
server.closeAllConnections();

/** The address of the batch that lives, or of what `more` says of it. */
function batch(more = {}) {
  return `#/batch?${new URLSearchParams({ endpoint: "/drs", project: emulator.projectId, batch: living, ...more })}`;
}

async function jobsOf(id) {
  const url = `${origin}/drs/v5/${emulator.projectId}/batch-async-jobs/${id}?limit=1000`;
  return (await (await fetch(url, { headers: { "X-Auth-Token": emulator.token } })).json()).jobs;
}

/** Opens the address, watches as long as it says, and writes `<name>.png` when what it is of, and all else, is there. */
async function picture(name, { at, of, watch = false, scenarios = [], colorScheme = "light", viewport = WIDE }) {
  now = BEGIN;
  emulator.play([]);
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale: "en",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  // The time of day stands where it is put, and the page's timers run: whatever takes long on a busy machine takes no time.
  await page.clock.setFixedTime(now);
  // The pause before the next try is a random one.
  await page.addInitScript(() => (Math.random = () => 0.5));
  await page.goto(`${origin}/${at}`);
  if (watch) {
    await atRest(page);
    for (let spent = 0; spent < WATCHED_MINUTES * 60_000; spent += STEP_MS) await refresh(page);
    emulator.play(scenarios);
    if (scenarios.length > 0) {
      await refresh(page);
      await page.getByRole("alert").waitFor();
    }
    now += LOOKED_AT_MS;
    await page.clock.setFixedTime(now);
    // What says how old the list is looks at the clock once a second.
    await page.locator(".freshness", { hasText: /\b1?3\b/ }).waitFor({ state: "attached" });
  }
  await page.locator(of).first().waitFor();
  await page.waitForLoadState("networkidle");
  await painted(page);
  const image = withPalette(await page.screenshot());
  await writeFile(new URL(`${name}.png`, FOLDER), image);
  await context.close();
  console.log(`${name}.png ${(image.length / 1000).toFixed(0)} kB`);
}

/** Lets time pass, in the emulator and in the page alike, and asks for the jobs as they then are. */
async function refresh(page) {
  now += STEP_MS;
  await page.clock.setFixedTime(now);
  const reply = page.waitForResponse(/\/drs\/v5\//);
  await page.keyboard.press("r");
  await reply;
  await atRest(page);
}

/** Until what was asked for is there, and drawn. */
async function atRest(page) {
  await page.locator('.freshness[data-busy="false"]').waitFor({ state: "attached" });
  await page.locator('.list[aria-busy="false"]').waitFor({ state: "attached" });
  await painted(page);
}

async function painted(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** The emulator asks the clock of this process what time it is; nothing else may see it put. */
async function atThatTime(act) {
  const { now: real } = Date;
  Date.now = () => now;
  try {
    return await act();
  } finally {
    Date.now = real;
  }
}
