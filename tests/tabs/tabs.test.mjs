// Tabs of one origin that watch the same batch: real pages in headless Chromium, the emulator over HTTP.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { openPages, startOrigin, updates, watch } from "./support/origin.mjs";

const INTERVAL_MS = 3000;
/** A timer fires a little early or late, and the reply takes its time. */
const SLACK_MS = 400;

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
});

/** The time from each request to the next, in ms. */
function gaps(asked) {
  return asked.slice(1).map(({ at }, index) => at - asked[index].at);
}

test("r11_of_five_pages_one_polls_and_when_it_is_killed_another_takes_over_within_two_intervals", async (t) => {
  const origin = await startOrigin(t);
  const pages = await openPages(t, browser, 5);
  for (const page of pages) await watch(page, origin);

  const all = await Promise.all(pages.map((page) => updates(page, 3)));
  const [{ by: first }] = origin.asked;
  assert.deepEqual([...new Set(origin.asked.map(({ by }) => by))], [first], "one page sends");
  for (const gap of gaps(origin.asked)) assert.ok(gap >= INTERVAL_MS - SLACK_MS, `a poll after ${gap} ms`);
  // Everybody has the same snapshots: those of the page that sends.
  const polls = new Set((await updates(pages[first], 3)).map(({ at }) => at));
  for (const seen of all) {
    assert.deepEqual(
      seen.slice(0, 2).map(({ sequence, jobs, error, changes }) => ({ sequence, jobs, error, changes })),
      [
        { sequence: 1, jobs: 2, error: undefined, changes: 2 },
        { sequence: 2, jobs: 2, error: undefined, changes: 0 },
      ],
    );
    assert.ok(seen[0].first, "a record can be read");
    for (const { at } of seen) assert.ok(polls.has(at), "a snapshot of the page that sends");
  }

  const alive = new Set(pages.keys());
  for (let left = 4; left >= 3; left -= 1) {
    const sent = origin.asked.length;
    const { at: last, by: leader } = origin.asked.at(-1);
    alive.delete(Number(leader));
    await pages[leader].close({ runBeforeUnload: false });
    await origin.came(sent + 1, 2 * INTERVAL_MS);
    const { at, by } = origin.asked[sent];
    assert.ok(at - last <= 2 * INTERVAL_MS, `taken over after ${at - last} ms`);
    assert.ok(alive.has(Number(by)) && alive.size === left);
    // Those that are left go on, by the polls of one of them.
    const before = origin.asked.length;
    await origin.came(before + 2, 3 * INTERVAL_MS);
    assert.deepEqual(
      origin.asked.slice(sent).map((request) => request.by),
      [by, by, by].slice(0, origin.asked.length - sent),
    );
    const counts = await Promise.all([...alive].map((page) => pages[page].evaluate(() => globalThis.updates.length)));
    await Promise.all([...alive].map((page, index) => updates(pages[page], counts[index] + 1)));
  }
  for (const gap of gaps(origin.asked)) assert.ok(gap >= INTERVAL_MS - SLACK_MS, `a poll after ${gap} ms`);
});

test("r11_a_page_that_comes_later_has_its_first_update_from_the_page_that_polls_and_sends_nothing", async (t) => {
  const origin = await startOrigin(t);
  const pages = await openPages(t, browser, 2);
  await watch(pages[0], origin);
  const [first] = await updates(pages[0], 1);
  await watch(pages[1], origin);
  const [told] = await updates(pages[1], 1);
  assert.deepEqual([told.at, told.jobs, told.changes, told.sequence], [first.at, 2, 2, 1]);
  // The pages came along, as memory that a table can be loaded with.
  assert.deepEqual([first.held, told.held], [2, 2]);
  assert.ok(origin.asked.every(({ by }) => by === "0"));
});

