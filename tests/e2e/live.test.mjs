import assert from "node:assert/strict";
import { addressOf, parts, scenario, useConsole } from "./support/scenario.mjs";

useConsole();

const FAST = "drs-batch-jobs:interval";
const job = (id, status, progress = "10%") => ({ id, status, base_info: { name: id }, progress_info: { progress } });

/** A batch that is what the test last said. */
async function played(given, jobs) {
  const { page, emulator, url } = given;
  const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(2) };
  const stage = { jobs, asked: 0 };
  await page.route("**/drs/v5/**", (route) => {
    stage.asked += 1;
    return route.fulfill({ json: { jobs: stage.jobs, total_count: stage.jobs.length } });
  });
  await page.goto(url + addressOf(target, given.more ?? {}));
  await parts(page).shows(`1-${jobs.length} of ${jobs.length}`);
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await parts(page).whole();
  return stage;
}

const row = (page, id) => page.locator(`tr[data-id="${id}"]`);

scenario("v14_what_changed_since_the_last_refresh_is_marked_by_words_and_signs_and_told_once", async (given) => {
  const { page } = given;
  const { button } = parts(page);
  const stage = await played(given, [
    job("same", "CREATING"),
    job("turns", "CREATING"),
    job("goes", "CREATING"),
    job("moves", "CREATING"),
  ]);
  stage.jobs = [
    job("comes", "CREATING"),
    job("same", "CREATING"),
    job("turns", "CREATE_FAILED"),
    job("moves", "CREATING", "60%"),
  ];
  await button("Refresh").click();
  await row(page, "comes").waitFor();
  const marks = await page
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((one) => [one.dataset.id, one.dataset.mark]));
  assert.deepEqual(marks, [
    ["comes", "new"],
    ["same", undefined],
    ["turns", "status"],
    ["moves", "moved"],
  ]);
  assert.match(await row(page, "comes").locator(".col-name").textContent(), /new$/);
  assert.match(await row(page, "turns").locator(".col-status").textContent(), /was CREATING/);
  assert.match(await row(page, "moves").locator(".col-progress").textContent(), /\+50 %$/);
  await page.getByText("1 gone", { exact: true }).click();
  assert.equal(await page.getByRole("list", { name: "No longer in the batch" }).textContent(), "goes goes");
  const told = page.locator(".console > [role=status]");
  assert.equal(await told.textContent(), "1 new, 1 changed status, 1 gone");
  await button("Refresh").click();
  await page.getByText("nothing changed").waitFor();
  assert.equal(await page.locator("tr[data-mark]").count(), 0);
});

scenario("v5_a_refresh_loses_neither_filter_nor_focus_nor_the_open_job", async (given) => {
  const { page } = given;
  const { links, job: pane, button } = parts(page);
  const stage = await played({ ...given, more: { filter: "name~o", sort: "name" } }, [
    job("one", "CREATING"),
    job("zoo", "CREATING"),
  ]);
  await links.nth(1).click();
  await pane.locator("#tab-raw").click();
  await links.nth(1).focus();
  stage.jobs = [job("mouse", "CREATING"), job("zoo", "CREATE_FAILED"), job("one", "CREATING")];
  await page.keyboard.press("r");
  await row(page, "mouse").waitFor();
  assert.deepEqual(await parts(page).ids(), ["mouse", "one", "zoo"]);
  assert.equal(await page.evaluate(() => document.activeElement.closest("tr")?.dataset.id), "zoo");
  assert.equal(await page.getByLabel("Filter", { exact: true }).inputValue(), "name~o");
  await pane.getByRole("tab", { name: "Raw", selected: true }).waitFor();
  await pane.locator(".job-status", { hasText: "CREATE_FAILED" }).waitFor();
  assert.equal(await button("Close").count(), 1);
});

scenario("v5_it_polls_by_the_interval_says_how_old_the_list_is_and_a_pause_holds_until_it_ends", async (given) => {
  const { page, context } = given;
  const { button } = parts(page);
  await context.addInitScript((name) => localStorage.setItem(name, "3"), FAST);
  const stage = await played(given, [job("one", "CREATING")]);
  stage.jobs = [job("two", "CREATING")];
  // By itself.
  await row(page, "two").waitFor();
  const freshness = page.locator(".freshness");
  assert.equal(await freshness.getAttribute("data-state"), "on");
  await page.keyboard.press("p");
  await page.locator(".freshness[data-state=paused]").waitFor();
  await page.waitForFunction(() => /updated \d+ s ago/.test(document.querySelector(".freshness").textContent));
  const before = stage.asked;
  stage.jobs = [job("three", "CREATING")];
  // Longer than an interval and its stray, by the console's own clock.
  await page.waitForFunction(() => /updated [5-9] s ago/.test(document.querySelector(".freshness").textContent));
  assert.equal(stage.asked, before);
  assert.equal(await row(page, "three").count(), 0);
  await button("Refresh").click();
  await row(page, "three").waitFor();
  assert.equal(await freshness.getAttribute("data-state"), "paused");
  stage.jobs = [job("four", "CREATING")];
  await button("Resume").click();
  await row(page, "four").waitFor();
  await page.getByLabel("Interval").selectOption("0");
  await page.locator(".freshness[data-state=off]").waitFor();
});

scenario("v21_without_a_network_it_says_so_and_goes_on_by_itself_when_there_is_one", async (given) => {
  const { page, context } = given;
  const stage = await played(given, [job("one", "CREATING")]);
  await context.setOffline(true);
  await page.getByText("This machine has no network.").waitFor();
  assert.equal(await page.locator(".freshness").getAttribute("data-state"), "offline");
  assert.equal(await row(page, "one").count(), 1);
  stage.jobs = [job("two", "CREATING")];
  await context.setOffline(false);
  await page.getByText("This machine has no network.").waitFor({ state: "detached" });
  await row(page, "two").waitFor();
});

