// Whatever is typed or comes with the address is text: 839 hostile ones, in every field and every part of the address.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { inventory, joined } from "./support/inventory.mjs";
import { PAYLOADS, harmless } from "./support/payloads.mjs";
import { jobOf } from "./support/records.mjs";
import { openStage } from "./support/stage.mjs";
import { installSweep, sweepAddresses, sweepInputs } from "./support/sweep.mjs";
import { openVisit } from "./support/visit.mjs";

const HARMLESS = [...new Set(PAYLOADS.map(harmless))];
/** A job with every field, a log among them. */
const FULL_JOB = jobOf((path) => (path === "id" ? "full-job" : "text"));

/** All that the address of a batch may say besides which one it is. */
const SAID = ["page", "size", "filter", "sort", "columns", "job", "tab", "tz", "lang", "density"];

let browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser?.close());

/** The views that have fields, each with those fields. */
const VIEWS = [
  {
    name: "start",
    fields: ["Batch ID", "Endpoint", "Project ID", "Token"],
    at: (stage) => `${stage.origin}/#/`,
  },
  { name: "the_jobs_of_a_batch", fields: ["Filter", "Page"], at: (stage) => stage.at("rich") },
  {
    name: "the_log_of_a_job",
    fields: ["Filter", "Filter lines", "Page"],
    at: (stage) => stage.at("full", { job: FULL_JOB.id, tab: "logs" }),
  },
];

for (const { name, fields, at } of VIEWS) {
  test(`s6_every_hostile_text_in_every_field_of_${name}_is_text`, async () => {
    const type = (texts) => async (page, stage) => {
      await page.goto(at(stage));
      await page.getByLabel(fields.at(-2), { exact: true }).first().waitFor({ state: "attached" });
      const found = await sweepInputs(page, texts);
      assert.deepEqual(found.fields, fields);
      return found.whole;
    };
    await compare(type(HARMLESS), type(PAYLOADS));
  });
}

test("s6_every_hostile_text_in_every_part_of_the_address_is_text", async () => {
  const go = (texts) => async (page, stage) => {
    await page.goto(stage.at("rich"));
    await page.getByRole("rowheader").first().waitFor();
    const { projectId: project } = stage.emulator;
    const where = { endpoint: "/drs", project, batch: "rich" };
    const hashes = texts.flatMap((text) => [
      `#/batch?${new URLSearchParams({ ...where, ...Object.fromEntries(SAID.map((name) => [name, text])) })}`,
      ...["endpoint", "batch"].map((name) => `#/batch?${new URLSearchParams({ ...where, [name]: text })}`),
      `#/?${new URLSearchParams({ endpoint: text, project: text, batch: text })}`,
      `#/batch?${text}`,
      `#${text}`,
    ]);
    return await sweepAddresses(page, hashes);
  };
  await compare(go(HARMLESS), go(PAYLOADS));
});

/** Holds a run with hostile texts to one with harmless ones. */
async function compare(harmlessly, hostilely) {
  const plain = await run(harmlessly);
  const { seen, faults, reports, asked } = await run(hostilely);
  assert.deepEqual({ faults, reports }, { faults: [], reports: [] });
  const names = [...seen.names].filter((name) => !plain.seen.names.has(name));
  assert.deepEqual(names, []);
  const more = Object.entries(seen.risky).filter(([name, count]) => count > (plain.seen.risky[name] ?? 0));
  assert.deepEqual(more, []);
  assert.deepEqual(seen.faults, []);
  const elsewhere = asked.filter(
    (path) => !/^\/(?:$|assets\/|drs\/v5\/|console\.json$|emulator\.json$|favicon\.svg$)/.test(path),
  );
  assert.deepEqual(elsewhere, []);
}

async function run(look) {
  const answer = (path) => (path.endsWith("/full") ? JSON.stringify({ total_count: 1, jobs: [FULL_JOB] }) : undefined);
  const stage = await openStage({ answer });
  // A batch that is not there is asked for, and a request that fails is no fault.
  const { page, context, faults } = await openVisit(browser, stage, { failing: true });
  await installSweep(page);
  const seen = joined(await look(page, stage), await inventory(page));
  await context.close();
  await stage.close();
  return { seen, faults, reports: stage.reports, asked: stage.requests.map(({ path }) => path) };
}
