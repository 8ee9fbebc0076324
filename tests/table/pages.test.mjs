// What a table is loaded with: pages of walks and updates, whatever was read of them, and their memory in a worker.

import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { createTable } from "drs-batch-jobs/table";
import { batchOf } from "./support/scene.mjs";

const { client, batch } = await batchOf(60);

test("a page that was read gives the same memory as before, and copies none of it", async () => {
  const page = await client.page(batch, { limit: 60 });
  const before = page.encoded();
  assert.equal(page.jobs.length + page.summaries.length + page.warnings.length >= 120, true);
  const after = page.encoded();
  assert.deepEqual(after, before);
  for (const part of ["bytes", "spans", "summaryCells"]) assert.equal(after[part], before[part]);
});

test("a table takes pages, their memory, and copies of it alike", async () => {
  const pages = await client.pages(batch, { pageSize: 25 }).toArray({ max: 10 });
  const encoded = pages.map((page) => page.encoded());
  assert.ok(
    encoded.some(({ fresh }) => fresh),
    "pages of a walk overlap",
  );
  const table = await createTable();
  assert.equal(table.load(pages), 60);
  const view = table.query({ sort: "name" });
  for (const same of [encoded, structuredClone(encoded), new Set(pages)]) {
    assert.equal(table.load(same), 60);
    assert.deepEqual(table.query({ sort: "name" }), view);
  }
});

test("an update has the pages of its snapshot", async () => {
  const table = await createTable();
  for await (const update of client.watch(batch, { shared: false })) {
    assert.equal(table.load(update.pages), 60);
    assert.deepEqual(
      table.query().rows.map(({ place, ...summary }) => (assert.ok(place >= 0), summary)),
      update.jobs,
    );
    assert.deepEqual(table.query().phases, update.counts);
    assert.deepEqual(JSON.parse(table.json(3)), update.job(update.jobs[3].id));
    break;
  }
});

test("pages can be sent to a worker, which answers with the same view", async () => {
  const pages = await client.pages(batch).toArray({ max: 10 });
  const table = await createTable();
  table.load(pages);
  const query = { filter: "-phase:ended", sort: "-problems", limit: 10 };
  const worker = new Worker(
    `import { parentPort, workerData } from "node:worker_threads";
     import { createTable } from "drs-batch-jobs/table";
     const table = await createTable();
     table.load(workerData.pages);
     parentPort.postMessage(table.query(workerData.query));`,
    { eval: true, type: "module", workerData: { pages: pages.map((page) => page.encoded()), query } },
  );
  const [view] = await once(worker, "message");
  assert.deepEqual(view, table.query(query));
  // The pages are still whole here.
  assert.equal(table.load(pages), 60);
});

test("each table has its own rows, and a load replaces them", async () => {
  const [one, other] = [await createTable(), await createTable()];
  const page = await client.page(batch, { limit: 10 });
  assert.equal(one.load([page]), 10);
  assert.equal(other.length, 0);
  assert.equal(one.load([]), 0);
  assert.deepEqual(one.query(), {
    total: 0,
    matched: 0,
    rows: [],
    phases: { running: 0, waiting: 0, failed: 0, ended: 0, unknown: 0 },
    statuses: [],
    engine_types: [],
    task_types: [],
    problems: [],
  });
});
