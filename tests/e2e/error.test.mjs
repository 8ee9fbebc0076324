import assert from "node:assert/strict";
import { addressOf, parts, scenario, useConsole } from "./support/scenario.mjs";

useConsole();

const batchOf230 = ({ endpoint, projectId, batchOf }) => ({ endpoint, project: projectId, batch: batchOf(230) });
const kindOf = (page, kind) => page.locator(`.failure[data-kind=${kind}]`);

async function fillIn(page, { endpoint, project, batch, token }) {
  await page.getByLabel("Endpoint").fill(endpoint);
  await page.getByLabel("Project ID").fill(project);
  await page.getByLabel("Batch ID").fill(batch);
  await page.getByLabel("Token").fill(token);
  await page.getByRole("button", { name: "Open the batch" }).click();
}

scenario(
  "a refused token is asked for again, and with the right one the page is there",
  async ({ page, emulator, url }) => {
    const { shows, failure } = parts(page);
    await page.goto(url);
    await fillIn(page, { ...batchOf230(emulator), token: "not-the-token" });
    await kindOf(page, "unauthorized").waitFor();
    assert.match(await failure.textContent(), /HTTP status401/);
    assert.ok(!(await page.content()).includes("not-the-token"));
    await failure.getByLabel("Token").fill(emulator.token);
    await failure.getByRole("button", { name: "Use this token" }).click();
    await shows("1-20 of 230");
    assert.equal(await failure.count(), 0);
  },
  { failing: true },
);

scenario(
  "a token that the service refuses is sent once",
  async ({ page, emulator, url }) => {
    const sent = [];
    page.on("request", (request) => request.url().includes("/v5/") && sent.push(request.url()));
    await page.goto(url);
    await fillIn(page, { ...batchOf230(emulator), token: "not-the-token" });
    await kindOf(page, "unauthorized").waitFor();
    await page.waitForLoadState("networkidle");
    assert.equal(sent.length, 1, sent.join());
  },
  { failing: true },
);

scenario(
  "v9_the_last_good_list_stays_under_an_error_with_the_time_to_the_next_try_and_Retry_ends_it",
  async ({ page, emulator, url }) => {
    const { shows, ids, failure, button } = parts(page);
    await page.goto(url + addressOf(batchOf230(emulator)));
    await shows("1-20 of 230");
    // The open page is there before the others are.
    await page.locator(".phases .chip b", { hasText: /^\d/ }).first().waitFor();
    const before = await ids();
    await page.route("**/drs/**", (route) => route.abort());
    await button("Refresh").click();
    await kindOf(page, "network").waitFor();
    assert.match(await failure.textContent(), /Still showing what was read at .*Next try in \d+ s\./);
    assert.deepEqual(await ids(), before);
    // What is there is there: the other pages, too.
    await button("Next page").click();
    await shows("21-40 of 230");
    await page.unrouteAll();
    await failure.getByRole("button", { name: "Retry" }).click();
    await failure.waitFor({ state: "detached" });
    await shows("21-40 of 230");
  },
  { failing: true },
);

scenario(
  "while the whole batch is out of reach each page that the reader turns to is asked for by itself",
  async ({ page, emulator, url }) => {
    const { shows, ids, failure, button } = parts(page);
    const target = batchOf230(emulator);
    // What is asked for one page comes, and what the walk over all of them asks for does not.
    await page.route("**/drs/**", (route) =>
      /[?&]limit=(?:20|100)(?:&|$)/.test(route.request().url()) ? route.continue() : route.abort(),
    );
    await page.goto(url + addressOf(target));
    await kindOf(page, "network").waitFor();
    await shows("1-20 of 230");
    await button("Next page").click();
    await shows("21-40 of 230");
    const { jobs } = await emulator.ask(target.batch, "?offset=20&limit=20");
    assert.deepEqual(
      await ids(),
      jobs.map(({ id }) => id),
    );
    await page.getByLabel("Jobs per page").selectOption("100");
    await shows("1-100 of 230");
    await page.unrouteAll();
    await failure.getByRole("button", { name: "Retry" }).click();
    await failure.waitFor({ state: "detached" });
    await shows("1-100 of 230");
  },
  { failing: true },
);

scenario(
  "an unknown batch shows what the service says about it",
  async ({ page, emulator, url }) => {
    const { failure } = parts(page);
    await page.goto(url + addressOf(batchOf230(emulator), { batch: "no-such-batch" }));
    await failure.waitFor();
    const text = await failure.textContent();
    assert.match(text, /Error code\S*DRS\./);
    assert.match(text, /The service says\S+/);
  },
  { failing: true },
);

/** One reply of each kind of failure, and words of what the page must say about it. */
const REPLIES = [
  { kind: "forbidden", reply: { status: 403, json: { error_code: "APIGW.0302" } }, words: "Error codeAPIGW.0302" },
  { kind: "not_found", reply: { status: 404, json: { error_code: "APIGW.0101" } }, words: "Error codeAPIGW.0101" },
  { kind: "throttled", reply: { status: 429, headers: { "Retry-After": "7" }, json: {} }, words: "Asked to wait7 s" },
  { kind: "server", reply: { status: 503, body: "<html>busy</html>" }, words: "HTTP status503" },
  { kind: "decode", reply: { status: 200, body: "<html>sign in</html>" }, words: "The reply does not make sense" },
  { kind: "decode", reply: { status: 200, json: { jobs: 7 } }, words: "Path in the replyjobs" },
];

for (const { kind, reply, words } of REPLIES) {
  scenario(
    `an answer of kind ${kind} is told as such ("${words}"), and Retry recovers from it`,
    async ({ page, emulator, url }) => {
      const { shows, failure } = parts(page);
      await page.route("**/drs/**", (route) => route.fulfill(reply));
      await page.goto(url + addressOf(batchOf230(emulator)));
      await kindOf(page, kind).waitFor();
      const text = await failure.textContent();
      assert.ok(text.includes(words), text);
      assert.ok(!text.includes("<html>"));
      await page.unrouteAll();
      await failure.getByRole("button", { name: "Retry" }).click();
      await shows("1-20 of 230");
    },
    { failing: true },
  );
}

scenario("what breaks the rules is said beside its field before anything is sent", async ({ page, url }) => {
  const asked = [];
  page.on("request", (request) => request.url().includes("/v5/") && asked.push(request.url()));
  await page.goto(url);
  await fillIn(page, { endpoint: "http://example.com", project: "../..", batch: "", token: "two words" });
  const objection = (name) => page.locator(`#${name}-objection`);
  await objection("batch").waitFor();
  for (const name of ["endpoint", "project", "token"]) assert.notEqual(await objection(name).textContent(), "");
  assert.equal(await objection("batch").textContent(), "This is needed.");
  assert.equal(await page.getByLabel("Endpoint").getAttribute("aria-invalid"), "true");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "endpoint");
  await page.getByLabel("Project ID").fill("project");
  assert.equal(await objection("project").count(), 0);
  assert.deepEqual(asked, []);
});

scenario("an address that breaks the rules leads to the form, where the field is named", async ({ page, url }) => {
  await page.goto(url + addressOf({ endpoint: "/drs", project: "a b", batch: "batch" }));
  await kindOf(page, "invalid_argument").waitFor();
  await page.getByRole("link", { name: "Change the connection" }).click();
  await page.locator("#project-objection").waitFor();
  assert.equal(await page.getByLabel("Project ID").inputValue(), "a b");
  assert.equal(await page.locator(".objection").count(), 1);
});
