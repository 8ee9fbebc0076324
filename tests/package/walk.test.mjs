import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startEmulator } from "./support/emulator.mjs";
import { DrsClient, isDrsError } from "./support/package.mjs";
import { BATCH, pageReply, PROJECT, scriptedServer, silence } from "./support/scripted-server.mjs";

let emulator;
before(async () => {
  emulator = await startEmulator();
});
after(() => emulator.close());

/** A client of the emulator that counts its requests. */
function counting() {
  const requests = [];
  const client = new DrsClient({
    projectId: emulator.projectId,
    endpoint: emulator.endpoint,
    token: emulator.token,
    fetch: (request, init) => {
      requests.push(new URL(request.url).search);
      return fetch(request, init);
    },
  });
  return { client, requests };
}

/** `count` jobs in the order of the service. */
const row = (number) => ({ id: `job-${number}` });
const rows = (from, to) => Array.from({ length: to - from }, (_, index) => row(from + index));

/** A server with a batch of so many jobs, and a client of it. */
async function batchOf(t, total, change = (_offset, reply) => reply) {
  const server = await scriptedServer(t, (query) => {
    const asked = new URLSearchParams(query);
    const [offset, limit] = [Number(asked.get("offset")), Number(asked.get("limit"))];
    return change(offset, pageReply(rows(offset, Math.min(total, offset + limit)), total), limit);
  });
  const client = new DrsClient({ projectId: PROJECT, endpoint: server.endpoint });
  return { client, server, offsets: () => server.seen.map(({ query }) => new URLSearchParams(query).get("offset")) };
}

test("a walk over 230 jobs at 20 a page gives each id once, newest first, in 13 requests", async () => {
  const { client, requests } = counting();
  const walk = client.jobs(emulator.batchOf(230), { pageSize: 20 });
  const jobs = [];
  for await (const job of walk) jobs.push(job);
  assert.equal(jobs.length, 230);
  assert.equal(new Set(jobs.map(({ id }) => id)).size, 230);
  for (const [index, { create_time }] of jobs.slice(1).entries()) assert.ok(create_time <= jobs[index].create_time);
  assert.equal(requests.length, 13);
  assert.deepEqual(walk.summary, { complete: true, jobs: 230, requests: 13, duplicates: 0, total_count: 230 });
});

test("the pages of a batch overlap, and each job is on one of them", async () => {
  const { client, requests } = counting();
  const walk = client.pages(emulator.batchOf(230), { pageSize: 100 });
  const pages = await walk.toArray({ max: 10 });
  assert.deepEqual(
    pages.map(({ offset, length, nextOffset, total_count }) => [offset, length, nextOffset, total_count]),
    [
      [0, 100, 100, 230],
      [90, 90, 190, 230],
      [180, 40, undefined, 230],
    ],
  );
  const ids = pages.flatMap((page) => page.jobs.map(({ id }) => id));
  assert.equal(new Set(ids).size, 230);
  assert.deepEqual(
    pages.flatMap((page) => page.summaries.map(({ id }) => id)),
    ids,
  );
  assert.deepEqual(pages[1].job(89), pages[1].jobs[89]);
  assert.equal(JSON.parse(JSON.stringify(pages[2])).jobs.length, 40);
  assert.equal(requests.length, 3);
  assert.equal(walk.summary.complete, true);
});

test("toArray takes no more than it was told to", async () => {
  const { client, requests } = counting();
  const walk = client.jobs(emulator.batchOf(230), { pageSize: 20, prefetch: 0 });
  const jobs = await walk.toArray({ max: 25 });
  assert.equal(jobs.length, 25);
  assert.equal(requests.length, 2);
  assert.deepEqual(await walk.next(), { value: undefined, done: true });
  assert.equal(walk.summary.complete, false);
  assert.equal(walk.summary.reason, "stopped");
});