test("r11_a_page_that_is_hidden_hands_on_and_pages_that_all_are_send_nothing", async (t) => {
  const origin = await startOrigin(t);
  const pages = await openPages(t, browser, 2);
  for (const page of pages) await watch(page, origin);
  await updates(pages[0], 1);
  await updates(pages[1], 1);
  const [leader, other] = origin.asked[0].by === "0" ? pages : pages.toReversed();
  const nameOf = (page) => String(pages.indexOf(page));
  let sent = origin.asked.length;
  await show(leader, "hidden");
  await origin.came(sent + 1, 2 * INTERVAL_MS);
  assert.equal(origin.asked[sent].by, nameOf(other));
  // A hidden page still hears.
  const heard = await leader.evaluate(() => globalThis.updates.length);
  await updates(leader, heard + 1);

  await show(other, "hidden");
  sent = origin.asked.length;
  await assert.rejects(origin.came(sent + 1, 2.5 * INTERVAL_MS), /requests came within/);
  await show(leader, "visible");
  await origin.came(sent + 1, 2000 + SLACK_MS);
  assert.equal(origin.asked[sent].by, nameOf(leader));
});

test("r11_pages_of_different_identity_or_options_and_those_that_reveal_secrets_do_not_share", async (t) => {
  const origin = await startOrigin(t);
  const kinds = [
    { client: { token: "t0ken-of-one" } },
    { client: { token: "t0ken-of-another" } },
    { client: { language: "zh-cn" } },
    { client: { secrets: "reveal" } },
    { client: { secrets: "reveal" } },
    { options: { shared: false } },
  ];
  const pages = await openPages(t, browser, kinds.length);
  for (const [index, page] of pages.entries()) await watch(page, origin, kinds[index]);
  await Promise.all(pages.map((page) => updates(page, 1)));
  assert.equal(new Set(origin.asked.map(({ by }) => by)).size, kinds.length, "each sends for itself");
});

test("r11_what_goes_from_page_to_page_has_no_token_and_masked_secrets", async (t) => {
  const canary = "t0ken-CANARY-4711";
  const origin = await startOrigin(t, { batches: [{ jobs: 2, detail: "rich" }] });
  const pages = await openPages(t, browser, 2);
  await pages[0].addInitScript(() => {
    globalThis.messages = [];
    const post = BroadcastChannel.prototype.postMessage;
    BroadcastChannel.prototype.postMessage = function (message) {
      const text = (key, value) => (ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value);
      globalThis.messages.push(`${this.name} ${JSON.stringify(message, text)}`);
      return post.call(this, message);
    };
  });
  for (const page of pages) await watch(page, origin, { client: { token: canary } });
  await updates(pages[1], 1);
  const { messages, names } = await pages[0].evaluate(async () => {
    const { held, pending } = await navigator.locks.query();
    return { messages: globalThis.messages, names: JSON.stringify([held, pending]) };
  });
  const all = messages.join("\n") + names;
  assert.ok(messages.length >= 2 && names.includes("drs-batch-jobs"), "there is something to look at");
  assert.ok(!all.includes(canary) && !all.includes("CANARY"));
  const passwords = [...origin.sent.matchAll(/"db_password":"([^"]*)"/g)].map(([, password]) => password);
  assert.ok(passwords.length > 0 && all.includes("db_password"), "there are passwords to be masked");
  assert.deepEqual(
    passwords.filter((password) => all.includes(password)),
    [],
  );
});

test("r11_a_page_whose_reader_is_busy_does_not_keep_the_others_from_polling", async (t) => {
  const origin = await startOrigin(t);
  const pages = await openPages(t, browser, 2);
  await watch(pages[0], origin, { busyAfter: 1 });
  await updates(pages[0], 1);
  await watch(pages[1], origin);
  await updates(pages[1], 3);
  assert.deepEqual(
    origin.asked.slice(0, 3).map(({ by }) => by),
    ["0", "1", "1"],
  );
  for (const gap of gaps(origin.asked)) assert.ok(gap >= INTERVAL_MS - SLACK_MS, `a poll after ${gap} ms`);
});

/** Tells a page that it is hidden or seen, as the browser does. */
async function show(page, state) {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}
