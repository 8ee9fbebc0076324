import assert from "node:assert/strict";
import { addressOf, parts, scenario, useConsole } from "./support/scenario.mjs";
import {
  FIELDS,
  SECRETS,
  TABS,
  completeJob,
  fieldAt,
  jobParts,
  leavesOf,
  openComplete,
  openJobs,
  targetOf,
  unfold,
} from "./support/job.mjs";

useConsole();

/** The panels of each tab, for a job that has every field. */
const PANELS = {
  Overview: ["Where it stands", "Job"],
  Endpoints: ["Source and target", "Instance", "Drivers and import"],
  Policy: ["Policy"],
  Progress: ["Progress"],
  Prechecks: ["Prechecks", "Diagnoses"],
  Network: ["Network tests"],
  Metrics: ["Metrics"],
  Comparison: ["Comparison", "Repair"],
  Logs: ["Logs"],
  Raw: ["Raw"],
};

scenario(
  "v7_every_field_of_every_record_has_a_place_under_its_name_and_no_value_of_the_job_is_left_out",
  async (given) => {
    const opened = await openComplete(given);
    const { panel, tabs, open, sent } = opened;
    assert.deepEqual(
      (await tabs.allTextContents()).map((text) => text.replace(/\d+$/, "")),
      TABS,
    );
    const placed = new Map();
    let text = "";
    for (const tab of TABS) {
      await open(tab);
      await unfold(opened);
      assert.deepEqual(await panel.locator(".part > h3, .part > header > h3").allTextContents(), PANELS[tab]);
      if (tab === "Raw") continue;
      const shown = await panel.evaluate((element) => ({
        text: [element.textContent, ...[...element.querySelectorAll("[title]")].map(({ title }) => title)].join("\n"),
        terms: [...element.querySelectorAll(".term")].map((term) => [term.dataset.path, term.textContent]),
      }));
      for (const [path, label] of shown.terms) {
        assert.notEqual(label, "", path);
        placed.set(fieldAt(path) ?? path, label);
      }
      text += shown.text;
    }
    assert.deepEqual(
      [...FIELDS].filter((field) => !placed.has(field)),
      [],
    );
    // The keys of maps are data; all else that has a place is a field of the model.
    assert.deepEqual(
      [...placed.keys()].filter((field) => !FIELDS.has(field)),
      [],
    );
    const missing = leavesOf(sent).filter(
      ({ name, value }) => !SECRETS.has(name) && value !== "" && !text.includes(String(value)),
    );
    assert.deepEqual(missing, []);
  },
);

scenario("v7_a_field_says_what_it_means_on_hover_and_on_focus_until_escape_is_pressed", async (given) => {
  const { page } = given;
  const { job, open, meaning } = await openComplete(given);
  await open("Progress");
  const term = job.locator('.term[data-path="progress_info.incr_trans_delay_millis"]');
  await term.hover();
  await meaning.waitFor();
  const text = "By how many milliseconds the incremental phase is behind, as text.";
  await meaning.getByText(text).waitFor();
  assert.equal(await term.getAttribute("aria-describedby"), "meaning");
  await page.mouse.move(0, 0);
  await meaning.waitFor({ state: "hidden" });
  const state = job.locator('.term[data-path="progress_info.task_mode"]');
  await job.locator('.term[data-path="progress_info.incr_trans_delay_millis"]').focus();
  await page.keyboard.press("Tab");
  await meaning.getByText("The phases that the job goes through.").waitFor();
  assert.equal(await state.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press("Escape");
  await meaning.waitFor({ state: "hidden" });
  // The first Escape was the popover's: the job is still open.
  assert.equal(await job.count(), 1);
});

scenario("a word of the service says what it means beside its field", async (given) => {
  const { job, meaning } = await openComplete(given);
  await job.locator('#part-job .term[data-path="status"]').hover();
  await meaning.locator(".meaning-word").waitFor();
  const status = await job.locator('#part-job .term[data-path="status"]').getAttribute("data-word");
  assert.match(await meaning.locator(".meaning-word").textContent(), new RegExp(`^${status} \\S+`));
});

scenario("a job is shown with what its status means, so that nothing moves when that comes", async (given) => {
  const { page, emulator, url } = given;
  const { target, sent } = await completeJob(emulator);
  const detail = page.waitForResponse(/job-detail/);
  await page.route(/model-docs/, async (route) => {
    await (await detail).finished();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await route.continue();
  });
  await page.goto(url + addressOf(target, { job: sent.id }));
  const shown = await page.waitForFunction(() => {
    const job = document.querySelector("aside.job");
    return job?.querySelector(".part") && { says: job.querySelector(".says") !== null };
  });
  assert.deepEqual(await shown.jsonValue(), { says: true });
});

scenario("tabs are one stop of the tab key, and the arrows go round them", async (given) => {
  const { page } = given;
  const { job, tab, tabs, panel } = await openComplete(given);
  const selected = () => job.locator('[role="tab"][aria-selected="true"]').textContent();
  assert.equal(await job.locator('[role="tab"][tabindex="0"]').count(), 1);
  await tab("Overview").focus();
  for (const [key, name] of [
    ["ArrowRight", "Endpoints"],
    ["End", "Raw"],
    ["ArrowRight", "Overview"],
    ["ArrowLeft", "Raw"],
    ["Home", "Overview"],
  ]) {
    await page.keyboard.press(key);
    await job.locator('[role="tab"][aria-selected="true"]', { hasText: name }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.replace(/\d+$/, "")), name);
    assert.match(await selected(), new RegExp(`^${name}`));
    assert.equal(await panel.getAttribute("aria-labelledby"), `tab-${name.toLowerCase()}`);
  }
  assert.equal(await tabs.count(), TABS.length);
});

