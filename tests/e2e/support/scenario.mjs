import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "../../browser/chromium.mjs";
import { comeLate } from "./late.mjs";
import { knowEmulator, startServer } from "./server.mjs";

/** What the browser itself writes to the console about a reply with an error status, or about none at all. */
const FAILED_REQUEST = /^Failed to load resource/;

let server, emulator, browser;

/** Starts one server and one browser for the scenarios of a file. */
export function useConsole() {
  before(async () => {
    server = await startServer();
    emulator = await knowEmulator(server.url);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
}

/**
 * A test with a fresh page. Besides what it claims, each claims that the page ran without an error on the console and
 * without a report of its content security policy; `failing: true` allows requests that fail.
 */
export function scenario(claim, act, { failing = false, viewport = { width: 1440, height: 900 } } = {}) {
  test(claim, async () => {
    const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
    // Generous for a busy machine: what is waited for takes tenths of a second.
    context.setDefaultTimeout(15_000);
    await comeLate(context);
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      if (!(failing && FAILED_REQUEST.test(message.text()))) faults.push(message.text());
    });
    await page.exposeFunction("reportPolicy", (report) => faults.push(report));
    await page.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", (event) => {
        globalThis.reportPolicy(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
      }),
    );
    try {
      await act({ page, context, emulator, url: server.url });
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
}

/** The address of a batch in the console. */
export function addressOf(target, more = {}) {
  const { endpoint, project, batch, ...rest } = { ...target, ...more };
  return `#/batch?${new URLSearchParams({ endpoint, project, batch, ...rest })}`;
}

/** The elements of the console that tests speak of. */
export function parts(page) {
  const rows = page.locator("table.jobs tbody tr");
  return {
    rows,
    links: rows.locator("a"),
    range: page.locator(".range"),
    job: page.getByRole("complementary", { name: "Job" }),
    failure: page.locator(".failure"),
    button: (name) => page.getByRole("button", { name, exact: true }),
    ids: () => rows.evaluateAll((found) => found.map((row) => row.dataset.id)),
    /** Waits until the whole batch is there: not before then are its phases counted. */
    whole: () =>
      page.getByRole("group", { name: "Filter by phase" }).locator("b", { hasText: /^\d/ }).first().waitFor(),
    /** Waits until exactly this range of jobs is shown, and no older page in its place. */
    shows: (range) => page.locator(".list[aria-busy=false] .range", { hasText: new RegExp(`^${range}$`) }).waitFor(),
  };
}
