// A client that no one here wrote reads the emulator over HTTP: the official Python SDK, signing with AK and SK.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEmulator } from "drs-batch-jobs/emulator";
import { serveEmulator } from "drs-batch-jobs/emulator/serve";

const script = join(dirname(fileURLToPath(import.meta.url)), "read_batch.py");
const { SDK_PYTHON: python, SDK_HOME: home } = process.env;

/** The pages that the SDK reads, by the keys that it signs with. */
async function readBySdk(url, emulator, batch, limit, { accessKey, secretKey, securityToken } = emulator.credentials) {
  const token = securityToken === undefined ? [] : [securityToken];
  const { stdout } = await promisify(execFile)(
    python,
    [script, url, emulator.projectId, batch.asyncJobId, String(limit), accessKey, secretKey, ...token],
    // The SDK writes a file into the home folder when it is imported. A proxy has no business on loopback.
    { maxBuffer: 2 ** 26, env: { ...process.env, HOME: home, NO_PROXY: "127.0.0.1", PYTHONUTF8: "1" } },
  );
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The batch as the emulator has it, without HTTP and in one page. */
async function wholeBatch(emulator, batch) {
  const url = `http://localhost/v5/${emulator.projectId}/batch-async-jobs/${batch.asyncJobId}?limit=${batch.jobs}`;
  const reply = await emulator.fetch(new Request(url, { headers: { "X-Auth-Token": emulator.token } }));
  return (await reply.json()).jobs;
}

/** The two things that the SDK changes, where it and the reference name different types. */
function asSdk(job) {
  const changed = structuredClone(job);
  // Days that come as a number, as in the reference's example, become text.
  changed.base_info.expired_days = String(job.base_info.expired_days);
  // Seconds that come as text, as in the reference's table 44, become a number.
  for (const task of changed.compare_result?.data_compare_task_list ?? []) {
    task.report_remain_seconds = Number(task.report_remain_seconds);
  }
  return changed;
}

for (const detail of ["plain", "rich"]) {
  test(`the SDK reads a ${detail} batch of 230 jobs page by page: each once, in order, every field equal`, async (t) => {
    const emulator = await createEmulator({ batches: [{ jobs: 230, detail }] });
    const served = await serveEmulator(emulator);
    t.after(() => served.close());
    const [batch] = emulator.batches;
    const pages = await readBySdk(served.url, emulator, batch, 50);
    assert.deepEqual(
      pages.map((page) => page.jobs.length),
      [50, 50, 50, 50, 30, 0],
    );
    assert.deepEqual(
      pages.map((page) => page.total_count),
      [230, 230, 230, 230, 230, 230],
    );
    const jobs = pages.flatMap((page) => page.jobs);
    assert.equal(new Set(jobs.map((job) => job.id)).size, 230);
    const whole = await wholeBatch(emulator, batch);
    assert.equal(whole.length, 230);
    // One at a time: a difference in 230 jobs at once would fill the screen.
    whole.forEach((job, index) => assert.deepEqual(jobs[index], asSdk(job), `job ${index}`));
  });
}

test("the SDK reads the reference's example", async (t) => {
  const emulator = await createEmulator();
  const served = await serveEmulator(emulator);
  t.after(() => served.close());
  const batch = emulator.batches.find(({ detail }) => detail === "reference");
  const [page] = await readBySdk(served.url, emulator, batch, 10);
  assert.deepEqual(page, { total_count: 2, jobs: (await wholeBatch(emulator, batch)).map(asSdk) });
});

test("the SDK understands a refusal: status, code, text and the id of the request", async (t) => {
  const emulator = await createEmulator();
  const served = await serveEmulator(emulator);
  t.after(() => served.close());
  const [{ request_id, ...refusal }] = await readBySdk(served.url, emulator, { asyncJobId: "unknown" }, 10);
  assert.deepEqual(refusal, {
    status_code: 400,
    error_code: "DRS.10000001",
    error_msg: "Failed. The batch of asynchronously created tasks does not exist.",
  });
  assert.match(request_id, /^[0-9a-f]{32}$/);
});

test("the signature of the SDK is checked: temporary credentials pass, another key or another token does not", async (t) => {
  const emulator = await createEmulator();
  const served = await serveEmulator(emulator);
  t.after(() => served.close());
  const { credentials, securityToken } = emulator;
  const batch = emulator.batches.find(({ detail }) => detail === "reference");
  const [page] = await readBySdk(served.url, emulator, batch, 10, { ...credentials, securityToken });
  assert.equal(page.jobs.length, 2);
  for (const [wrong, reason] of [
    [{ secretKey: "SECRETexampleKEY" }, "verify signature fail"],
    [{ accessKey: "AKIDEXAMPLE0000000001" }, "access key not found"],
    [{ securityToken: "other" }, "decrypt token fail"],
  ]) {
    const [refusal] = await readBySdk(served.url, emulator, batch, 10, { ...credentials, ...wrong });
    assert.equal(refusal.status_code, 401);
    assert.equal(refusal.error_msg, `Incorrect IAM authentication information: ${reason}`);
  }
});
