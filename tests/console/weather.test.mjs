// What an operator's console goes through in a day: no network, sleep, a token that runs out, a service that throttles, a
// list that changes, more than one tab.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { openStage } from "./support/stage.mjs";
import { openVisit } from "./support/visit.mjs";

let browser, stage, visit;
before(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  stage = await openStage();
  visit = await openVisit(browser, stage, { failing: true });
});
afterEach(async () => {
  await visit.context.close();
  await stage.close();
  assert.deepEqual(visit.faults, []);
});
after(() => browser?.close());

const rows = (page) => page.getByRole("rowheader");
const asked = () => stage.requests.filter(({ path }) => path.startsWith("/drs/v5/")).length;

/** Opens the batch, or what `more` says of it, and waits for its jobs. */
async function open(page, more = {}) {
  await page.goto(stage.at("plain", more));
  await page.locator(".list[aria-busy=false]").waitFor();
  await rows(page).first().waitFor();
}

/** Refreshes, and waits until the service has been asked. */
async function refresh(page) {
  const reply = page.waitForResponse(/\/drs\/v5\//);
  await page.keyboard.press("r");
  await reply;
}

/** Refreshes, and waits until what came is there. */
async function refreshed(page) {
  await refresh(page);
  await page.locator(".freshness[data-busy=false]").waitFor();
}

test("v21_after_eight_hours_of_sleep_the_service_is_asked_once", async () => {
  const { page } = visit;
  await page.clock.install();
  await open(page);
  await page.clock.runFor(1_000);
  const before = asked();
  await page.clock.fastForward("08:00:00");
  // The pause after a sleep is two seconds at most, the next poll is ten away.
  const reply = page.waitForResponse(/\/drs\/v5\//);
  await page.clock.runFor(3_000);
  await reply;
  await page.clock.runFor(3_000);
  assert.equal(asked(), before + 1);
});

test("v5_a_list_refreshes_by_itself_and_keeps_filter_scroll_focus_and_the_open_job", async () => {
  const { page } = visit;
  await page.clock.install();
  await open(page, { size: 50, filter: "DRS" });
  await page.clock.runFor(1_000);
  // What comes after the first jobs is there.
  await page.getByRole("group", { name: "Filter by phase" }).waitFor();
  await page.getByRole("searchbox").focus();
  const kept = (scroll) =>
    page.evaluate((to) => {
      const within = [document.querySelector(".list"), document.scrollingElement].find(
        (one) => one.scrollHeight > one.clientHeight + 300,
      );
      if (to !== undefined) within.scrollTop = to;
      return [document.activeElement?.id, within.scrollTop, location.hash, document.querySelector("#filter").value];
    }, scroll);
  await kept(300);
  await page.clock.runFor(500);
  const before = await kept();
  assert.equal(before[1], 300);
  const reply = page.waitForResponse(/\/drs\/v5\//);
  await page.clock.runFor(11_000);
  await reply;
  await page.clock.runFor(1_000);
  assert.deepEqual(await kept(), before);
});

test("v9_a_token_that_is_refused_stops_the_asking_and_is_asked_for_beside_the_last_good_jobs", async () => {
  const { page } = visit;
  await page.clock.install();
  await open(page);
  stage.play("status_401");
  await refresh(page);
  await page.getByRole("alert").getByText("The token was not accepted").waitFor();
  assert.equal(await rows(page).count(), 20);
  assert.equal(await page.getByRole("alert").locator("input[type=password]").count(), 1);
  await page.clock.runFor(2_000);
  const before = asked();
  await page.clock.runFor(600_000);
  assert.equal(asked(), before);
});

test("v9_a_service_that_throttles_is_left_alone_as_long_as_it_asks_and_the_jobs_stay", async () => {
  const { page } = visit;
  await page.clock.install();
  await open(page);
  stage.play("retry_after:50");
  await refresh(page);
  await page.clock.runFor(1_000);
  const before = asked();
  await page.clock.runFor(40_000);
  assert.equal(asked(), before);
  assert.equal(await rows(page).count(), 20);
  stage.play();
  const reply = page.waitForResponse((response) => response.status() === 200 && response.url().includes("/drs/v5/"));
  for (let turn = 0; turn < 30; turn += 1) await page.clock.runFor(5_000);
  await reply;
  await page.getByRole("alert").waitFor({ state: "detached" });
});

test("v21_of_two_tabs_on_one_batch_one_asks_and_both_show_what_came", async () => {
  const { page, context } = visit;
  await open(page);
  const other = await context.newPage();
  // A window that the test opened is none that the page opened.
  visit.faults.length = 0;
  const before = asked();
  await other.goto(stage.at("plain"));
  await rows(other).first().waitFor();
  // The first page is asked for ahead of the whole; the whole comes from the other tab.
  await other.getByText(/^1-20 of 45$/).waitFor();
  const opened = asked();
  assert.ok(opened <= before + 1, `${opened - before} requests`);
  stage.play("growing:2*1");
  await refreshed(page);
  await refreshed(page);
  await Promise.all([page, other].map((one) => one.getByText(/^1-20 of 47$/).waitFor()));
  assert.equal(asked(), opened + 2);
});