scenario("v16_all_of_the_list_is_reached_by_single_keys_which_can_be_switched_off", async ({ page, emulator, url }) => {
  const { shows, ids, job: pane } = parts(page);
  const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(230) };
  await page.goto(url + addressOf(target));
  await shows("1-20 of 230");
  await page.locator(".summary .chip").first().waitFor();
  const [first, second] = await ids();
  const focused = () => page.evaluate(() => document.activeElement.closest("tr")?.dataset.id);
  await page.keyboard.press("j");
  // What knows the keys comes after the first jobs, and a key before it acts late.
  await page.locator("tr:focus-within").waitFor();
  assert.equal(await focused(), first);
  await page.keyboard.press("j");
  assert.equal(await focused(), second);
  await page.keyboard.press("k");
  assert.equal(await focused(), first);
  await page.keyboard.press("Enter");
  await pane.locator(".job-id", { hasText: first }).waitFor();
  await page.keyboard.press("j");
  await pane.locator(".job-id", { hasText: second }).waitFor();
  await page.keyboard.press("Escape");
  await pane.waitFor({ state: "detached" });
  assert.equal(await focused(), second);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await help.waitFor();
  await help.getByLabel("Use these keys").uncheck();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  assert.equal(await help.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), "");
});

scenario("what a key did is done before the next frame, so that a key after it is never lost", async (given) => {
  const { page, emulator, url } = given;
  const { shows, ids, job: pane } = parts(page);
  const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(230) };
  await page.goto(url + addressOf(target));
  await shows("1-20 of 230");
  await page.locator(".summary .chip").first().waitFor();
  const [first, second, third] = await ids();
  // What is loaded for the first key and for the first job is there for those after them.
  await page.keyboard.press("j");
  await page.locator("tr:focus-within").waitFor();
  await page.keyboard.press("Enter");
  await pane.locator(".job-id", { hasText: first }).waitFor();
  const pressed = (keys) =>
    page.evaluate(async (keys) => {
      for (const key of keys) {
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        await new Promise(requestAnimationFrame);
      }
      return [document.querySelector("aside .job-id")?.textContent, document.activeElement.closest("tr")?.dataset.id];
    }, keys);
  assert.deepEqual(await pressed("jj"), [third, undefined]);
  assert.deepEqual(await pressed("k"), [second, undefined]);
  assert.deepEqual(await pressed(["Escape"]), [undefined, second]);
  assert.deepEqual(await pressed("j"), [undefined, third]);
});

scenario("v11_a_job_is_copied_as_id_json_curl_node_and_command_line_and_never_with_a_token", async (given) => {
  const { page, context, emulator, url } = given;
  const { links, job: pane } = parts(page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const target = { endpoint: emulator.endpoint, project: emulator.projectId, batch: emulator.batchOf(230) };
  const { jobs } = await emulator.ask(target.batch, "?limit=3");
  await page.goto(url + addressOf(target));
  await links.nth(2).click();
  // Once it is there, a job takes the focus, and a menu that loses it closes.
  await page.waitForFunction(() => document.activeElement?.tagName === "H2");
  await pane.locator(".job-acts summary", { hasText: "Copy" }).click();
  const menu = pane.locator(".job-acts .menu-panel");
  const copied = async (name) => {
    await menu.getByRole("button", { name, exact: true }).click();
    await menu.getByText(`${name} copied`).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const texts = {};
  for (const name of ["ID", "Link", "JSON", "cURL", "Node.js", "Command line"]) texts[name] = await copied(name);
  const route = `${url}drs/v5/${target.project}/batch-async-jobs/${target.batch}`;
  assert.equal(texts.ID, jobs[2].id);
  assert.equal(texts.Link, page.url());
  assert.equal(JSON.parse(texts.JSON).id, jobs[2].id);
  assert.ok(texts.cURL.includes(`'${route}?offset=2&limit=1'`), texts.cURL);
  assert.ok(texts.cURL.includes('"X-Auth-Token: $HUAWEICLOUD_TOKEN"'), texts.cURL);
  assert.ok(texts["Node.js"].includes("process.env.HUAWEICLOUD_TOKEN"));
  const line = `npx drs-batch-jobs page ${target.batch} --offset 2 --limit 1 --project ${target.project} --endpoint ${url}drs`;
  assert.equal(texts["Command line"], line);
  for (const text of Object.values(texts)) assert.ok(!text.includes(emulator.token));
});

scenario("v11_behind_a_gateway_what_is_copied_asks_the_service_itself", async (given) => {
  const { page, context, emulator, url } = given;
  const { links, job: pane } = parts(page);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const service = "https://drs.example.com";
  const { endpoint, projectId } = emulator;
  await page.route("**/console.json", (route) =>
    route.fulfill({ json: { mode: "gateway", endpoint, projectId, service, batches: [] } }),
  );
  await page.route("**/drs/v5/**", (route) =>
    route.fulfill({ json: { jobs: [job("one", "CREATING")], total_count: 1 } }),
  );
  await page.goto(url + addressOf({ endpoint, project: projectId, batch: "mine" }));
  await links.first().click();
  await page.waitForFunction(() => document.activeElement?.tagName === "H2");
  await pane.locator(".job-acts summary", { hasText: "Copy" }).click();
  const menu = pane.locator(".job-acts .menu-panel");
  for (const name of ["cURL", "Node.js", "Command line"]) {
    await menu.getByRole("button", { name, exact: true }).click();
    await menu.getByText(`${name} copied`).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(text.includes(service), text);
    assert.ok(!text.includes(new URL(url).host), text);
  }
});
