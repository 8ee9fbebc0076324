import assert from "node:assert/strict";
import { addressOf, parts, scenario, useConsole } from "./support/scenario.mjs";

useConsole();

const rangeOf = (page, size, total) => `${(page - 1) * size + 1}-${Math.min(page * size, total)} of ${total}`;

scenario("a batch of the emulator is one click away and is paged to its end, each job once", async (given) => {
  const { page, emulator, url } = given;
  const { shows, ids, button } = parts(page);
  await page.goto(url);
  await page
    .getByRole("link", { name: /^230 jobs/ })
    .first()
    .click();
  const seen = [];
  for (let number = 1; number <= 12; number += 1) {
    await shows(rangeOf(number, 20, 230));
    const here = await ids();
    assert.equal(here.length, number < 12 ? 20 : 10);
    seen.push(...here);
    if (number < 12) await button("Next page").click();
  }
  assert.equal(await button("Next page").getAttribute("aria-disabled"), "true");
  assert.equal(await button("Last page").getAttribute("aria-disabled"), "true");
  const { jobs } = await emulator.ask(emulator.batchOf(230), "?limit=230");
  assert.equal(new Set(seen).size, 230);
  assert.deepEqual(
    seen,
    jobs.map((job) => job.id),
  );
});

scenario("first, previous, last and a typed page number lead where they say", async ({ page, emulator, url }) => {
  const { shows, button } = parts(page);
  await page.goto(url + addressOf(batchOf230(emulator)));
  await shows("1-20 of 230");
  await button("Last page").click();
  await shows("221-230 of 230");
  await button("Previous page").click();
  await shows("201-220 of 230");
  await button("First page").click();
  await shows("1-20 of 230");
  const field = page.getByLabel("Page", { exact: true });
  await field.fill("7");
  await field.press("Enter");
  await shows("121-140 of 230");
  await field.fill("999");
  await field.press("Enter");
  await shows("221-230 of 230");
  await field.fill("nonsense");
  await field.press("Enter");
  assert.equal(await field.inputValue(), "12");
  await shows("221-230 of 230");
});

scenario("another page size keeps the first job of the page in sight", async ({ page, emulator, url }) => {
  const { shows, ids } = parts(page);
  await page.goto(url + addressOf(batchOf230(emulator), { page: "4" }));
  await shows("61-80 of 230");
  const [first] = await ids();
  for (const [size, range] of [
    ["50", "51-100 of 230"],
    ["100", "1-100 of 230"],
    ["10", "1-10 of 230"],
  ]) {
    await page.getByLabel("Jobs per page").selectOption(size);
    await shows(range);
    assert.equal((await ids()).includes(first), size !== "10");
  }
});

scenario("a row says what the summary of its job says", async ({ page, emulator, url }) => {
  const { shows, rows } = parts(page);
  await page.goto(url + addressOf(batchOf230(emulator)));
  await shows("1-20 of 230");
  const { jobs } = await emulator.ask(emulator.batchOf(230), "?limit=20");
  const shown = await rows.evaluateAll((found) =>
    found.map((row) => ({
      id: row.querySelector(".col-id").textContent,
      name: row.querySelector(".col-name").textContent,
      status: row.querySelector(".chip-text").textContent,
      created: row.querySelector(".col-created time")?.dateTime,
    })),
  );
  assert.deepEqual(
    shown,
    jobs.map(({ id, status, create_time, base_info }) => ({ id, name: base_info.name, status, created: create_time })),
  );
});

scenario(
  "the jobs of the open page are there before the whole batch is, and are said to be a part of it",
  async (given) => {
    const { page, emulator, url } = given;
    const { shows, ids } = parts(page);
    const held = await hold(page, "limit=50");
    await page.goto(url + addressOf(batchOf230(emulator), { page: "3" }));
    await held.asked;
    await shows("41-60 of 230");
    const before = await ids();
    await page.getByText("20 of 230 jobs are here; the others are on their way.").waitFor();
    assert.deepEqual(await page.locator(".phases .chip b").allTextContents(), ["…", "…", "…", "…", "…"]);
    held.release();
    await page.getByText("are on their way").waitFor({ state: "detached" });
    await shows("41-60 of 230");
    assert.deepEqual(await ids(), before);
  },
);

scenario("another page of a batch that is there is asked of nobody", async ({ page, emulator, url }) => {
  const { shows, whole, button } = parts(page);
  await page.goto(url + addressOf(batchOf230(emulator)));
  await whole();
  await shows("1-20 of 230");
  const asked = [];
  page.on("request", (request) => request.url().includes("/v5/") && asked.push(request.url()));
  await button("Last page").click();
  await shows("221-230 of 230");
  assert.deepEqual(asked, []);
});

scenario("v1_all_jobs_can_be_on_one_page_of_which_only_those_near_are_in_the_page", async ({ page, emulator, url }) => {
  const { shows, rows } = parts(page);
  const target = { ...batchOf230(emulator), batch: emulator.batchOf(1000) };
  await page.goto(url + addressOf(target));
  await shows("1-20 of 1,000");
  await page.getByLabel("Jobs per page").selectOption("all");
  await shows("1-1,000 of 1,000");
  const table = page.getByRole("table", { name: "Jobs of the batch" });
  assert.equal(await table.getAttribute("aria-rowcount"), "1001");
  assert.ok((await rows.count()) < 300, `${await rows.count()} rows`);
  const { jobs } = await emulator.ask(target.batch, "?offset=999&limit=1");
  await page.locator(".list").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  const last = page.locator(`tr[data-id="${jobs[0].id}"]`);
  await last.waitFor();
  assert.equal(await last.getAttribute("aria-rowindex"), "1001");
});

scenario("a page beyond the end offers the last one", async ({ page, emulator, url }) => {
  const { shows, button } = parts(page);
  await page.goto(url + addressOf(batchOf230(emulator), { page: "40" }));
  await page.getByRole("heading", { name: "There is no page 40" }).waitFor();
  await button("Go to the last page").click();
  await shows("221-230 of 230");
});

scenario("a batch without jobs says that it has none", async ({ page, emulator, url }) => {
  await page.route("**/drs/**", (route) => route.fulfill({ json: { jobs: [], total_count: 0 } }));
  await page.goto(url + addressOf(batchOf230(emulator)));
  await page.getByRole("heading", { name: "This batch has no jobs" }).waitFor();
});

function batchOf230({ endpoint, projectId, batchOf }) {
  return { endpoint, project: projectId, batch: batchOf(230) };
}

/** Keeps requests whose address has this text waiting until they are released. */
async function hold(page, text) {
  const asked = deferred();
  const released = deferred();
  await page.route(
    (url) => url.pathname.startsWith("/drs/") && url.search.includes(text),
    async (route) => {
      asked.resolve();
      await released.promise;
      // The page may have given the request up in the meantime.
      await route.continue().catch(() => undefined);
    },
  );
  return { asked: asked.promise, release: released.resolve };
}

function deferred() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
