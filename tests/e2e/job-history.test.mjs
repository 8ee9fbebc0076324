// What is kept of the jobs of a batch while it is watched: the file by itself, bundled as the console bundles it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SOURCE = fileURLToPath(new URL("../../www/src/history.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [SOURCE], bundle: true, format: "esm", write: false });
const { BatchHistory, MOST_SAMPLES } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

const INTERVAL_MS = 10_000;
const summary = (id, delayMs) => ({ id, phase: "running", problems: 0, progressPercent: 50, delayMs });

/** An update of a watch: so many jobs, the first of which has this delay. */
function update(second, delayMs, { jobs = 1, more = {}, read = () => undefined } = {}) {
  const rows = Array.from({ length: jobs }, (_, index) => summary(`job-${index}`, delayMs));
  return { jobs: rows, job: read, at: new Date(second * 1000), nextPollMs: INTERVAL_MS, ...more };
}

test("a poll that failed, one that comes late and an interruption are gaps, each of them once", () => {
  const history = new BatchHistory();
  history.record(update(0, 1));
  history.record(update(10, 2));
  const failed = { more: { error: new Error("no network") } };
  history.record(update(10, 2, failed));
  history.record(update(10, 2, failed));
  history.record(update(40, 3));
  // An hour in which the page slept.
  history.record(update(3640, 4));
  history.interrupt();
  history.interrupt();
  history.record(update(3650, 5));
  // A job that is not there any more is not known, and a snapshot that was seen already is not taken twice.
  history.record({ ...update(3660, 6), jobs: [summary("another", 9)] });
  history.record(update(3660, 7));
  history.record(update(3670, 8));
  assert.deepEqual(history.of("job-0").values("delay"), [1, 2, null, 3, null, 4, null, 5, null, 8]);
  assert.deepEqual(history.of("another").values("delay"), [null, null, null, null, null, null, null, null, 9, null]);
  const { times } = history.of("job-0");
  assert.deepEqual(
    times.map((ms) => ms / 1000),
    [0, 10, 10.001, 40, 40.001, 3640, 3640.001, 3650, 3660, 3670],
  );
});

test("it keeps so many samples of a job and no more, the newest ones", () => {
  const history = new BatchHistory();
  for (let turn = 0; turn < MOST_SAMPLES + 100; turn += 1) history.record(update(turn * 10, turn));
  const delays = history.of("job-0").values("delay");
  assert.equal(delays.length, MOST_SAMPLES);
  assert.deepEqual([delays[0], delays.at(-1)], [100, MOST_SAMPLES + 99]);
});

test("of a large batch the whole records of opened jobs alone are read, and of a huge one not all jobs are kept", () => {
  const history = new BatchHistory();
  const read = [];
  const job = (id) => {
    read.push(id);
    return { metrics: { cpu_util: "12.5%", mem_util: "high", apply_rows_rate: "3" } };
  };
  history.record(update(0, 1, { jobs: 3000, read: job }));
  assert.deepEqual(read, []);
  assert.equal(history.of("job-2500"), undefined);
  assert.deepEqual(history.of("job-7").values("delay"), [1]);
  history.record(update(10, 2, { jobs: 3000, read: job }));
  assert.deepEqual(read, ["job-7", "job-2500"]);
  // What is looked at takes the place of what is not.
  const opened = history.of("job-2500");
  assert.deepEqual(
    ["delay", "progress", "cpu", "memory", "rows"].map((series) => opened.values(series)),
    [
      [null, 2],
      [null, 50],
      [null, 12.5],
      [null, null],
      [null, 3],
    ],
  );
  // In a small batch all are read.
  const small = new BatchHistory();
  small.record(update(0, 1, { jobs: 2, read: job }));
  assert.deepEqual(small.of("job-1").values("cpu"), [12.5]);
});