test("nothing is sent before the first item is asked for", async (t) => {
  const { client, server } = await batchOf(t, 5);
  const walk = client.jobs(BATCH);
  assert.equal(walk.summary, undefined);
  assert.equal(walk[Symbol.asyncIterator](), walk);
  await walk.return();
  assert.deepEqual(await walk.next(), { value: undefined, done: true });
  assert.equal(server.seen.length, 0);
  assert.equal(walk.summary.complete, false);
  assert.equal(walk.summary.requests, 0);
});

test("calls of next that do not wait for each other are answered in order", async (t) => {
  const { client, offsets } = await batchOf(t, 6);
  const walk = client.pages(BATCH, { pageSize: 3 });
  const results = await Promise.all([walk.next(), walk.next(), walk.next(), walk.next(), walk.next()]);
  assert.deepEqual(
    results.map(({ value, done }) => [value?.offset, done]),
    [
      [0, false],
      [2, false],
      [4, false],
      [undefined, true],
      [undefined, true],
    ],
  );
  assert.deepEqual(offsets(), ["0", "2", "4"]);
});

test("jobs asked for all at once come in order and once", async (t) => {
  const { client } = await batchOf(t, 5);
  const walk = client.jobs(BATCH, { pageSize: 2 });
  const results = await Promise.all(Array.from({ length: 7 }, () => walk.next()));
  assert.deepEqual(
    results.map(({ value }) => value?.id),
    [...rows(0, 5).map(({ id }) => id), undefined, undefined],
  );
});

test("one page is fetched ahead while the caller works, and none with prefetch 0", async (t) => {
  for (const [prefetch, expected] of [
    [1, ["0", "1"]],
    [3, ["0", "1", "2", "3"]],
    [0, ["0"]],
  ]) {
    const { client, server, offsets } = await batchOf(t, 20);
    const walk = client.pages(BATCH, { pageSize: 2, prefetch });
    await walk.next();
    await server.came(expected.length);
    await server.seen.at(-1).closed;
    assert.deepEqual(offsets(), expected);
    await walk.return();
  }
});

test("break aborts the request that is in flight, and the client works on", async (t) => {
  const { client, server } = await batchOf(t, 6, (offset, reply) => (offset === 2 ? silence : reply));
  const walk = client.jobs(BATCH, { pageSize: 3 });
  for await (const job of walk) {
    assert.deepEqual(job, row(0));
    // The page ahead is asked for as soon as this one is there.
    await server.came(2);
    break;
  }
  assert.equal(await server.seen[1].closed, false);
  assert.equal(walk.summary.reason, "stopped");
  assert.equal(walk.summary.complete, false);
  assert.deepEqual(await walk.next(), { value: undefined, done: true });
  assert.deepEqual((await client.page(BATCH, { offset: 0, limit: 1 })).jobs, [row(0)]);
});

test("return ends a next that waits for its page", async (t) => {
  const { client, server } = await batchOf(t, 6, () => silence);
  const walk = client.pages(BATCH);
  const waiting = walk.next();
  await server.came(1);
  assert.deepEqual(await walk.return(), { value: undefined, done: true });
  assert.deepEqual(await waiting, { value: undefined, done: true });
  assert.equal(await server.seen[0].closed, false);
});

test("throw ends the walk with the caller's error", async (t) => {
  const { client } = await batchOf(t, 6);
  const walk = client.jobs(BATCH, { pageSize: 2 });
  await walk.next();
  const reason = new Error("enough");
  await assert.rejects(walk.throw(reason), reason);
  assert.deepEqual(await walk.next(), { value: undefined, done: true });
});

test("a failing page ends the walk with its error, after the jobs before it", async (t) => {
  const refusal = { status: 500, body: '{"error_code":"DRS.5","error_msg":"no"}' };
  const { client } = await batchOf(t, 6, (offset, reply) => (offset === 2 ? refusal : reply));
  const walk = client.jobs(BATCH, { pageSize: 3 });
  const jobs = [];
  await assert.rejects(
    async () => {
      for await (const job of walk) jobs.push(job);
    },
    (error) =>
      isDrsError(error) &&
      error.kind === "server" &&
      error.errorCode === "DRS.5" &&
      /walk\.test\.mjs/.test(error.stack),
  );
  assert.deepEqual(jobs, rows(0, 3));
  assert.deepEqual(await walk.next(), { value: undefined, done: true });
});

