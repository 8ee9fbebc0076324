// The verbs that serve, from the tarball in an empty folder; the console in a real browser.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { launchBrowser } from "../browser/chromium.mjs";
import { run, start } from "./support/command.mjs";
import { startEmulator } from "./support/service.mjs";

/** Starts a verb that serves, and ends it with the test. Gives what it said as JSON. */
async function serving(t, args, env = {}) {
  const started = start([...args, "--json"], { env });
  t.after(async () => {
    started.child.kill("SIGINT");
    await started;
  });
  const [line] = await started.said(/^\{.*\}\n/m);
  return { ...JSON.parse(line), started };
}

test("emulate serves a service that the other verbs find by the lines that it writes", async () => {
  const started = start(["emulate", "--port", "0", "--seed", "7", "--scenario", "latency:1"]);
  await started.said(/^# .*1000 jobs, rich$/m);
  started.child.stdout.pause();
  await started.said(/Ctrl-C stops it/);
  const lines = (await stopped(started)).stdout;
  assert.match(lines, /^export HUAWEICLOUD_ENDPOINT=http:\/\/127\.0\.0\.1:\d+\n/);
});

/** Stops it by Ctrl-C. */
async function stopped(started) {
  started.child.stdout.resume();
  started.child.kill("SIGINT");
  const ended = await started;
  assert.equal(ended.code, 130);
  return ended;
}

test("emulate --json names place, project, token and batches, and a walk over one of them is whole", async (t) => {
  const { endpoint, project_id, token, batches } = await serving(t, ["emulate", "--port", "0", "--seed", "7"]);
  assert.deepEqual(
    batches.map(({ jobs, detail }) => [jobs, detail]),
    [
      [2, "reference"],
      [230, "plain"],
      [1000, "plain"],
      [230, "rich"],
      [1000, "rich"],
    ],
  );
  const env = { HUAWEICLOUD_ENDPOINT: endpoint, HUAWEICLOUD_SDK_PROJECT_ID: project_id, HUAWEICLOUD_TOKEN: token };
  const { code, stdout } = await run(["jobs", batches[1].async_job_id, "--ndjson"], { env });
  assert.deepEqual([code, stdout.trimEnd().split("\n").length], [0, 230]);
});

test("a port that is taken is told with 1 if it was asked for; else another one is taken", async (t) => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  t.after(() => taken.close());
  const { code, stderr } = await run(["emulate", "--port", String(taken.address().port)]);
  assert.equal(code, 1);
  assert.match(stderr, /^drs-batch-jobs: port \d+ is taken/);
  const first = await serving(t, ["emulate"]);
  const second = await serving(t, ["emulate"]);
  assert.notEqual(first.endpoint, second.endpoint);
});

test("g7_gateway_lets_in_who_brings_its_key_and_nobody_else_and_has_the_token_to_itself", async (t) => {
  const { env, batchOf } = await startEmulator(t);
  const { url, start_url, started } = await serving(t, ["gateway", "--port", "0"], env);
  const own = { "X-DRS-Console": "1" };
  const path = `/drs/v5/-/batch-async-jobs/${batchOf(2)}?limit=1`;
  assert.equal((await fetch(`${url}${path}`, { headers: own })).status, 401);
  const { status, text } = await asked(url, start_url, path);
  assert.deepEqual([status, JSON.parse(text).total_count], [200, 2]);
  started.child.kill("SIGINT");
  const { stdout, stderr } = await started;
  assert.ok(!`${stdout}${stderr}`.includes(env.HUAWEICLOUD_TOKEN));
});

test("gateway signs with access keys, which stay with it", async (t) => {
  const { env, emulator, batchOf } = await startEmulator(t);
  const { accessKey, secretKey } = emulator.credentials;
  const keys = { ...env, HUAWEICLOUD_TOKEN: "", HW_ACCESS_KEY: accessKey, HW_SECRET_KEY: secretKey };
  const { url, start_url, started } = await serving(t, ["gateway", "--port", "0"], keys);
  const { status, text } = await asked(url, start_url, `/drs/v5/-/batch-async-jobs/${batchOf(2)}`);
  assert.deepEqual([status, JSON.parse(text).total_count], [200, 2]);
  started.child.kill("SIGINT");
  const { stdout, stderr } = await started;
  assert.ok(!`${text}${stdout}${stderr}`.includes(secretKey));
});

/** What the browser that was let in gets at a path. */
async function asked(url, startUrl, path) {
  const own = { "X-DRS-Console": "1" };
  const key = new URL(startUrl).hash.slice("#k=".length);
  const session = await fetch(`${url}/drs/session`, { headers: { ...own, "X-DRS-Key": key } });
  const [cookie] = session.headers.get("set-cookie").split(";");
  const reply = await fetch(`${url}${path}`, { headers: { ...own, Cookie: cookie } });
  return { status: reply.status, text: await reply.text() };
}

test("gateway without anything that proves who asks is wrong use", async () => {
  const env = { HUAWEICLOUD_SDK_PROJECT_ID: "p", HW_REGION_NAME: "cn-north-4" };
  const here = { HUAWEICLOUD_SDK_PROJECT_ID: "p", HUAWEICLOUD_ENDPOINT: "http://127.0.0.1:9" };
  for (const [verb, given] of [
    ["gateway", env],
    ["gateway", here],
    ["console", here],
  ]) {
    const { code, stderr } = await run([verb], { env: given });
    assert.deepEqual([code, stderr.startsWith("drs-batch-jobs: who asks? Set HUAWEICLOUD_TOKEN")], [2, true]);
  }
});

test("console.json is for the browser that was let in, and says where the jobs are and whose", async (t) => {
  const { env, emulator, batchOf } = await startEmulator(t);
  const { url, start_url } = await serving(t, ["console", batchOf(2), "--port", "0"], env);
  const own = { "X-DRS-Console": "1" };
  assert.equal((await fetch(`${url}/console.json`, { headers: own })).status, 401);
  const { text } = await asked(url, start_url, "/console.json");
  assert.deepEqual(JSON.parse(text), {
    endpoint: "/drs",
    projectId: emulator.projectId,
    mode: "gateway",
    service: env.HUAWEICLOUD_ENDPOINT,
    batches: [{ asyncJobId: batchOf(2) }],
  });
});

test("console opens in Chromium with made-up jobs from an empty environment, and with those of a service behind it", async (t) => {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const { env, batchOf, emulator } = await startEmulator(t);
  for (const [args, given, batch] of [
    [[], {}, undefined],
    [[batchOf(230)], env, batchOf(230)],
  ]) {
    const { start_url, project_id, batches } = await serving(t, ["console", ...args, "--port", "0"], given);
    const page = await browser.newPage();
    const faults = [];
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(start_url);
    await page.waitForURL((url) => url.pathname === "/");
    const id = batch ?? batches.find(({ jobs }) => jobs === 230).async_job_id;
    assert.equal(project_id, emulator.projectId);
    // What is behind it is offered, and nothing has to be typed.
    await page.getByRole("link", { name: id }).first().click();
    const rows = page.getByRole("row");
    await rows.nth(10).waitFor();
    assert.ok((await page.textContent("body")).includes("230"));
    assert.deepEqual(faults, []);
    await page.close();
  }
});
