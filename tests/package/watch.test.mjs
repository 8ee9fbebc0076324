import assert from "node:assert/strict";
import { test } from "node:test";
import { startEmulator } from "./support/emulator.mjs";
import { DrsClient } from "./support/package.mjs";
import { BATCH, pageReply, PROJECT, scriptedServer, silence } from "./support/scripted-server.mjs";

const job = (id, status, name = "one") => ({ id, status, base_info: { name } });

/** A client of a server that gives these replies one after the other, the last one again and again. */
async function replying(t, replies, options = {}) {
  const server = await scriptedServer(t, () => (replies.length > 1 ? replies.shift() : replies[0]));
  const events = [];
  const client = new DrsClient({
    projectId: PROJECT,
    endpoint: server.endpoint,
    retry: false,
    observer: (event) => event.kind === "poll" && events.push(event),
    ...options,
  });
  return { client, server, events };
}

/** What is the same in each run: no times. The pages are those of the jobs. */
function timeless({ job: _job, at, nextPollMs, pages, ...update }) {
  assert.ok(at instanceof Date && nextPollMs >= 3000, "an update has its times");
  assert.deepEqual(
    pages.flatMap((page) => page.summaries),
    update.jobs,
  );
  return update;
}

test("a watch gives the whole batch, then what changed, then the last good snapshot with an error", async (t) => {
  const before = [job("b", "FULL_TRANSFER_STARTED"), job("a", "PAUSING")];
  const after = [job("c", "CREATING"), job("b", "FULL_TRANSFER_FAILED")];
  const { client, server, events } = await replying(t, [
    pageReply(before, 2),
    pageReply(after, 2),
    { status: 500, headers: {}, body: "" },
  ]);
  const updates = [];
  for await (const update of client.watch(BATCH, { intervalMs: 3000 })) {
    if (updates.push(update) === 3) break;
  }
  const [first, second, third] = updates;
  const row = (id, status, phase) => ({ id, name: "one", status, phase, problems: 0 });
  const summary = { complete: true, jobs: 2, requests: 1, duplicates: 0, total_count: 2 };
  const none = { running: 0, waiting: 0, failed: 0, ended: 0, unknown: 0 };
  const started = row("b", "FULL_TRANSFER_STARTED", "running");
  const failed = row("b", "FULL_TRANSFER_FAILED", "failed");
  assert.deepEqual(timeless(first), {
    jobs: [started, row("a", "PAUSING", "waiting")],
    counts: { ...none, running: 1, waiting: 1 },
    settled: false,
    stuck: ["a"],
    summary,
    changes: [
      { kind: "added", id: "a" },
      { kind: "added", id: "b" },
    ],
    sequence: 1,
  });
  assert.deepEqual(timeless(second), {
    jobs: [row("c", "CREATING", "running"), failed],
    counts: { ...none, running: 1, failed: 1 },
    settled: false,
    stuck: ["b"],
    summary,
    changes: [
      { kind: "removed", id: "a" },
      { kind: "changed", id: "b", fields: ["status", "phase"], before: started, after: failed },
      { kind: "added", id: "c" },
    ],
    sequence: 2,
  });
  const { error, ...kept } = timeless(third);
  assert.equal(error.kind, "server");
  assert.deepEqual(kept, { ...timeless(second), changes: [], sequence: 3 });
  assert.ok(third.nextPollMs > 5000, "a failure doubles the interval");
  assert.deepEqual(first.job("a"), before[1]);
  assert.deepEqual([second.job("a"), third.job("c")], [undefined, after[0]]);
  assert.equal(server.seen.length, 3);
  const told = events.map(({ waitMs, ...event }) => [event, waitMs > 0]);
  assert.deepEqual(told, [
    [{ kind: "poll", sequence: 1, jobs: 2, changes: 2 }, true],
    [{ kind: "poll", sequence: 2, jobs: 2, changes: 3 }, true],
    [{ kind: "poll", sequence: 3, jobs: 2, changes: 0, error: "server" }, true],
  ]);
});

test("an update of many pages, which overlap, has each job once, and the record of each", async (t) => {
  const emulator = await startEmulator();
  t.after(() => emulator.close());
  const { projectId, endpoint, token } = emulator;
  const client = new DrsClient({ projectId, endpoint, token });
  const id = emulator.batchOf(230);
  const { value } = await client.watch(id, { pageSize: 20 }).next();
  const jobs = await client.jobs(id, { pageSize: 20 }).toArray({ max: 1000 });
  assert.equal(jobs.length, 230);
  assert.deepEqual(
    value.jobs.map((row) => value.job(row.id)),
    jobs,
  );
  assert.deepEqual([value.changes.length, value.summary.complete], [230, true]);
});

test("waiting for a batch that is settled ends with its first poll, and names the jobs that are stuck", async (t) => {
  const { client, server } = await replying(t, [pageReply([job("b", "DELETED"), job("a", "PAUSING")], 2)]);
  const { outcome, update } = await client.wait(BATCH, "settled");
  assert.deepEqual([outcome, update.settled, update.stuck], ["met", true, ["a"]]);
  const watched = [];
  for await (const { sequence } of client.watch(BATCH, { untilSettled: true })) watched.push(sequence);
  assert.deepEqual([watched, server.seen.length], [[1], 2]);
});

test("waiting ends when a function of the jobs says so, and throws what it throws", async (t) => {
  const { client } = await replying(t, [pageReply([job("a", "CREATING")], 1)]);
  const { outcome } = await client.wait(BATCH, (jobs) => jobs.every(({ phase }) => phase === "running"));
  assert.equal(outcome, "met");
  const mistake = new RangeError("mine");
  const thrown = client.wait(BATCH, () => {
    throw mistake;
  });
  await assert.rejects(thrown, (error) => error === mistake);
});