test("a failure of a page that nobody asks for harms nothing", async (t) => {
  const unhandled = [];
  const listen = (reason) => unhandled.push(reason);
  process.on("unhandledRejection", listen);
  t.after(() => process.off("unhandledRejection", listen));
  const { client, server } = await batchOf(t, 6, (offset, reply) => (offset === 2 ? { status: 500 } : reply));
  const walk = client.pages(BATCH, { pageSize: 3 });
  await walk.next();
  await server.came(2);
  await server.seen[1].closed;
  await walk.return();
  await new Promise(setImmediate);
  assert.deepEqual(unhandled, []);
});

test("a walk that begins at an offset gives the rest", async (t) => {
  const { client, offsets } = await batchOf(t, 6);
  const walk = client.jobs(BATCH, { offset: 4, pageSize: 3 });
  const jobs = await walk.toArray({ max: 100 });
  assert.deepEqual(jobs, rows(4, 6));
  assert.deepEqual(offsets(), ["4"]);
  assert.equal(walk.summary.reason, "stopped");
});

test("a service that sends shorter pages than asked for loses no job", async (t) => {
  const { client } = await batchOf(t, 7, (offset) => pageReply(rows(offset, Math.min(7, offset + 2)), 7));
  const walk = client.jobs(BATCH, { pageSize: 5 });
  assert.deepEqual(await walk.toArray({ max: 100 }), rows(0, 7));
  assert.equal(walk.summary.complete, true);
});

test("a service that ignores the offset does not keep the walk going for ever", async (t) => {
  const { client, server } = await batchOf(t, 7, () => pageReply(rows(0, 3), 7));
  const walk = client.jobs(BATCH, { pageSize: 3 });
  assert.deepEqual(await walk.toArray({ max: 100 }), rows(0, 3));
  assert.equal(walk.summary.complete, false);
  assert.ok(server.seen.length <= 10);
});

test("a job that comes again is given once, and one that was created meanwhile by the second pass", async (t) => {
  let replies = 0;
  const { client } = await batchOf(t, 4, (offset, reply, limit) =>
    replies++ === 0 ? reply : pageReply([row(9), ...rows(0, 4)].slice(offset, offset + limit), 5),
  );
  const walk = client.jobs(BATCH, { pageSize: 3 });
  assert.deepEqual(await walk.toArray({ max: 100 }), [...rows(0, 4), row(9)]);
  assert.deepEqual(walk.summary, { complete: true, jobs: 5, requests: 6, duplicates: 2, total_count: 5 });
});

test("jobs that move past the end of a page are fetched, and the walk says so", async (t) => {
  let replies = 0;
  const { client, offsets } = await batchOf(t, 9, (offset, reply, limit) =>
    replies++ === 0 ? reply : pageReply(rows(2, 9).slice(offset, offset + limit), 7),
  );
  const walk = client.jobs(BATCH, { pageSize: 4 });
  const jobs = await walk.toArray({ max: 100 });
  assert.deepEqual(
    jobs.map(({ id }) => id).sort(),
    rows(0, 9).map(({ id }) => id),
  );
  assert.equal(walk.summary.complete, true);
  assert.deepEqual(offsets().slice(0, 3), ["0", "3", "0"]);
});

test("without a page size the whole batch comes at once as soon as its size is known", async (t) => {
  const { client, server } = await batchOf(t, 120);
  const walk = client.pages(BATCH);
  const pages = await walk.toArray({ max: 100 });
  assert.deepEqual(
    server.seen.map(({ query }) => query),
    ["offset=0&limit=50", "offset=0&limit=133"],
  );
  assert.deepEqual(
    pages.map(({ length }) => length),
    [50, 70],
  );
  assert.equal(walk.summary.complete, true);
});

