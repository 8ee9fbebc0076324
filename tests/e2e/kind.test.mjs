import assert from "node:assert/strict";
import { parts, scenario, useConsole } from "./support/scenario.mjs";

useConsole();

scenario("the demo runs the emulator in the page, and asks nobody for jobs", async ({ page, url }) => {
  const { shows, links, job } = parts(page);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${url}demo.html`);
  await page.locator(".batch-card", { hasText: "230" }).first().click();
  await shows("1-20 of 230");
  await links.first().click();
  await job.getByRole("tab", { name: "Overview", selected: true }).waitFor();
  assert.deepEqual(
    asked.filter((address) => /\/v5\/|\.json$/.test(address)),
    [],
  );
});

scenario(
  "the element is a console in a page of somebody else's, whose address, keys and styles it leaves alone",
  async (given) => {
    const { page, url, emulator } = given;
    const { shows, links, job } = parts(page);
    await page.goto(`${url}embed.html`);
    const console = page.locator("drs-batch-console");
    const title = page.getByRole("heading", { name: "A page of somebody else's" });
    const before = await title.evaluate((heading) => JSON.stringify(Object.entries(getComputedStyle(heading))));
    await console.evaluate(
      (element, { endpoint, projectId, batch }) => {
        element.setAttribute("endpoint", endpoint);
        element.setAttribute("project", projectId);
        element.setAttribute("batch", batch);
      },
      { endpoint: emulator.endpoint, projectId: emulator.projectId, batch: emulator.batchOf(230) },
    );
    await shows("1-20 of 230");
    await page.keyboard.press("?");
    assert.equal(await page.getByRole("dialog").count(), 0);
    await links.first().click();
    await job.getByRole("tab", { name: "Overview", selected: true }).waitFor();
    assert.equal(page.url(), `${url}embed.html`);
    assert.equal(await title.evaluate((heading) => JSON.stringify(Object.entries(getComputedStyle(heading)))), before);
    assert.equal(
      await console.evaluate(
        (element) => getComputedStyle(element.shadowRoot.querySelector("button.button")).textTransform,
      ),
      "none",
    );
    await console.evaluate((element) => element.setAttribute("language", "zh-CN"));
    await page.getByRole("columnheader", { name: "状态" }).waitFor();
    await console.evaluate((element) => element.remove());
    assert.deepEqual(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  },
);

scenario("a batch that was opened is found again, and forgotten at a click", async ({ page, url }) => {
  const { shows } = parts(page);
  await page.goto(url);
  await page.locator(".batch-card", { hasText: "230" }).first().click();
  await shows("1-20 of 230");
  await page.locator(".summary .chip b", { hasText: /^\d/ }).first().waitFor();
  await page.getByRole("link", { name: "All batches" }).click();
  const used = page.getByRole("region", { name: "Used before" });
  await used.getByRole("link", { name: /230 jobs/ }).click();
  await shows("1-20 of 230");
  await page.goBack();
  await used.getByRole("button", { name: /^Forget [^a]/ }).click();
  await used.waitFor({ state: "detached" });
  await page.reload();
  await page.locator(".batch-card").first().waitFor();
  assert.equal(await used.count(), 0);
});

scenario(
  "a large batch is a worker's work where the page may start one, with the same rows, counts and objections",
  async (given) => {
    const { page, url, emulator } = given;
    const { shows } = parts(page);
    // A page of somebody else's, whose policy does not ask for trusted types.
    await page.route("**/embed.html", async (route) => {
      const reply = await route.fetch();
      const { "content-security-policy": _policy, ...headers } = reply.headers();
      const body = (await reply.text()).replace(/<drs-batch-console[^]*<\/drs-batch-console>/, "<main></main>");
      await route.fulfill({ response: reply, headers, body });
    });
    await page.goto(`${url}embed.html`);
    const { asyncJobId: batch } = emulator.batches.find(({ jobs, detail }) => jobs === 1000 && detail === "rich");
    const started = page.waitForEvent("worker");
    await page.evaluate(
      ({ endpoint, projectId, batch }) => {
        const element = document.createElement("drs-batch-console");
        for (const [name, value] of Object.entries({
          endpoint,
          project: projectId,
          batch,
          discover: "",
          workers: "",
        })) {
          element.setAttribute(name, value);
        }
        document.querySelector("main").append(element);
      },
      { endpoint: emulator.endpoint, projectId: emulator.projectId, batch },
    );
    await started;
    await page.locator(".phases .chip b", { hasText: /^\d/ }).first().waitFor();
    const counts = (await page.locator(".phases").first().locator("b").allTextContents()).map(Number);
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      1000,
    );
    await page.locator("#filter").fill("phase:failed");
    await shows(`1-20 of ${counts[0]}`);
    await page.locator("#filter").fill("delay>>");
    await page.locator("#filter-objection").waitFor();
    assert.match(await page.locator("#filter-objection").textContent(), /filter/);
  },
);
