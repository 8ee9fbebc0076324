import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { addressOf, parts, scenario, useConsole } from "./support/scenario.mjs";

useConsole();

const targetOf = ({ endpoint, projectId }, batch) => ({ endpoint, project: projectId, batch });
const richOf1000 = ({ batches }) => batches.find(({ jobs, detail }) => jobs === 1000 && detail === "rich").asyncJobId;
const paramsOf = (page) => new URLSearchParams(new URL(page.url()).hash.split("?")[1]);
/** Waits until the whole batch is there. */
const whole = (page) => page.locator(".phases .chip b", { hasText: /^\d/ }).first().waitFor();
const failedPrechecks = (job) =>
  (job.precheck_result?.precheck_results ?? [])
    .filter((check) => check.result === "FAILED" && !check.is_skipped)
    .map(({ item }) => item);

scenario("v2_the_whole_state_is_in_the_address_and_an_empty_choice_differs_from_none", async (given) => {
  const { page, emulator, url } = given;
  const { shows } = parts(page);
  const target = targetOf(emulator, emulator.batchOf(230));
  const state = {
    size: "10",
    page: "2",
    filter: "phase:failed",
    sort: "-name",
    columns: "status,id",
    tz: "local",
    lang: "en",
  };
  await page.goto(url + addressOf(target, state));
  await shows("11-20 of \\d+");
  const heads = page.getByRole("columnheader");
  assert.deepEqual(await heads.allTextContents(), ["Name", "Status", "ID"]);
  assert.equal(await heads.first().getAttribute("aria-sort"), "descending");
  await page.reload();
  await shows("11-20 of \\d+");
  assert.deepEqual(Object.fromEntries(paramsOf(page)), { ...target, ...state });
  await page.goto(url + addressOf(target, { columns: "" }));
  await shows("1-20 of 230");
  assert.deepEqual(await heads.allTextContents(), ["Name"]);
  await page.goto(url + addressOf(target));
  await shows("1-20 of 230");
  assert.equal(await heads.count(), 7);
});

scenario("v3_a_filter_looks_at_all_jobs_of_the_batch_begins_at_page_one_and_is_a_step_back", async (given) => {
  const { page, emulator, url } = given;
  const { shows, ids } = parts(page);
  const target = targetOf(emulator, emulator.batchOf(230));
  const { jobs } = await emulator.ask(target.batch, "?limit=230");
  const last = jobs.at(-1);
  await page.goto(url + addressOf(target, { page: "3" }));
  await whole(page);
  await page.keyboard.press("/");
  await page.keyboard.type(last.id);
  await shows("1-1 of 1");
  assert.deepEqual(await ids(), [last.id]);
  // The address follows in steps of its own, as browsers refuse to rewrite it with each key.
  await page.waitForFunction((id) => location.hash.includes(id), last.id);
  assert.equal(await page.getByText("of 230 jobs", { exact: true }).count(), 1);
  await page.goBack();
  await shows("41-60 of 230");
  await page.goForward();
  await shows("1-1 of 1");
  await page.getByLabel("Filter", { exact: true }).fill("delay>>");
  const objection = page.locator("#filter-objection");
  await objection.waitFor();
  assert.equal(await page.getByLabel("Filter", { exact: true }).getAttribute("aria-invalid"), "true");
});

scenario("v3_an_address_with_a_filter_that_can_t_be_used_shows_all_jobs_and_what_is_wrong", async (given) => {
  const { page, emulator, url } = given;
  const { shows, ids } = parts(page);
  const target = targetOf(emulator, emulator.batchOf(230));
  await page.goto(url + addressOf(target, { filter: "delay>>5", page: "2" }));
  await shows("21-40 of 230");
  const field = page.getByLabel("Filter", { exact: true });
  assert.equal(await field.inputValue(), "delay>>5");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  await page.locator("#filter-objection").waitFor();
  const all = await ids();
  // A refresh keeps both, and the filter is mended where it stands.
  const polled = page.waitForResponse((reply) => reply.url().includes("/v5/"));
  await page.getByRole("button", { name: "Refresh" }).click();
  await polled;
  await shows("21-40 of 230");
  assert.deepEqual(await ids(), all);
  assert.equal(await page.locator("#filter-objection").count(), 1);
  await field.fill("delay>5");
  await page.locator("#filter-objection").waitFor({ state: "detached" });
  await shows("\\d+-\\d+ of \\d+");
});