test("an empty batch is a walk without items", async (t) => {
  const { client, server } = await batchOf(t, 0);
  const walk = client.jobs(BATCH);
  assert.deepEqual(await walk.toArray({ max: 1 }), []);
  assert.equal(server.seen.length, 1);
  assert.deepEqual(walk.summary, { complete: true, jobs: 0, requests: 1, duplicates: 0, total_count: 0 });
});

/** A gate before the replies of a server: those that wait can be let through in any order. */
function gate() {
  const waiting = [];
  return {
    waiting,
    pass: (request) => new Promise((resolve) => waiting.push({ url: request.url, resolve })),
  };
}

test("requests go out together, come back in any order, and give each job once, in order", async () => {
  const { waiting, pass } = gate();
  const sent = [];
  const client = new DrsClient({
    projectId: emulator.projectId,
    endpoint: emulator.endpoint,
    token: emulator.token,
    fetch: async (request, init) => {
      sent.push(Number(new URL(request.url).searchParams.get("offset")));
      const reply = await fetch(request, init);
      await pass(request);
      return reply;
    },
  });
  const walk = client.jobs(emulator.batchOf(230), { pageSize: 20, concurrency: 4 });
  let most = 0;
  const jobs = [];
  const reading = (async () => {
    for await (const job of walk) jobs.push(job.id);
  })();
  const course = { over: false };
  void reading.finally(() => (course.over = true));
  while (!course.over) {
    most = Math.max(most, waiting.length);
    // The last one first.
    waiting.pop()?.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await reading;
  assert.deepEqual([...new Set(jobs)], jobs);
  assert.equal(jobs.length, 230);
  assert.deepEqual(sent, [0, 18, 36, 54, 72, 90, 108, 126, 144, 162, 180, 198, 216]);
  assert.ok(most >= 2 && most <= 4, `${most} at the same time`);
  assert.deepEqual(walk.summary, { complete: true, jobs: 230, requests: 13, duplicates: 0, total_count: 230 });
});

test("an offset, a maximum, pages ahead and requests together go with each other", async () => {
  const { client, requests } = counting();
  const walk = client.jobs(emulator.batchOf(230), { pageSize: 10, offset: 30, prefetch: 3, concurrency: 2 });
  const all = await client.jobs(emulator.batchOf(230)).toArray({ max: 1000 });
  requests.length = 0;
  const jobs = await walk.toArray({ max: 35 });
  assert.deepEqual(
    jobs.map(({ id }) => id),
    all.slice(30, 65).map(({ id }) => id),
  );
  assert.equal(walk.summary.reason, "stopped");
  // Four pages, three ahead, and no more than two at the same time.
  assert.ok(requests.length >= 4 && requests.length <= 8, `${requests.length} requests`);
});

test("a walk that is left gives up all that is under way", async () => {
  let open = 0;
  const aborted = [];
  const hanging = new DrsClient({
    projectId: PROJECT,
    endpoint: "http://localhost:1",
    fetch: (request) => {
      const offset = Number(new URL(request.url).searchParams.get("offset"));
      if (offset < 16) return Promise.resolve(Response.json({ jobs: rows(offset, offset + 10), total_count: 100 }));
      open += 1;
      return new Promise((_, reject) =>
        request.signal.addEventListener("abort", () => {
          aborted.push(offset);
          reject(request.signal.reason);
        }),
      );
    },
  });
  const walk = hanging.jobs(BATCH, { pageSize: 10, concurrency: 4 });
  for await (const job of walk) {
    if (job.id === "job-18") break;
  }
  assert.equal(aborted.length, open);
  assert.ok(open > 1, `${open} under way`);
  assert.equal(walk.summary.reason, "stopped");
});
