import assert from "node:assert/strict";
import { addressOf, parts, scenario, useConsole } from "./support/scenario.mjs";

useConsole();

const batchOf230 = ({ endpoint, projectId, batchOf }) => ({ endpoint, project: projectId, batch: batchOf(230) });

scenario("a deep link survives a reload: page, size and open job", async ({ page, emulator, url }) => {
  const { shows, job } = parts(page);
  const { jobs } = await emulator.ask(emulator.batchOf(230), "?offset=50&limit=50");
  const address = url + addressOf(batchOf230(emulator), { page: "2", size: "50", job: jobs[3].id });
  await page.goto(address);
  for (let time = 0; time < 2; time += 1) {
    await shows("51-100 of 230");
    await job.getByRole("heading", { name: jobs[3].base_info.name, exact: true }).waitFor();
    assert.equal(await page.getByLabel("Jobs per page").inputValue(), "50");
    assert.equal(page.url(), address);
    if (time === 0) await page.reload();
  }
});

scenario("back and forward go through pages and jobs", async ({ page, emulator, url }) => {
  const { shows, ids, links, job, button } = parts(page);
  await page.goto(url);
  await page
    .getByRole("link", { name: /^230 jobs/ })
    .first()
    .click();
  await shows("1-20 of 230");
  await button("Next page").click();
  await shows("21-40 of 230");
  const [first] = await ids();
  await links.first().click();
  await job.locator(".job-id", { hasText: first }).waitFor();
  await page.goBack();
  await job.waitFor({ state: "detached" });
  await shows("21-40 of 230");
  await page.goBack();
  await shows("1-20 of 230");
  await page.goBack();
  await page.getByRole("heading", { name: "Which batch?" }).waitFor();
  await page.goForward();
  await shows("1-20 of 230");
  await page.goForward();
  await shows("21-40 of 230");
  await page.goForward();
  await job.locator(".job-id", { hasText: first }).waitFor();
  assert.equal(emulator.batchOf(230) !== undefined, true);
});

scenario("an address with nonsense in it leads to the nearest thing that exists", async ({ page, emulator, url }) => {
  const { shows } = parts(page);
  await page.goto(url + addressOf(batchOf230(emulator), { page: "-3", size: "7" }));
  await shows("1-20 of 230");
  await page.goto(`${url}#/nowhere?%%%`);
  await page.getByRole("heading", { name: "Which batch?" }).waitFor();
});

scenario("a link to a job opens it whatever the page that is shown", async ({ page, emulator, url }) => {
  const { shows, job } = parts(page);
  const { jobs } = await emulator.ask(emulator.batchOf(230), "?offset=170&limit=1");
  await page.goto(url + addressOf(batchOf230(emulator), { job: jobs[0].id }));
  await job.getByRole("heading", { name: jobs[0].base_info.name, exact: true }).waitFor();
  await shows("1-20 of 230");
});

scenario("a job that is nowhere in the batch is said to be so", async ({ page, emulator, url }) => {
  const { job } = parts(page);
  await page.goto(url + addressOf(batchOf230(emulator), { job: "no-such-job" }));
  await job.getByText("The batch has no job of this id.").waitFor();
});
