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
// More than the interval, which begins with the reply.
const STEP_MS = 11_000;

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

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
const browser = await launchBrowser();
await mkdir(FOLDER, { recursive: true });

const refused = jobs.find((job) => job.precheck_result?.precheck_results?.some(({ result }) => result === "FAILED"));
const [, , behind] = jobs;

await picture("start", { at: "#/" });
await picture("jobs", { at: batch(), watch: true });
await picture("jobs-dark", { at: batch(), watch: true, colorScheme: "dark" });
await picture("prechecks", { at: batch({ job: refused.id, tab: "prechecks" }), watch: true });
await picture("charts-dark", { at: batch({ job: behind.id, tab: "metrics" }), watch: true, colorScheme: "dark" });
await picture("jobs-chinese", { at: batch({ lang: "zh-CN" }), watch: true });
await picture("narrow", { at: batch({ job: behind.id }), watch: true, viewport: NARROW });
await picture("error", { at: batch(), watch: true, scenarios: ["status_503"] });

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

/** Opens the address, watches as long as it says, and writes `<name>.png`. */
async function picture(name, { at, watch = false, scenarios = [], colorScheme = "light", viewport = WIDE }) {
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
  // It stands where it is put: nothing but `pass` moves it.
  await page.clock.install({ time: now - 1_000 });
  await page.clock.pauseAt(now);
  await page.goto(`${origin}/${at}`);
  await reach(page, page.locator(":is(h1, h2):visible").first());
  if (watch) {
    await page.locator(".list[aria-busy=false]").waitFor({ state: "attached" });
    for (let spent = 0; spent < WATCHED_MINUTES * 60_000; spent += STEP_MS) {
      const reply = page.waitForResponse(/\/drs\/v5\//);
      await pass(page, STEP_MS);
      await reply;
    }
    emulator.play(scenarios);
    if (scenarios.length > 0) {
      await page.keyboard.press("r");
      await reach(page, page.getByRole("alert"));
    }
  }
  await pass(page, 3_000);
  const image = withPalette(await page.screenshot());
  await writeFile(new URL(`${name}.png`, FOLDER), image);
  await context.close();
  console.log(`${name}.png ${(image.length / 1000).toFixed(0)} kB`);
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

/** Lets the page's time pass in small steps until it is there, and puts it where it always is then. */
async function reach(page, locator) {
  for (let step = 0; step < 300 && !(await locator.isVisible()); step += 1) await page.clock.runFor(30);
  await locator.waitFor();
  now += STEP_MS;
  await page.clock.pauseAt(now);
}

/** Lets time pass, in the emulator and in the page alike. */
async function pass(page, ms) {
  now += ms;
  await page.clock.runFor(ms);
}
