// Requests of a walk that are under way together: what becomes of one that is planned no longer, or fails before its turn.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DrsClient } from "./support/package.mjs";
import { BATCH, PROJECT } from "./support/scripted-server.mjs";

const TOTAL = 60;
const row = (number) => ({ id: `job-${String(number)}`, create_time: new Date(9e11 - number * 1000).toISOString() });
const rows = (offset, limit) => Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, at) => row(offset + at));
const reply = (jobs) => Response.json({ jobs, total_count: TOTAL });

/** A walk by pages of ten whose requests are answered by hand, until `itself` is called: `at(offset)` is the one that waits. */
function scene(options) {
  const sent = [];
  const waiting = new Map();
  let open = 0;
  let most = 0;
  let byItself = false;
  const fetch = (request) => {
    const { searchParams } = new URL(request.url);
    const [offset, limit] = ["offset", "limit"].map((name) => Number(searchParams.get(name)));
    sent.push(offset);
    open += 1;
    most = Math.max(most, open);
    const answered = new Promise((resolve, reject) => {
      const answer = (jobs = rows(offset, limit)) => resolve(reply(jobs));
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
      if (byItself) setImmediate(answer);
      else waiting.set(offset, { signal: request.signal, answer, reject });
    });
    return answered.finally(() => (open -= 1));
  };
  const client = new DrsClient({ projectId: PROJECT, endpoint: "http://localhost:1", retry: false, fetch });
  const walk = client.jobs(BATCH, { pageSize: 10, ...options });
  const at = async (offset) => {
    while (!waiting.has(offset)) await new Promise(setImmediate);
    return waiting.get(offset);
  };
  const itself = () => {
    byItself = true;
    for (const { answer } of waiting.values()) answer();
  };
  return { walk, sent, at, itself, most: () => most };
}

async function turns() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

test("a request that a surprise makes useless is aborted at once, and counts", async () => {
  const { walk, sent, at, itself } = scene({ concurrency: 2 });
  const all = walk.toArray({ max: 1000 });
  (await at(0)).answer();
  const [surprise, useless] = [await at(9), await at(18)];
  assert.equal(useless.signal.aborted, false);
  // No job of the page before: jobs have moved up.
  surprise.answer(rows(30, 10));
  await turns();
  assert.equal(useless.signal.aborted, true);
  itself();
  const ids = (await all).map(({ id }) => id);
  assert.deepEqual([...new Set(ids)], ids);
  assert.equal(ids.length, TOTAL);
  const { complete, requests } = walk.summary;
  assert.deepEqual([complete, requests], [true, sent.length]);
});

test("a request that fails before its turn is nobody's failure until then: the pages before it come first", async (t) => {
  const unhandled = [];
  const listener = (reason) => unhandled.push(reason);
  process.on("unhandledRejection", listener);
  t.after(() => process.off("unhandledRejection", listener));
  const { walk, at } = scene({ concurrency: 2 });
  const ids = [];
  const ended = (async () => {
    for await (const { id } of walk) ids.push(id);
  })().catch((error) => error);
  (await at(0)).answer();
  const [first, second] = [await at(9), await at(18)];
  second.reject(new TypeError("it broke"));
  await turns();
  assert.deepEqual(unhandled, []);
  first.answer();
  const { kind, cause } = await ended;
  assert.deepEqual([kind, cause.message, ids.at(-1)], ["network", "it broke", "job-18"]);
  assert.deepEqual(unhandled, []);
});

test("no more requests are under way than pages are waited for", async () => {
  const { walk, itself, most } = scene({ concurrency: 4, prefetch: 0 });
  itself();
  assert.equal((await walk.toArray({ max: 1000 })).length, TOTAL);
  assert.equal(most(), 1);
});
