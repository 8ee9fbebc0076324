// `watch` and `wait`, against a service whose jobs a test moves.

import assert from "node:assert/strict";
import { test } from "node:test";
import { run, start } from "./support/command.mjs";
import { jobOf, startEmulator, startService } from "./support/service.mjs";

const BATCH = "batch";
const ENDED = "RELEASE_RESOURCE_COMPLETE";

/** A service that sends the next list to each walk, and the last one from then on. A short list is one request. */
async function moving(t, ...lists) {
  let walk = 0;
  return startService(t, ({ offset }) => {
    if (offset === 0) walk += 1;
    return { jobs: lists[Math.min(walk, lists.length) - 1] };
  });
}

test("wait ends with 0 once no job changes any more and none has failed", async (t) => {
  const { env } = await moving(t, [jobOf(1)], [jobOf(1, { status: ENDED })]);
  const { code, stdout, stderr } = await run(["wait", BATCH, "--interval", "3"], { env });
  const words = "jobs=1 running=0 waiting=0 failed=0 ended=1 unknown=0 stuck=0 settled=true complete=true";
  assert.deepEqual([code, stdout, stderr], [0, `outcome=met ${words}\n`, ""]);
});

test("7: the batch has settled, and a job has failed", async (t) => {
  const { env } = await moving(t, [jobOf(1, { status: ENDED }), jobOf(2, { status: "CREATE_FAILED" })]);
  const { code, stdout } = await run(["wait", BATCH, "--json"], { env });
  const { at, ...facts } = JSON.parse(stdout);
  assert.equal(code, 7);
  assert.ok(Date.parse(at) > 0);
  assert.deepEqual(facts, {
    schema: 1,
    outcome: "met",
    sequence: 1,
    jobs: 2,
    counts: { running: 0, waiting: 0, failed: 1, ended: 1, unknown: 0 },
    settled: true,
    complete: true,
    failed: ["job-0002"],
    stuck: facts.stuck,
  });
});

test("7: the batch has settled, and a job is stuck until somebody acts", async (t) => {
  const { env } = await moving(t, [jobOf(1, { status: "WAITING_FOR_START" })]);
  const { code, stdout } = await run(["wait", BATCH, "--json"], { env });
  assert.equal(code, 7);
  assert.deepEqual(JSON.parse(stdout).stuck, ["job-0001"]);
});

test("7: what was waited for is a failure", async (t) => {
  const { env } = await moving(t, [jobOf(1), jobOf(2, { status: "CREATE_FAILED" })]);
  const { code } = await run(["wait", BATCH, "--until", "failed"], { env });
  assert.equal(code, 7);
});

test("124: the time of wait is up, and the last line says so", async (t) => {
  const { env } = await moving(t, [jobOf(1)]);
  const { code, stdout } = await run(["wait", BATCH, "--timeout", "1500ms"], { env });
  assert.equal(code, 124);
  assert.match(stdout, /^outcome=timed_out jobs=1 running=1 /);
});

test("watch tells the batch as it is, then changes alone, a line each, and how it ended", async (t) => {
  const { env } = await moving(
    t,
    [jobOf(1, { name: "orders" }), jobOf(2)],
    [jobOf(1, { name: "orders", progress: "60%" }), jobOf(3)],
  );
  const { code, stdout } = await run(["watch", BATCH, "--interval", "3s", "--until", "changed"], { env });
  const lines = stdout.trimEnd().split("\n");
  assert.equal(code, 0);
  for (const line of lines) assert.match(line, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z /);
  assert.deepEqual(
    lines.map((line) => line.replace(/^\S+ /, "")),
    [
      "begin jobs=2 running=2 waiting=0 failed=0 ended=0 unknown=0 stuck=2 settled=false complete=true",
      "changed job-0001 orders progressPercent 50 -> 60",
      "removed job-0002",
      "added job-0003 job 3 INCRE_TRANSFER_STARTED",
      "end outcome=met jobs=2 running=2 waiting=0 failed=0 ended=0 unknown=0 stuck=2 settled=false complete=true",
    ],
  );
});

test("watch --ndjson is an object a line, with a type, and an end", async (t) => {
  const { env } = await moving(t, [jobOf(1)], [jobOf(1, { status: ENDED, progress: "100%" })]);
  const { code, stdout, stderr } = await run(["watch", BATCH, "--interval", "3", "--until", "settled", "--ndjson"], {
    env,
  });
  const lines = stdout.trimEnd().split("\n").map(JSON.parse);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.deepEqual(
    lines.map(({ type }) => type),
    ["snapshot", "change", "end"],
  );
  const { kind, id, fields, before, after } = lines[1];
  assert.deepEqual([kind, id, fields], ["changed", "job-0001", ["status", "phase", "progressPercent"]]);
  assert.deepEqual([before.status, after.status], ["INCRE_TRANSFER_STARTED", ENDED]);
  assert.deepEqual([lines[2].outcome, lines[2].counts.ended], ["met", 1]);
});

test("a poll that fails is told on stderr and the watch goes on", async (t) => {
  const { env } = await startService(t, (_, number) =>
    number > 1 ? { status: 503, headers: { "Retry-After": "120" }, body: "{}" } : { jobs: [jobOf(1)] },
  );
  const started = start(["watch", BATCH, "--interval", "3"], { env });
  await started.said(/the poll failed \(server\): what was seen last is of /);
  started.child.kill("SIGINT");
  const { code, stdout } = await started;
  assert.equal(code, 130);
  assert.match(stdout, / end outcome=interrupted jobs=1 running=1 .*\n$/);
});

test("a watch whose first poll fails begins with the first one that does not", async (t) => {
  const failing = { status: 500, body: "{}" };
  // A poll has three attempts.
  const { env } = await startService(t, (_, number) => (number <= 3 ? failing : { jobs: [jobOf(1), jobOf(2)] }));
  const started = start(["watch", BATCH, "--interval", "3", "--ndjson"], { env });
  await started.said(/"type":"snapshot".*\n/);
  started.child.kill("SIGINT");
  const { stdout } = await started;
  const types = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).type);
  assert.deepEqual(types, ["stale", "snapshot", "end"]);
});

test("what no waiting heals ends the watch with its own code", async (t) => {
  const { env } = await startService(t, () => ({ status: 401, body: "{}" }));
  const { code, stderr } = await run(["watch", BATCH], { env });
  assert.equal(code, 3);
  assert.match(stderr, /^drs-batch-jobs: unauthorized: /);
});

test("the emulator's jobs settle in virtual time, and wait says how they ended", async (t) => {
  const { env, batchOf } = await startEmulator(t, { speed: 1_000_000, batches: [{ jobs: 20 }] });
  const { code, stdout } = await run(["wait", batchOf(20), "--timeout", "50", "--interval", "3", "--json"], { env });
  const { outcome, jobs, failed, stuck } = JSON.parse(stdout);
  assert.deepEqual([outcome, jobs], ["met", 20]);
  assert.equal(code, failed.length + stuck.length > 0 ? 7 : 0);
});
