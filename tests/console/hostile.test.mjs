// Whatever the service sends is text: 839 hostile ones, in every text of every record, in every view of them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { NOTHING, inventory, joined } from "./support/inventory.mjs";
import { OWN, PAYLOADS, harmless } from "./support/payloads.mjs";
import { jobOf } from "./support/records.mjs";
import { openStage } from "./support/stage.mjs";
import { installSweep, sweepJobs } from "./support/sweep.mjs";
import { openVisit } from "./support/visit.mjs";

const PAGE_SIZE = 100;
/** Jobs in the list while each of them is opened: with each that opens, the rows are drawn anew. */
const OPENED_TOGETHER = 30;
const TABS = 10;
/** Here a job that is open has the place of the list, which then need not be laid out with each of its parts. */
const NARROW = { viewport: { width: 600, height: 400 } };

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

test("s6_the_lists_of_hostile_texts_are_long", () => {
  assert.ok(OWN.length >= 300 && PAYLOADS.length >= 800, `${OWN.length} of our own, ${PAYLOADS.length} in all`);
});

test("s6_hostile_texts_in_the_list_of_jobs_are_text", async () => {
  const summaries = (texts) =>
    texts.map((text, index) => ({
      // Each id is another one, as a walk gives each id once, and harmless texts are alike.
      id: index % 7 === 0 ? `${text} ${index}` : `job-${index}`,
      status: texts.at(index - 1),
      create_time: texts.at(index - 2),
      base_info: {
        name: text,
        description: texts.at(index - 3),
        engine_type: texts.at(index - 4),
        task_type: texts.at(index - 5),
      },
      progress_info: {
        progress: texts.at(index - 6),
        incre_trans_delay_millis: texts.at(index - 7),
        remaining_time: texts.at(index - 8),
      },
    }));
  const plain = await run(summaries(PAYLOADS.map(harmless)), eachPage);
  const hostile = await run(summaries(PAYLOADS), eachPage);
  assertNothingHappened(hostile, plain);
  assertNoMore(hostile.seen, joined(plain.seen, (await ofEmulator()).whole));
});

test("s6_every_hostile_text_in_every_field_of_every_record_is_text_in_every_part_of_a_job", async () => {
  // One job for each text, which is its id and all its other texts. Harmless ones of the same form are alike.
  const jobs = (texts) => [...new Set(texts)].map((text) => jobOf(() => text));
  const plain = await openAll(jobs(PAYLOADS.map(harmless)));
  const hostile = await openAll(jobs(PAYLOADS));
  const { jobs: opened, tabs } = hostile.seen;
  assert.deepEqual({ opened, tabs }, { opened: PAYLOADS.length, tabs: PAYLOADS.length * TABS });
  assertNothingHappened(hostile, plain);
  const ours = await ofEmulator();
  for (const part of ["parts", "whole"]) assertNoMore(hostile.seen[part], joined(plain.seen[part], ours[part]));
});

/** No dialog, window, error, report or request that there is not with harmless texts. */
function assertNothingHappened({ faults, reports, asked }, plain) {
  assert.deepEqual(faults, []);
  assert.deepEqual(reports, []);
  const askedToo = asked.filter((request) => !plain.asked.includes(request) && !request.startsWith("GET /assets/"));
  assert.deepEqual(askedToo, []);
}

/** Nothing in it that was not in what was seen of harmless texts. */
function assertNoMore(seen, ours) {
  assert.deepEqual(
    [...seen.names].filter((name) => !ours.names.has(name)),
    [],
  );
  const more = Object.entries(seen.risky).filter(([name, count]) => count > (ours.risky[name] ?? 0));
  assert.deepEqual(more, []);
  assert.deepEqual(seen.faults, []);
}

/** Serves these jobs, in batches named after their first, looks at them all, and gives what was seen and what happened. */
async function run(jobs, look, options = {}) {
  const answer = (path, search) => {
    const named = /hostile-(\d+)-(\d+)$/.exec(path);
    if (named === null) return undefined;
    const [, first, end] = named;
    const here = jobs.slice(Number(first), Number(end));
    const [offset, limit] = [Number(search.get("offset") ?? 0), Number(search.get("limit") ?? 10)];
    return JSON.stringify({ total_count: here.length, jobs: here.slice(offset, offset + limit) });
  };
  const stage = await openStage({ answer });
  const { page, context, faults } = await openVisit(browser, stage, options);
  await installSweep(page);
  const seen = await look(page, stage, jobs.length);
  assert.match(await page.title(), /DRS batch jobs$/);
  await context.close();
  await stage.close();
  const asked = [...new Set(stage.requests.map(({ method, path }) => `${method} ${path.replace(/\d+-\d+$/, "")}`))];
  return { seen, faults, reports: stage.reports, asked };
}

async function eachPage(page, stage, jobs) {
  let seen = NOTHING;
  for (let number = 1; number <= Math.ceil(jobs / PAGE_SIZE); number += 1) {
    await page.goto(stage.at(`hostile-0-${jobs}`, { page: number, size: PAGE_SIZE }));
    await shown(page, Math.min(PAGE_SIZE, jobs - (number - 1) * PAGE_SIZE));
    seen = joined(seen, await inventory(page));
  }
  return seen;
}

/** Opens each job, in two pages at the same time: a page keeps one processor busy. */
async function openAll(jobs) {
  const half = Math.ceil(jobs.length / 2);
  const runs = [jobs.slice(0, half), jobs.slice(half)].map((part) => run(part, eachJob, NARROW));
  const [one, other] = await Promise.all(runs);
  return {
    seen: both(one.seen, other.seen),
    faults: [...one.faults, ...other.faults],
    reports: [...one.reports, ...other.reports],
    asked: [...one.asked, ...other.asked],
  };
}

async function eachJob(page, stage, jobs) {
  let seen = { parts: NOTHING, whole: NOTHING, jobs: 0, tabs: 0 };
  for (let first = 0; first < jobs; first += OPENED_TOGETHER) {
    const end = Math.min(first + OPENED_TOGETHER, jobs);
    await page.goto(stage.at(`hostile-${first}-${end}`, { size: PAGE_SIZE }));
    await shown(page, end - first, `hostile-${first}-${end}`);
    seen = both(seen, await sweepJobs(page));
  }
  return seen;
}

function both(one, other) {
  return {
    parts: joined(one.parts, other.parts),
    whole: joined(one.whole, other.whole),
    jobs: one.jobs + other.jobs,
    tabs: one.tabs + other.tabs,
  };
}

/** What the console shows of jobs as they are. */
async function ofEmulator() {
  const stage = await openStage();
  const { page, context } = await openVisit(browser, stage);
  await installSweep(page);
  // Charts come with numbers, which some of the hostile texts are, and when what draws them is loaded.
  await page.goto(stage.at("rich", { job: stage.richJob, tab: "metrics" }));
  await page.locator("aside canvas").first().waitFor();
  const charts = await inventory(page);
  await page.goto(stage.at("rich"));
  await page.locator("aside").waitFor({ state: "detached" });
  const seen = await sweepJobs(page);
  await context.close();
  await stage.close();
  return { parts: joined(seen.parts, charts), whole: joined(seen.whole, charts) };
}

/** Until the list has as many rows, and is that of the batch, where one is named, with nothing on its way. */
async function shown(page, rows, batch = "") {
  await page.waitForFunction(
    ([wanted, name]) =>
      document.querySelectorAll("th[scope=row]").length >= wanted &&
      document.querySelector("h1").textContent.includes(name) &&
      document.querySelector("[aria-busy=true]") === null,
    [rows, batch],
  );
}
