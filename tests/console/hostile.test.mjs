// Whatever the service sends is text: 839 hostile ones, in every text of every record, in every view of them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { NOTHING, inventory, joined } from "./support/inventory.mjs";
import { OWN, PAYLOADS } from "./support/payloads.mjs";
import { jobOf } from "./support/records.mjs";
import { openStage } from "./support/stage.mjs";
import { openVisit } from "./support/visit.mjs";

/** Jobs with every field. Each field meets as many payloads, and each payload that many fields and more. */
const FULL_JOBS = 24;
const PAGE_SIZE = 100;

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
  await compare(summaries, eachPage);
});

test("s6_hostile_texts_in_every_field_of_every_record_are_text_in_every_part_of_a_job", async () => {
  const jobs = (texts) =>
    Array.from({ length: FULL_JOBS }, (_, job) => {
      const step = Math.ceil(texts.length / FULL_JOBS);
      let place = job * step;
      const made = jobOf(() => texts[place++ % texts.length], 2);
      return { ...made, id: `${made.id} ${job}` };
    });
  await compare(jobs, eachJob);
});

/** Holds a run with hostile texts to one with harmless ones of the same lengths, lines and broken characters. */
async function compare(make, look) {
  const harmless = await run(make(PAYLOADS.map((text) => text.replace(/[^\r\n\ud800-\udfff]/gu, "a"))), look);
  const ours = joined(harmless.seen, await ofEmulator());
  const { seen, faults, reports, asked } = await run(make(PAYLOADS), look);
  assert.deepEqual(faults, []);
  assert.deepEqual(reports, []);
  assert.deepEqual(
    [...seen.names].filter((name) => !ours.names.has(name)),
    [],
  );
  // Charts and what they load come with numbers, which some of the hostile texts are.
  const more = Object.entries(seen.risky).filter(([name, count]) => count > (ours.risky[name] ?? 0));
  assert.deepEqual(more, []);
  assert.deepEqual(seen.faults, []);
  const askedToo = asked.filter((request) => !harmless.asked.includes(request) && !request.startsWith("GET /assets/"));
  assert.deepEqual(askedToo, []);
}

/** Serves these jobs, looks at them all, and gives what was seen and what happened. */
async function run(jobs, look) {
  const answer = (_path, search) => {
    const offset = Number(search.get("offset") ?? 0);
    const limit = Number(search.get("limit") ?? 10);
    return JSON.stringify({ total_count: jobs.length, jobs: jobs.slice(offset, offset + limit) });
  };
  const stage = await openStage({ answer });
  const { page, context, faults } = await openVisit(browser, stage);
  const seen = await look(page, stage, jobs.length);
  assert.match(await page.title(), /DRS batch jobs$/);
  await context.close();
  await stage.close();
  const asked = [...new Set(stage.requests.map(({ method, path }) => `${method} ${path}`))].sort();
  return { seen, faults, reports: stage.reports, asked };
}

async function eachPage(page, stage, jobs) {
  let seen = NOTHING;
  for (let number = 1; number <= Math.ceil(jobs / PAGE_SIZE); number += 1) {
    await page.goto(stage.at("hostile", { page: number, size: PAGE_SIZE }));
    await shown(page, Math.min(PAGE_SIZE, jobs - (number - 1) * PAGE_SIZE));
    seen = joined(seen, await inventory(page));
  }
  return seen;
}

async function eachJob(page, stage, jobs, batch = "hostile") {
  await page.goto(stage.at(batch, { size: PAGE_SIZE }));
  await shown(page, jobs);
  let seen = await inventory(page);
  for (let index = 0; index < jobs; index += 1) {
    // By its own click: a name may be nothing that can be seen.
    await page
      .getByRole("rowheader")
      .nth(index)
      .getByRole("link")
      .evaluate((link) => link.click());
    await page.getByRole("complementary").waitFor();
    seen = joined(seen, await eachPart(page));
  }
  return seen;
}

/** Every part of the job that is open, with all that can be unfolded. */
async function eachPart(page) {
  let seen = NOTHING;
  const tabs = page.getByRole("complementary").getByRole("tab");
  const count = await tabs.count();
  for (let index = 0; index < Math.max(count, 1); index += 1) {
    if (count > 0) await tabs.nth(index).evaluate((tab) => tab.click());
    await page.evaluate(async () => {
      for (const details of document.querySelectorAll("aside details")) details.open = true;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    seen = joined(seen, await inventory(page));
  }
  return seen;
}

/** What the console shows of jobs as they are. */
async function ofEmulator() {
  const stage = await openStage();
  const { page, context } = await openVisit(browser, stage);
  let seen = await eachJob(page, stage, 1, "rich");
  // Charts come when what draws them is loaded.
  await page.goto(stage.at("rich", { job: stage.richJob, tab: "metrics" }));
  await page.locator("aside canvas").first().waitFor();
  seen = joined(seen, await inventory(page));
  await context.close();
  await stage.close();
  return seen;
}

async function shown(page, rows) {
  await page.waitForFunction((wanted) => document.querySelectorAll("th[scope=row]").length >= wanted, rows);
}