scenario("v3_what_is_filtered_without_being_whole_says_of_how_many_jobs", async ({ page, emulator, url }) => {
  const named = (id) => ({ id, status: "CREATING", base_info: { name: id } });
  const reply = { jobs: [named("one"), named("two")], total_count: 5 };
  await page.route("**/drs/v5/**", (route) => route.fulfill({ json: reply }));
  await page.goto(url + addressOf(targetOf(emulator, emulator.batchOf(2)), { filter: "one" }));
  await page.getByText("Filtering 2 of 5 loaded.").waitFor();
  await page.getByText("2 of 5 jobs are here, and nothing proves that these are all").waitFor();
});

scenario("v4_chips_count_the_phases_of_all_jobs_and_filter_with_the_statuses_under_them", async (given) => {
  const { page, emulator, url } = given;
  const { shows } = parts(page);
  const target = targetOf(emulator, emulator.batchOf(230));
  await page.goto(url + addressOf(target));
  await whole(page);
  const phases = page.getByRole("group", { name: "Filter by phase" });
  const counts = (await phases.locator("b").allTextContents()).map(Number);
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    230,
  );
  await phases.getByRole("button", { name: /^Failed/ }).click();
  await shows(`1-\\d+ of ${counts[0]}`);
  assert.equal(paramsOf(page).get("filter"), "phase:failed");
  const statuses = page.getByRole("group", { name: "Filter by status" });
  const each = (await statuses.locator("b").allTextContents()).map(Number);
  assert.equal(
    each.reduce((sum, count) => sum + count),
    counts[0],
  );
  await phases.getByRole("button", { name: /^Failed/, pressed: true }).click();
  await shows("1-20 of 230");
});

scenario("v8_in_three_clicks_a_new_user_has_the_jobs_that_fail_a_precheck_and_why", async ({ page, emulator, url }) => {
  const { shows, ids, job } = parts(page);
  const batch = richOf1000(emulator);
  await page.goto(url);
  await page.locator(`a[href*="${batch}"]`).click();
  const first = page
    .getByRole("region", { name: "What fails" })
    .getByRole("button", { name: /^Precheck/ })
    .first();
  const item = await first.locator(".failing-name").textContent();
  const count = Number(/\d+/.exec(await first.locator("b").textContent())[0]);
  const { jobs } = await emulator.ask(batch, "?limit=1000");
  const expected = jobs.filter((one) => failedPrechecks(one).includes(item)).map(({ id }) => id);
  await first.click();
  await shows(`1-\\d+ of ${count}`);
  assert.equal(count, expected.length);
  assert.deepEqual(await ids(), expected.slice(0, 20));
  await page.locator("table.jobs tbody a").first().click();
  await job.getByRole("tab", { name: /^Prechecks/, selected: true }).waitFor();
  await job.getByText(item).first().waitFor();
});

scenario("v12_what_is_exported_is_the_whole_filtered_set_with_passwords_masked", async ({ page, emulator, url }) => {
  const batch = richOf1000(emulator);
  await page.goto(url + addressOf(targetOf(emulator, batch), { filter: "phase:failed", columns: "status" }));
  await whole(page);
  await parts(page).shows("1-20 of \\d+");
  const count = Number(/of (\d+)$/.exec(await parts(page).range.textContent())[1]);
  await page.locator("summary", { hasText: "Export" }).click();
  const saved = async (name) => {
    const begun = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const file = await begun;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  };
  const csv = await saved(/^CSV/);
  const json = await saved(/^JSON/);
  const ndjson = await saved(/^NDJSON/);
  assert.match(csv.name, new RegExp(`^drs-jobs-${batch}-\\d{4}-\\d\\d-\\d\\dT\\d{4}Z\\.csv$`));
  const lines = csv.text.trimEnd().split("\r\n");
  assert.equal(lines[0], "name,status");
  assert.equal(lines.length, count + 1);
  const jobs = JSON.parse(json.text);
  assert.equal(jobs.length, count);
  assert.deepEqual(
    ndjson.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id),
    jobs.map(({ id }) => id),
  );
  const { jobs: sent } = await emulator.ask(batch, "?limit=1000");
  const passwords = [...JSON.stringify(sent).matchAll(/"db_password":"([^"]+)"/g)].map(([, value]) => value);
  assert.ok(passwords.length > 0);
  for (const password of passwords) assert.ok(!json.text.includes(password));
});