scenario("v8_problems_come_first_in_the_overview_and_each_leads_to_its_tab", async (given) => {
  const { job, tab, panel } = await openComplete(given);
  const first = panel.locator(".problem-list li").first();
  assert.match(await first.textContent(), /^Precheck failed \S+/);
  assert.equal(await tab("Prechecks").locator(".tab-count").textContent(), "1");
  await first.getByRole("button", { name: "Open Prechecks" }).click();
  await job.locator('[role="tab"][aria-selected="true"]', { hasText: "Prechecks" }).waitFor();
  // What failed comes first and is open, with its reason.
  const check = panel.locator(".check").first();
  assert.equal(await check.evaluate((element) => element.open), true);
  assert.equal(await check.locator(".word").first().textContent(), "FAILED");
  assert.notEqual(await check.locator("dd").first().textContent(), "");
});

scenario("a refresh keeps scroll, open details and focus", async (given) => {
  const { page } = given;
  const check = (item, result) => ({ item, result, failed_reason: `${item} does not fit`, group: "network" });
  const items = Array.from({ length: 60 }, (_, place) => check(`item-${String(place).padStart(2, "0")}`, "PASSED"));
  const make = (progress) => ({
    id: "one",
    status: "FULL_TRANSFER_STARTED",
    base_info: { name: "kept" },
    progress_info: { progress },
    precheck_result: { precheck_results: items },
  });
  const { job, panel, open, answer } = await openJobs(given, [make("10")]);
  await open("Prechecks");
  const details = panel.locator(".check").nth(40);
  await details.locator("summary").click();
  const scroller = page.locator("aside.job");
  const before = await scroller.evaluate((element) => element.scrollTop);
  assert.ok(before > 100, `scrolled to ${before}`);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const held = await focused();
  assert.match(held, /item-40/);
  answer.jobs = [make("11")];
  await page
    .locator(".list")
    .getByRole("button", { name: "Refresh" })
    .evaluate((button) => button.click());
  await page.locator(".jobs", { hasText: "11 %" }).waitFor();
  assert.equal(await scroller.evaluate((element) => element.scrollTop), before);
  assert.equal(await details.evaluate((element) => element.open), true);
  assert.equal(await focused(), held);
  assert.equal(await job.getByRole("heading", { name: "kept" }).count(), 1);
});

