import assert from "node:assert/strict";
import { addressOf, parts, scenario, useConsole } from "./support/scenario.mjs";

useConsole();

const SECRETS = new Set(["db_password", "password", "ssl_cert_key", "ssl_cert_password"]);

/** A field of the model for each panel: a job that has all of them shows all panels. */
const PANELS = {
  Progress: "progress_info",
  Checks: "precheck_result",
  Job: "base_info",
  Endpoints: "source_endpoint",
  Policy: "policy_config",
  "Node and logs": "node_info",
  Comparison: "compare_result",
  Connection: "connection_management",
  "Diagnosis and repair": "diagnoses",
};

scenario("each panel shows the fields of its area, and no value of the job is left out", async (given) => {
  const { page, emulator, url } = given;
  const { shows, job } = parts(page);
  const { target, sent, page: number } = await richJob(emulator);
  await page.goto(url + addressOf(target, { page: String(number), job: sent.id }));
  await shows(".*");
  await job.getByRole("heading", { name: sent.base_info.name, exact: true }).waitFor();
  const panels = await job.locator(".part h3").allTextContents();
  assert.deepEqual(panels.slice(0, 9), Object.keys(PANELS));
  assert.ok(!panels.includes("Other fields"), "every field of the model has its panel");

  const all = job.getByRole("button", { name: /^Show all/ });
  while ((await all.count()) > 0) await all.first().click();
  const shown = await job.locator(".parts").evaluate((parts) => ({
    text: parts.textContent,
    titles: [...parts.querySelectorAll("[title]")].map((element) => element.title),
  }));
  const titles = new Set(shown.titles);
  const names = namesOf(sent);
  assert.ok(names.size > 150, `a rich job has many fields, not ${names.size}`);
  // A record that a panel opens, or that is named by its place, needs no heading of its own.
  const unnamed = [...names].filter((name) => !titles.has(name));
  assert.deepEqual(
    unnamed.sort(),
    ["compare_result", "precheck_result"].filter((name) => unnamed.includes(name)),
  );
  const missing = leavesOf(sent).filter(
    ({ name, value }) =>
      !SECRETS.has(name) && value !== "" && !shown.text.includes(String(value)) && !titles.has(String(value)),
  );
  assert.deepEqual(missing, []);
});

scenario("passwords and keys arrive masked and are nowhere in the page", async ({ page, emulator, url }) => {
  const { job, button } = parts(page);
  const { target, sent, page: number } = await richJob(emulator);
  const secrets = leavesOf(sent).filter(({ name, value }) => SECRETS.has(name) && value !== "");
  assert.ok(secrets.length > 0);
  await page.goto(url + addressOf(target, { page: String(number), job: sent.id }));
  await job.locator(".masked").first().waitFor();
  assert.equal(await job.locator(".masked").count(), secrets.length);
  assert.equal(await job.locator("dt[title=db_password] + dd").first().textContent(), "******");
  await job.locator("summary", { hasText: "Raw JSON" }).click();
  await job.locator(".raw pre", { hasText: sent.id }).waitFor();
  const html = await page.content();
  for (const { value } of secrets) assert.ok(!html.includes(value));
  assert.equal(await button("Close").count(), 1);
});

scenario("raw JSON is what the client gives, whole", async ({ page, emulator, url }) => {
  const { job } = parts(page);
  const { target, sent, page: number } = await richJob(emulator);
  await page.goto(url + addressOf(target, { page: String(number), job: sent.id }));
  await job.locator("summary", { hasText: "Raw JSON" }).click();
  const pre = job.locator(".raw pre", { hasText: sent.id });
  const raw = JSON.parse(await pre.textContent());
  assert.deepEqual(Object.keys(raw), Object.keys(sent));
});

scenario("fields that nobody knew of are shown, whatever their shape and their names", async (given) => {
  const { page, emulator, url } = given;
  const { job } = parts(page);
  const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(2) };
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
  const other = job.locator("#part-other");
  await other.waitFor();
  const text = await other.textContent();
  for (const expected of ["brand_new", "two", "<b>not markup</b>", "<img src=x onerror=alert(1)>", "__proto__", "no"]) {
    assert.ok(text.includes(expected), expected);
  }
  assert.equal(await page.locator("img, b:not(.chip b, .tiles b)").count(), 0);
});

scenario("jobs without an id, or with the same one, are each opened as themselves", async ({ page, emulator, url }) => {
  const { links, job } = parts(page);
  const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(2) };
  const named = (name, id) => ({ ...(id === undefined ? {} : { id }), base_info: { name } });
  const jobs = [named("one"), named("two"), named("three", "same"), named("four", "same")];
  await page.route("**/drs/**", (route) => route.fulfill({ json: { jobs, total_count: 4 } }));
  await page.goto(url + addressOf(target));
  await links.nth(3).waitFor();
  for (const [index, name] of ["one", "two", "three", "four"].entries()) {
    await links.nth(index).click();
    await job.getByRole("heading", { name, exact: true }).waitFor();
    assert.equal(await page.locator("table.jobs tr[aria-current]").count(), 1);
  }
});

scenario("values of another type than documented are counted and listed by their path", async (given) => {
  const { page, emulator, url } = given;
  const { job } = parts(page);
  const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(2) };
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
  await job.locator("#part-warnings").waitFor();
  assert.deepEqual(await job.locator("#part-warnings code").allTextContents(), ["jobs[1].base_info.expired_days"]);
});

scenario(
  "a job is opened, stepped through and closed by keyboard, and the focus comes back to its row",
  async (given) => {
    const { page, emulator, url } = given;
    const { shows, links, job, ids, button } = parts(page);
    const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(230) };
    await page.goto(url + addressOf(target));
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
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(overflow, false);
    await button("Back to the jobs").click();
    await rows.first().waitFor({ state: "visible" });
  },
  { viewport: { width: 360, height: 740 } },
);

scenario("opening a page of jobs asks for nothing more when a job is opened", async ({ page, emulator, url }) => {
  const { shows, links, job } = parts(page);
  const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(230) };
  const asked = [];
  page.on("request", (request) => request.url().includes("/drs/") && asked.push(request.method()));
  await page.goto(url + addressOf(target));
  await shows("1-20 of 230");
  await links.first().click();
  await job.locator(".part").first().waitFor();
  assert.deepEqual(asked, ["GET"]);
});

/** A job of the emulator that has every field that `PANELS` names, as it is sent. */
async function richJob(emulator) {
  const size = 20;
  for (const { asyncJobId } of emulator.batches) {
    const { jobs } = await emulator.ask(asyncJobId, `?limit=${size}`);
    const sent = jobs.find((job) => Object.values(PANELS).every((field) => job[field] !== undefined));
    const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: asyncJobId };
    if (sent !== undefined) return { target, sent, page: 1 };
  }
  throw new Error("no batch of the emulator begins with a job that has every panel");
}

function leavesOf(value, name = "") {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, name));
  if (value === null) return [];
  if (typeof value === "object") return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, key));
  return [{ name, value }];
}

/** The names of all fields of records; the keys of maps are data. */
function namesOf(value, names = new Set()) {
  if (Array.isArray(value)) for (const item of value) namesOf(item, names);
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      names.add(name);
      if (name === "progress_map") for (const entry of Object.values(inner)) namesOf(entry, names);
      else if (!["compare_job_tag", "instance_features"].includes(name)) namesOf(inner, names);
    }
  }
  return names;
}