scenario("v13_columns_are_chosen_put_in_order_and_kept_and_a_click_on_their_heads_sorts", async (given) => {
  const { page, emulator, url } = given;
  const { shows, rows } = parts(page);
  const target = targetOf(emulator, emulator.batchOf(230));
  await page.goto(url + addressOf(target));
  await whole(page);
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.getByLabel("Engine").check();
  await page.getByLabel("ID", { exact: true }).uncheck();
  await page.getByRole("button", { name: "Move Engine to the front" }).click();
  const heads = page.getByRole("columnheader");
  const chosen = ["Name", "Status", "Progress", "Delay", "Problems", "Engine", "Created"];
  assert.deepEqual(await heads.allTextContents(), chosen);
  await page.keyboard.press("Escape");
  await heads.filter({ hasText: "Name" }).getByRole("button").click();
  await page.locator('[aria-sort="ascending"]').waitFor();
  const names = await rows.locator("a").allTextContents();
  const { jobs } = await emulator.ask(target.batch, "?limit=230");
  const sorted = jobs.map((job) => job.base_info.name).sort();
  assert.deepEqual(names, sorted.slice(0, 20));
  await page.goto(`${url}#/`);
  await page.goto(url + addressOf(target));
  await shows("1-20 of 230");
  assert.deepEqual(await heads.allTextContents(), chosen);
});

scenario("v17_one_choice_of_times_holds_in_the_list_and_in_a_job_and_is_in_the_address", async (given) => {
  const { page, emulator, url } = given;
  const { shows, rows, links, job } = parts(page);
  await page.goto(url + addressOf(targetOf(emulator, emulator.batchOf(230))));
  await shows("1-20 of 230");
  const time = rows.first().locator("time");
  assert.match(await time.textContent(), / UTC$/);
  await page.locator("summary", { hasText: "Settings" }).click();
  await page.getByLabel("Relative").check({ force: true });
  await page.waitForFunction(() => document.querySelector("tbody time").textContent.endsWith(" ago"));
  assert.equal(paramsOf(page).get("tz"), "relative");
  assert.match(await time.getAttribute("title"), /UTC[^]*local time/);
  await page.keyboard.press("Escape");
  await links.first().click();
  await job.locator("time").first().waitFor();
  assert.match(await job.locator("time").first().textContent(), / ago$/);
});

scenario("v18_the_language_is_switched_at_once_and_sent_with_what_is_asked", async ({ page, emulator, url }) => {
  const { shows } = parts(page);
  const languages = [];
  page.on("request", (request) => {
    if (request.url().includes("/v5/")) languages.push(request.headers()["x-language"]);
  });
  await page.goto(url + addressOf(targetOf(emulator, emulator.batchOf(230))));
  await shows("1-20 of 230");
  assert.deepEqual(new Set(languages), new Set(["en-us"]));
  const asked = page.waitForRequest((request) => request.headers()["x-language"] === "zh-cn");
  await page.locator("summary", { hasText: "Settings" }).click();
  await page.getByLabel("简体中文").check({ force: true });
  await asked;
  await page.getByRole("columnheader", { name: "状态" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  assert.equal(paramsOf(page).get("lang"), "zh-CN");
});

scenario(
  "v19_the_theme_is_the_reader_s_and_paper_has_the_jobs_without_the_buttons",
  async ({ page, emulator, url }) => {
    const { shows, rows, button } = parts(page);
    await page.goto(url + addressOf(targetOf(emulator, emulator.batchOf(230))));
    await shows("1-20 of 230");
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.locator("summary", { hasText: "Settings" }).click();
    await page.getByLabel("Dark").check({ force: true });
    await page.waitForFunction(
      (before) => getComputedStyle(document.documentElement).backgroundColor !== before,
      light,
    );
    await page.reload();
    await shows("1-20 of 230");
    assert.notEqual(await ground(), light);
    await page.locator(".summary .chip").first().waitFor();
    await page.locator("summary", { hasText: "Columns" }).click();
    await page.getByText("Shown, in this order").waitFor();
    await page.emulateMedia({ media: "print" });
    assert.equal(await button("Refresh").isVisible(), false);
    assert.equal(await rows.last().isVisible(), true);
  },
);