scenario("v10_passwords_and_keys_arrive_masked_and_are_nowhere_in_the_page_nor_in_what_is_copied", async (given) => {
  const { page, context } = given;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { job, open, sent } = await openComplete(given);
  const secrets = leavesOf(sent).filter(({ name, value }) => SECRETS.has(name) && value !== "");
  assert.ok(secrets.length > 0);
  let masked = 0;
  for (const tab of TABS) {
    await open(tab);
    masked += await job.locator(".masked").count();
    const html = await page.content();
    for (const { value } of secrets) assert.ok(!html.includes(value), tab);
  }
  assert.equal(masked, secrets.length);
  await job.getByRole("button", { name: "Copy the JSON" }).click();
  await job.getByRole("button", { name: "Copy the JSON" }).getByText("Copied").first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(JSON.parse(copied).source_endpoint[0].endpoint.db_password, "******");
  for (const { value } of secrets) assert.ok(!copied.includes(value));
});

scenario("raw JSON is what the client gives, whole", async (given) => {
  const { job, open, sent } = await openComplete(given);
  await open("Raw");
  await job.getByRole("button", { name: "Text", exact: true }).click();
  const raw = JSON.parse(await job.locator(".raw pre").textContent());
  assert.deepEqual(Object.keys(raw), Object.keys(sent));
});

scenario("fields that nobody knew of are shown, whatever their shape and their names", async (given) => {
  const { page, emulator, url } = given;
  const target = targetOf(emulator, emulator.batchOf(2));
  const novel = {
    brand_new: { depth: [{ a: 1 }, { a: 2, b: "two" }], list: ["x", "y"], none: {} },
    "<b>not markup</b>": "<img src=x onerror=alert(1)>",
    ["__proto__"]: { polluted: "no" },
  };
  await page.route("**/drs/**", async (route) => {
    const reply = await route.fetch();
    const text = await reply.text();
    const body = text.replace('"jobs":[{', `"jobs":[{${JSON.stringify(novel).slice(1, -1)},`);
    assert.notEqual(body, text);
    await route.fulfill({ response: reply, body });
  });
  const { jobs } = await emulator.ask(target.batch);
  await page.goto(url + addressOf(target, { job: jobs[0].id }));
  const { job, open } = jobParts(page);
  await open("Raw");
  const text = await job.locator("#part-other").textContent();
  for (const expected of ["brand_new", "two", "<b>not markup</b>", "<img src=x onerror=alert(1)>", "__proto__", "no"]) {
    assert.ok(text.includes(expected), expected);
  }
  assert.equal(await job.locator("img").count(), 0);
});

scenario(
  "v6_what_is_empty_differs_from_what_was_not_sent_and_what_cannot_be_read_is_shown_as_it_was_sent",
  async (given) => {
    const job = {
      id: "one",
      status: "SOMETHING_NEW",
      base_info: { name: "odd", description: "" },
      create_time: "the day before yesterday",
      progress_info: { progress: "about half", incr_trans_delay_millis: "soon", remaining_time: "" },
    };
    const { panel, open } = await openJobs(given, [job]);
    const line = (name) =>
      panel.locator(".standing > div", { has: given.page.locator(`dt:text-is("${name}")`) }).locator("dd");
    assert.match(await line("Status").textContent(), /SOMETHING_NEW/);
    assert.equal(await line("Progress").textContent(), "about half");
    assert.equal(await line("Delay").textContent(), "soon");
    assert.equal(await line("Created").textContent(), "the day before yesterday");
    assert.equal(await line("Remaining, as sent").textContent(), "empty");
    assert.equal(await panel.locator('.field-row:has([data-path="base_info.description"]) dd').textContent(), "empty");
    assert.equal(await panel.locator('[data-path="base_info.job_type"]').count(), 0);
    await open("Comparison");
    assert.equal(await panel.textContent(), "The service sent nothing of this for this job.");
  },
);

scenario("marks that hide or turn text are shown by their number", async (given) => {
  const message = "user\u202egnp.exe\u0000 \u2066x\u2069 \ufeffend \ud800.";
  const { panel, open } = await openJobs(given, [
    {
      id: "one",
      base_info: { name: "marks" },
      logs: [{ level: "Info", message, create_time: "2026-01-01T00:00:00Z" }],
    },
  ]);
  await open("Logs");
  const text = await panel.textContent();
  assert.ok(text.includes("userU+202Egnp.exeU+0000 U+2066xU+2069 U+FEFFend "), text);
  for (const mark of "\u202e\u2066\u2069\u0000\ufeff") assert.ok(!text.includes(mark), JSON.stringify(mark));
});

