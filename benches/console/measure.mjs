// One figure each, in milliseconds, from a page of its own.

import { installProbe } from "./probe.mjs";

const REFRESH = "r";
/** Between two measurements the page comes to rest. */
const REST_MS = 150;

/** @param {import("playwright-core").Browser} browser */
export async function openPage(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  if (address !== undefined) await page.goto(address);
  return page;
}

/** A page on which the whole batch is there, and not only the first of its jobs. */
export async function openWhole(browser, address) {
  const page = await openPage(browser, address);
  await page.evaluate(() => globalThis.probe.until(globalThis.probe.counted));
  return page;
}

/** From the beginning of the navigation until rows are painted, with nothing in the browser's cache. */
export async function usable(browser, address) {
  const page = await openPage(browser);
  await page.goto(address, { waitUntil: "commit" });
  const ms = await page.evaluate(() => globalThis.probe.until(() => globalThis.probe.rows() > 0));
  // And until all of the batch is there: what counts jobs has counted them.
  const all = await page.evaluate(() => globalThis.probe.until(globalThis.probe.counted));
  await page.context().close();
  return { rowsMs: ms, allMs: all };
}

/** Refreshes: from the last byte of the reply until what changed is painted, and the longest frame until then. */
export async function refreshes(page, scene, count) {
  const measured = [];
  for (let turn = 0; turn < count; turn += 1) {
    scene.move();
    await rest(page);
    const before = await page.evaluate(() => globalThis.probe.replies().length);
    await page.evaluate(() => {
      const text = () => document.querySelector("table")?.textContent;
      const was = text();
      const longest = globalThis.probe.frames();
      globalThis.refreshed = globalThis.probe.until(() => text() !== was).then((at) => ({ at, longest: longest() }));
    });
    await page.locator("body").press(REFRESH);
    measured.push(
      await page.evaluate(async (earlier) => {
        const { at, longest } = await globalThis.refreshed;
        const replies = globalThis.probe.replies().slice(earlier);
        return { paintedMs: at - Math.max(...replies), longestMs: longest };
      }, before),
    );
  }
  return measured;
}

/**
 * A word in the filter: for each key but the first from its event until the jobs that it leaves are laid out, which is the
 * work, and until they are painted, which waits for the next frame of the screen.
 */
export async function keystrokes(page, [first, ...keys]) {
  await page.getByRole("searchbox").fill(first);
  const measured = [];
  for (const key of keys) {
    await rest(page);
    await page.evaluate(() => {
      const left = () =>
        `${document.querySelector(".range")?.textContent} ${document.querySelector("tbody")?.textContent}`;
      const was = left();
      const strike = (resolve) => (event) => {
        let laidOut;
        const changed = () => {
          if (left() === was) return false;
          document.body.getBoundingClientRect();
          laidOut = performance.now();
          return true;
        };
        resolve(
          globalThis.probe
            .until(changed)
            .then((painted) => ({ ms: laidOut - event.timeStamp, paintedMs: painted - event.timeStamp })),
        );
      };
      globalThis.struck = new Promise((resolve) => {
        document.addEventListener("input", strike(resolve), { capture: true, once: true });
      });
    });
    await page.keyboard.press(key);
    measured.push(await page.evaluate(() => globalThis.struck));
  }
  return measured;
}

/** Opens the log: from the press of its tab until lines are painted, and how many nodes the page then has. */
export async function openLog(page) {
  await rest(page);
  return await page.evaluate(async () => {
    const tab = document.querySelector("#tab-logs");
    const from = performance.now();
    tab.click();
    const panel = () => document.querySelector('[role=tabpanel][aria-labelledby="tab-logs"]');
    const at = await globalThis.probe.until(() => (panel()?.textContent.length ?? 0) > 500);
    return { ms: at - from, nodes: document.querySelectorAll("*").length };
  });
}

/**
 * The heap after so many refreshes, in bytes, each time after collections, and the nodes and listeners that the page has by
 * then, those that are in no document included.
 */
export async function heap(page, scene, { refreshes: count, samples }) {
  const debug = await page.context().newCDPSession(page);
  // As the browser has it by itself: what it notes of requests is bounded.
  await page.evaluate(() => performance.setResourceTimingBufferSize(250));
  const found = [];
  // An even number, so that the same of the two moments is there each time.
  const each = 2 * Math.ceil(count / samples / 2);
  for (let done = 0; done <= count; done += 1) {
    if (done % each === 0) found.push({ refreshes: done, ...(await weighHeap(debug)) });
    scene.move();
    await page.evaluate(() => {
      const text = () => document.querySelector("table")?.textContent;
      const was = text();
      globalThis.refreshed = globalThis.probe.until(() => text() !== was);
    });
    await page.locator("body").press(REFRESH);
    await page.evaluate(() => globalThis.refreshed);
  }
  return found;
}

async function weighHeap(debug) {
  // What a first collection sets free may have held something else.
  for (let turn = 0; turn < 2; turn += 1) await debug.send("HeapProfiler.collectGarbage");
  const { usedSize } = await debug.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await debug.send("Memory.getDOMCounters");
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}

async function rest(page) {
  await page.waitForTimeout(REST_MS);
}