test("waiting that takes too long is an outcome, with the last update or an empty one", async (t) => {
  const { client } = await replying(t, [pageReply([job("a", "CREATING")], 1)]);
  const { outcome, update } = await client.wait(BATCH, "settled", { maxWaitMs: 500 });
  assert.deepEqual([outcome, update.sequence, update.counts.running], ["timed_out", 1, 1]);
  const silent = await replying(t, [silence]);
  const nothing = await silent.client.wait(BATCH, "settled", { maxWaitMs: 50 });
  assert.deepEqual([nothing.outcome, nothing.update.sequence, nothing.update.jobs], ["timed_out", 0, []]);
});

test("an abort between two polls ends a watch with its reason, and a return ends it without", async (t) => {
  const { client, server } = await replying(t, [pageReply([job("a", "CREATING")], 1)]);
  const controller = new AbortController();
  const watch = client.watch(BATCH, { signal: controller.signal });
  await watch.next();
  const next = watch.next();
  controller.abort("enough");
  await assert.rejects(next, { name: "DrsError", kind: "aborted", cause: "enough" });
  const other = client.watch(BATCH);
  await other.next();
  const pending = other.next();
  await other.return();
  assert.deepEqual(await pending, { value: undefined, done: true });
  assert.equal(server.seen.length, 2);
});

test("a token that is refused ends a watch, and so does at the start what no waiting heals", async (t) => {
  for (const [status, kind] of [
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "not_found"],
    [400, "api"],
  ]) {
    const { client, server, events } = await replying(t, [{ status, headers: {}, body: "" }]);
    await assert.rejects(client.watch(BATCH).next(), { name: "DrsError", kind });
    assert.deepEqual([server.seen.length, events], [1, [{ kind: "poll", sequence: 1, error: kind }]]);
  }
});

test("options of a watch are held to their rules before anything is sent", async (t) => {
  const { client, server } = await replying(t, [{ status: 500 }]);
  for (const [options, message] of [
    [{ intervalMs: 2999 }, "`intervalMs` must be a number from 3000 to 2147483647"],
    [{ intervalMs: "soon" }, "`intervalMs` must be a number from 3000 to 2147483647"],
    [{ pageSize: 0 }, "`pageSize` must be an integer from 1 to 4294967295"],
    [{ timeoutMs: -1 }, "`timeoutMs` must be a number above 0, at most 2147483647"],
  ]) {
    await assert.rejects(client.watch(BATCH, options).next(), { kind: "invalid_argument", message });
    await assert.rejects(client.wait(BATCH, "settled", options), { kind: "invalid_argument", message });
  }
  await assert.rejects(client.wait(BATCH, "soon"), {
    kind: "invalid_argument",
    message: "`until` must be `settled` or a function",
  });
  await assert.rejects(client.wait(BATCH, "settled", { maxWaitMs: 0 }), { kind: "invalid_argument" });
  assert.equal(server.seen.length, 0);
});

test("a poll tries twice at most", async (t) => {
  const { client, server } = await replying(t, [{ status: 503, headers: {}, body: "" }], { retry: { baseMs: 1 } });
  const watch = client.watch(BATCH);
  const { value } = await watch.next();
  await watch.return();
  assert.deepEqual([value.error.kind, value.error.attempts, server.seen.length], ["server", 2, 2]);
});

test("a refresh polls at once, whatever the interval and a failure before", async (t) => {
  const { client, server } = await replying(t, [
    pageReply([job("a", "CREATING")], 1),
    { status: 500, headers: {}, body: "" },
    pageReply([job("a", "CREATE_FAILED")], 1),
  ]);
  const watch = client.watch(BATCH, { intervalMs: 2 ** 31 - 1 });
  const outcomes = [];
  for (let turn = 0; turn < 3; turn += 1) {
    // Without it the second update would be weeks away.
    watch.refresh();
    const { value } = await watch.next();
    outcomes.push([value.error?.kind, value.changes.map(({ kind }) => kind)]);
  }
  await watch.return();
  assert.deepEqual(outcomes, [
    [undefined, ["added"]],
    ["server", []],
    [undefined, ["changed"]],
  ]);
  assert.equal(server.seen.length, 3);
});

test("a watch that is paused polls for a refresh alone, and says after it what changed meanwhile", async (t) => {
  const { client, server } = await replying(t, [
    pageReply([job("a", "CREATING")], 1),
    pageReply([job("a", "CREATE_FAILED")], 1),
    pageReply([], 0),
  ]);
  const other = await replying(t, [pageReply([], 0)]);
  const paused = client.watch(BATCH, { intervalMs: 3000 });
  await paused.next();
  paused.pause();
  const second = paused.next();
  // Two intervals of another watch: time enough for a poll that nobody may make.
  const clock = other.client.watch(BATCH, { intervalMs: 3000 });
  for (let turn = 0; turn < 3; turn += 1) await clock.next();
  const before = server.seen.length;
  paused.refresh();
  const { value: refreshed } = await second;
  const third = paused.next();
  paused.resume();
  const { value: resumed } = await third;
  await Promise.all([paused.return(), clock.return()]);
  assert.equal(before, 1);
  assert.deepEqual(
    [refreshed, resumed].map(({ changes }) => changes.map(({ kind }) => kind)),
    [["changed"], ["removed"]],
  );
  assert.equal(server.seen.length, 3);
});