scenario(
  "jobs without an id are each opened as themselves, and of two with the same one there is one",
  async ({ page, emulator, url }) => {
    const { links, job } = parts(page);
    const target = targetOf(emulator, emulator.batchOf(2));
    const named = (name, id) => ({ ...(id === undefined ? {} : { id }), base_info: { name } });
    const jobs = [named("one"), named("two"), named("three", "same"), named("four", "same")];
    await page.route("**/drs/**", (route) => route.fulfill({ json: { jobs, total_count: 4 } }));
    await page.goto(url + addressOf(target));
    // A walk gives each id once.
    await page.getByText("3 of 4 jobs are here, and nothing proves that these are all").waitFor();
    for (const [index, name] of ["one", "two", "three"].entries()) {
      await links.nth(index).click();
      await job.getByRole("heading", { name, exact: true }).waitFor();
      assert.equal(await page.locator("table.jobs tr[aria-current]").count(), 1);
    }
  },
);

scenario("values of another type than documented are counted and listed by their path", async (given) => {
  const { page, emulator, url } = given;
  const { job, open } = jobParts(page);
  const target = targetOf(emulator, emulator.batchOf(2));
  await page.goto(url + addressOf(target));
  // The reference's own example sends a number for a field that its table calls text, in both of its jobs.
  const summary = page.locator(".warnings summary");
  await summary.waitFor();
  assert.equal(await summary.textContent(), "2 values were not of the documented type");
  await summary.click();
  assert.deepEqual(await page.locator(".list .warnings code").allTextContents(), [
    "jobs[0].base_info.expired_days",
    "jobs[1].base_info.expired_days",
  ]);
  await parts(page).links.nth(1).click();
  await open("Raw");
  assert.deepEqual(await job.locator("#part-warnings code").allTextContents(), ["jobs[1].base_info.expired_days"]);
});

scenario(
  "a job is opened, stepped through and closed by keyboard, and the focus comes back to its row",
  async (given) => {
    const { page, emulator, url } = given;
    const { shows, links, job, ids, button } = parts(page);
    await page.goto(url + addressOf(targetOf(emulator, emulator.batchOf(230))));
    await shows("1-20 of 230");
    const [, second, third] = await ids();
    await links.nth(1).focus();
    await page.keyboard.press("Enter");
    await job.locator(".job-id", { hasText: second }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === "H2");
    await button("Next job of this page").press("Enter");
    await job.locator(".job-id", { hasText: third }).waitFor();
    await page.keyboard.press("Escape");
    await job.waitFor({ state: "detached" });
    await page.waitForFunction((id) => document.activeElement?.closest("tr")?.dataset.id === id, third);
  },
);

scenario(
  "on a narrow screen the job takes the place of the list, and the way back is at its head",
  async ({ page, url }) => {
    const { shows, links, job, rows, button } = parts(page);
    await page.goto(url);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page
      .getByRole("link", { name: /^230 jobs/ })
      .first()
      .press("Enter");
    await shows("1-20 of 230");
    await page.waitForFunction(() => scrollY === 0);
    assert.equal(await page.getByRole("table", { name: "Jobs of the batch" }).getByRole("row").count(), 21);
    await links.first().click();
    await job.waitFor();
    await rows.first().waitFor({ state: "hidden" });
    await job.getByRole("tab").first().waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(overflow, false);
    await button("Back to the jobs").click();
    await rows.first().waitFor({ state: "visible" });
  },
  { viewport: { width: 360, height: 740 } },
);

scenario("opening a page of jobs asks for nothing more when a job is opened", async ({ page, emulator, url }) => {
  const { shows, links, job } = parts(page);
  const asked = [];
  page.on("request", (request) => request.url().includes("/drs/") && asked.push(request.method()));
  await page.goto(url + addressOf(targetOf(emulator, emulator.batchOf(230))));
  await shows("1-20 of 230");
  await page.locator(".phases .chip b", { hasText: /^\d/ }).first().waitFor();
  asked.length = 0;
  await links.first().click();
  await job.locator(".part").first().waitFor();
  assert.deepEqual(asked, []);
});
