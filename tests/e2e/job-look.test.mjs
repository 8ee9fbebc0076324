import assert from "node:assert/strict";
import { addressOf, scenario, useConsole } from "./support/scenario.mjs";
import { FIELDS, TABS, completeJob, fieldAt, jobParts, openJobs, targetOf, unfold } from "./support/job.mjs";

useConsole();

const NOW = Date.UTC(2026, 0, 1, 2, 0, 0);
const timed = {
  id: "one",
  status: "INCRE_TRANSFER_STARTED",
  create_time: "2026-01-01T00:00:00Z",
  base_info: { name: "timed", start_time: "1767225600000" },
  progress_info: { incr_trans_delay_millis: "1500" },
  logs: [{ level: "Info", message: "said", create_time: "2026-01-01T01:00:00Z" }],
};

for (const { tz, created, logged, sampled } of [
  { tz: "utc", created: "2026-01-01 00:00:00 UTC", logged: "2026-01-01 01:00:00", sampled: "2026-01-01 02:00:00" },
  { tz: "local", created: "2026-01-01 08:00:00", logged: "2026-01-01 09:00:00", sampled: "2026-01-01 10:00:00" },
  { tz: "relative", created: "2 hr. ago", logged: "1 hr. ago", sampled: "2026-01-01 10:00:00" },
]) {
  scenario(`v17_times_of_a_job_its_log_and_its_samples_are_all_${tz}_if_the_address_says_so`, async (given) => {
    const { page, context } = given;
    const debug = await context.newCDPSession(page);
    await debug.send("Emulation.setTimezoneOverride", { timezoneId: "Asia/Shanghai" });
    await page.clock.setFixedTime(NOW);
    const { panel, open } = await openJobs(given, [timed], { tz });
    const times = panel.locator("time");
    await times.first().waitFor();
    // Once as the job was created, once as a field of it, once as when it is due to start, in another form.
    assert.deepEqual(await times.allTextContents(), [created, created, created]);
    assert.deepEqual((await times.first().getAttribute("title")).split("\n").slice(0, 2), [
      "2026-01-01 00:00:00 UTC",
      "2026-01-01 08:00:00 local time",
    ]);
    await open("Logs");
    assert.equal(await panel.locator(".log-time").textContent(), logged);
    await open("Metrics");
    await panel.getByText("The samples as a table").click();
    assert.equal(await panel.locator(".samples tbody th").first().textContent(), sampled);
  });
}

scenario("v18_every_field_of_a_job_has_a_name_in_chinese", async ({ page, emulator, url }) => {
  const { target, sent } = await completeJob(emulator);
  await page.goto(url + addressOf(target, { job: sent.id, lang: "zh-CN" }));
  const panel = page.getByRole("tabpanel");
  await panel.waitFor();
  const named = new Map();
  for (const tab of TABS) {
    await page.locator(`#tab-${tab.toLowerCase()}`).click();
    await panel.locator(".part").first().waitFor();
    await unfold({ panel });
    const terms = await panel
      .locator(".term")
      .evaluateAll((found) => found.map((term) => [term.dataset.path, term.textContent]));
    for (const [path, label] of terms) if (!path.endsWith(".*")) named.set(fieldAt(path), label);
  }
  assert.equal(named.size, FIELDS.size);
  // What has no Chinese word has one that Chinese readers use: an acronym.
  const foreign = [...named].filter(
    ([, label]) => !/\p{Script=Han}/u.test(label) && !/^[A-Z]{2,4}( [A-Z]{2,4})*$/.test(label),
  );
  assert.deepEqual(foreign, []);
  assert.deepEqual(
    [...named].filter(([, label]) => /[a-z]{3}/.test(label)),
    [],
  );
});

scenario("v8_a_failed_check_leads_to_the_jobs_of_the_batch_that_fail_it", async ({ page, emulator, url }) => {
  const rich = emulator.batches.find(({ detail, jobs }) => detail === "rich" && jobs === 230).asyncJobId;
  const failing = (job, item) =>
    job.precheck_result?.precheck_results?.some((check) => check.item === item && check.result === "FAILED");
  const { jobs } = await emulator.ask(rich, "?limit=230");
  const wanted = jobs.filter((job) => failing(job, "binlog_format"));
  assert.ok(wanted.length > 1);
  await page.goto(url + addressOf(targetOf(emulator, rich), { job: wanted[0].id, tab: "prechecks" }));
  const { panel } = jobParts(page);
  await panel
    .locator(".check", { hasText: "binlog_format" })
    .getByRole("button", { name: "Jobs that fail this check" })
    .click();
  await page.locator(".range", { hasText: new RegExp(`of ${wanted.length}$`) }).waitFor();
  assert.match(decodeURIComponent(page.url()), /filter=precheck:binlog_format/);
});

scenario("v6_the_batch_that_lives_moves_while_it_is_looked_at", async ({ page, emulator, url }) => {
  const [living] = emulator.batches;
  assert.equal(living.detail, "living");
  const { jobs } = await emulator.ask(living.asyncJobId, "?limit=24");
  const job = jobs.find(({ base_info: info }) => info.name.endsWith("-0002"));
  const target = targetOf(emulator, living.asyncJobId);
  await page.goto(url + addressOf(target, { job: job.id, tab: "metrics" }));
  const stamp = page.locator('.field-row:has([data-path="metrics.time_stamp"]) time');
  const before = await stamp.textContent();
  // It goes on by the second: asking again until then takes a few requests.
  while ((await stamp.textContent()) === before) {
    const reply = page.waitForResponse((response) => response.url().includes("/v5/"));
    await page.getByRole("button", { name: "Refresh" }).first().click();
    await reply;
  }
  await page.getByText(/^\d+ samples;/).waitFor();
});
