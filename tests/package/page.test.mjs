import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { assertNoCanary, CANARY } from "./support/canary.mjs";
import { DrsClient, isDrsError } from "./support/package.mjs";
import { BATCH, pageReply, PROJECT, scriptedServer } from "./support/scripted-server.mjs";

const jobs = [
  { id: "one", base_info: { name: "größer 😀" }, status: "FULL_TRANSFER_STARTED", create_time: "2024-01-02T03:04:05Z" },
  {
    id: "two",
    status: "CREATE_FAILED",
    base_info: { engine_type: "mysql-to-mysql", task_type: "FULL_TRANS" },
    progress_info: { progress: "42%", remaining_time: "7", incr_trans_delay: "3" },
  },
  { id: "three" },
];

async function opened(t, reply, options = {}) {
  const server = await scriptedServer(t, { "": reply });
  const client = new DrsClient({ projectId: PROJECT, endpoint: server.endpoint, token: CANARY, ...options });
  return { client, server, page: await client.page(BATCH) };
}

test("a page has what the service sent and what the client knows", async (t) => {
  const { page } = await opened(t, {
    ...pageReply(jobs, 7),
    headers: { "content-type": "application/json", "x-request-id": "r-1" },
  });
  assert.equal(page.total_count, 7);
  assert.equal(page.length, 3);
  assert.equal(page.offset, 0);
  assert.equal(page.nextOffset, 3);
  assert.equal(page.requestId, "r-1");
  assert.equal(page.attempts, 1);
  assert.deepEqual(page.warnings, []);
  assert.equal(page.warningsOmitted, 0);
  assert.deepEqual(page.jobs, jobs);
});

test("the last page has no next offset", async (t) => {
  const { page } = await opened(t, pageReply(jobs));
  assert.equal(page.nextOffset, undefined);
});

test("an empty page is a page", async (t) => {
  const { page } = await opened(t, pageReply([], 0));
  assert.equal(page.length, 0);
  assert.deepEqual(page.jobs, []);
  assert.deepEqual(page.summaries, []);
  assert.equal(page.total_count, 0);
});

test("a job is one object, however it is read", async (t) => {
  const { page } = await opened(t, pageReply(jobs));
  const second = page.job(1);
  assert.equal(page.job(1), second);
  assert.equal(page.jobs[1], second);
  assert.equal(page.jobs, page.jobs);
  assert.equal(page.job(0), page.jobs[0]);
  assert.deepEqual(page.jobs, jobs);
});

test("jobs that were all read one by one are the jobs of the page", async (t) => {
  const { page } = await opened(t, pageReply(jobs));
  const read = [2, 0, 1].map((index) => page.job(index));
  assert.deepEqual(read, [jobs[2], jobs[0], jobs[1]]);
  assert.ok([2, 0, 1].every((index, at) => page.jobs[index] === read[at]));
});

test("a job that is not there is a typed error", async (t) => {
  const { page } = await opened(t, pageReply(jobs));
  for (const index of [-1, 3, 0.5, NaN, Infinity, "0", "length", undefined, null]) {
    assert.throws(
      () => page.job(index),
      (error) => isDrsError(error) && error.kind === "invalid_argument" && error.message.includes("`index`"),
    );
  }
});

test("the summaries are what a table shows", async (t) => {
  const { page } = await opened(t, pageReply(jobs));
  assert.deepEqual(page.summaries, [
    {
      id: "one",
      name: "größer 😀",
      status: "FULL_TRANSFER_STARTED",
      phase: "running",
      create_time: "2024-01-02T03:04:05Z",
      problems: 0,
    },
    {
      id: "two",
      status: "CREATE_FAILED",
      phase: "failed",
      engine_type: "mysql-to-mysql",
      task_type: "FULL_TRANS",
      progressPercent: 42,
      delayMs: 3000,
      remaining_time: "7",
      problems: 0,
    },
    { id: "three", phase: "unknown", problems: 0 },
  ]);
  assert.equal(page.summaries, page.summaries);
});

test("a number where text is declared becomes text, with a warning that has no value", async (t) => {
  const odd = { id: "one", base_info: { expired_days: 14 } };
  const { page } = await opened(t, pageReply([odd]));
  assert.deepEqual(page.jobs, [{ id: "one", base_info: { expired_days: "14" } }]);
  assert.equal(page.warnings.length, 1);
  const [warning] = page.warnings;
  assert.equal(warning.path, "jobs[0].base_info.expired_days");
  assert.equal(warning.kind, "coerced");
  assert.deepEqual(Object.keys(warning).toSorted(), ["expected", "found", "kind", "path"]);
  assert.ok(!JSON.stringify(warning).includes("14"));
  assert.equal(page.warnings, page.warnings);
});

test("passwords are masked unless the client reveals them", async (t) => {
  const secret = { id: "one", source_endpoint: [{ endpoint: { db_user: "root", db_password: "hunter2" } }] };
  const { page, client, server } = await opened(t, pageReply([secret]));
  assert.equal(page.jobs[0].source_endpoint[0].endpoint.db_password, "******");
  assert.ok(client);
  const revealing = new DrsClient({ projectId: PROJECT, endpoint: server.endpoint, secrets: "reveal" });
  assert.deepEqual((await revealing.page(BATCH)).jobs, [secret]);
});

test("a page becomes JSON as the service's, and prints as what it is", async (t) => {
  const { page } = await opened(t, pageReply(jobs, 7));
  assert.deepEqual(JSON.parse(JSON.stringify(page)), { total_count: 7, jobs });
  assert.match(inspect(page), /^JobsPage \{\n {2}total_count: 7,\n {2}length: 3,/);
});

test("jobs are plain objects that can be cloned", async (t) => {
  const { page } = await opened(t, pageReply(jobs));
  assert.deepEqual(structuredClone(page.jobs), jobs);
  assert.ok(page.jobs.every((job) => Object.getPrototypeOf(job) === Object.prototype));
});

test("__proto__ is a key like any other", async (t) => {
  const body = '{"total_count":1,"jobs":[{"id":"one","__proto__":{"polluted":true},"constructor":1,"toString":2}]}';
  for (const read of [(page) => page.job(0), (page) => page.jobs[0]]) {
    const { page } = await opened(t, { body });
    const job = read(page);
    assert.equal(Object.getPrototypeOf(job), Object.prototype);
    assert.deepEqual(Object.keys(job), ["id", "__proto__", "constructor", "toString"]);
    assert.equal({}.polluted, undefined);
  }
});

test("the request is the one of the reference", async (t) => {
  const server = await scriptedServer(t, { "offset=40&limit=20": pageReply([], 40) });
  const client = new DrsClient({
    projectId: PROJECT,
    endpoint: server.endpoint,
    token: ` ${CANARY} `,
    language: "zh-cn",
  });
  await client.page(BATCH, { offset: 40, limit: 20 });
  assert.equal(server.seen.length, 1);
  const { headers } = server.seen[0];
  assert.equal(headers["x-auth-token"], CANARY);
  assert.equal(headers["x-language"], "zh-cn");
  assert.equal(headers["content-type"], "application/json");
});

test("a call's own language wins over the client's", async (t) => {
  const { client, server } = await opened(t, pageReply([]), { language: "zh-cn" });
  await client.page(BATCH, {}, { language: "en-us" });
  assert.deepEqual(
    server.seen.map(({ headers }) => headers["x-language"]),
    ["zh-cn", "en-us"],
  );
});

test("a function is asked for the token, and asked again when the service does not accept it", async (t) => {
  const asked = [];
  const server = await scriptedServer(t, {
    "": (request, response) => {
      const accepted = request.headers["x-auth-token"] === "second";
      response.writeHead(accepted ? 200 : 401, { "content-type": "application/json" });
      response.end(accepted ? '{"total_count":0,"jobs":[]}' : '{"error_code":"DRS.1","error_msg":"expired"}');
    },
  });
  const client = new DrsClient({
    projectId: PROJECT,
    endpoint: server.endpoint,
    token: async ({ reason, signal }) => {
      asked.push([reason, signal.aborted]);
      return reason === "first" ? "first" : "second";
    },
  });
  const page = await client.page(BATCH);
  assert.equal(page.attempts, 2);
  assert.deepEqual(
    server.seen.map(({ headers }) => headers["x-auth-token"]),
    ["first", "second"],
  );
  assert.deepEqual(asked, [
    ["first", false],
    ["unauthorized", false],
  ]);
});

test("a token function that fails, or gives no token, is a typed error and nothing is sent", async (t) => {
  const server = await scriptedServer(t, {});
  const functions = [
    () => {
      throw new Error("login failed");
    },
    async () => {
      throw new Error("login failed");
    },
    () => "",
    () => undefined,
    async () => `${CANARY}\r\nX-Evil: 1`,
  ];
  for (const token of functions) {
    const client = new DrsClient({ projectId: PROJECT, endpoint: server.endpoint, token });
    await assert.rejects(client.page(BATCH), (error) => {
      assert.ok(isDrsError(error));
      assert.ok(["unauthorized", "invalid_argument"].includes(error.kind), inspect(error));
      assertNoCanary(error);
      return true;
    });
  }
  assert.equal(server.seen.length, 0);
});

test("invalid arguments are refused before anything is sent", async (t) => {
  const server = await scriptedServer(t, {});
  const client = new DrsClient({ projectId: PROJECT, endpoint: server.endpoint, token: CANARY });
  const ids = ["", "..", "a/b", "a%2fb", "a b", "a\n", "p".repeat(65), "é", 7, null, undefined, {}, ["b"], Symbol("b")];
  const offsets = [-1, 0.5, NaN, Infinity, 2 ** 32, "0", true, null, 1n, {}];
  const limits = [0, -1, 0.5, NaN, Infinity, 2 ** 32, "1", true, null, 1n, {}];
  const calls = [
    ...ids.map((id) => ["asyncJobId", () => client.page(id)]),
    ...offsets.map((offset) => ["offset", () => client.page(BATCH, { offset })]),
    ...limits.map((limit) => ["limit", () => client.page(BATCH, { limit })]),
    ...[0, -1, NaN, Infinity, 2 ** 31, "1", null].flatMap((ms) => [
      ["timeoutMs", () => client.page(BATCH, {}, { timeoutMs: ms })],
      ["deadlineMs", () => client.page(BATCH, {}, { deadlineMs: ms })],
    ]),
    ...["de-de", "", null, 1].map((language) => ["language", () => client.page(BATCH, {}, { language })]),
    ...[{}, 1, "x", null].map((signal) => ["signal", () => client.page(BATCH, {}, { signal })]),
    ...ids.map((id) => ["asyncJobId", () => client.jobs(id).next()]),
    ...limits.map((pageSize) => ["pageSize", () => client.pages(BATCH, { pageSize }).next()]),
    ...offsets.map((offset) => ["offset", () => client.jobs(BATCH, { offset }).next()]),
    ...[-1, 0.5, 17, NaN, "1", null].map((prefetch) => ["prefetch", () => client.jobs(BATCH, { prefetch }).next()]),
    ...[0, -1, 0.5, 9, NaN, "1", null].map((many) => [
      "concurrency",
      () => client.jobs(BATCH, { concurrency: many }).next(),
    ]),
    ...[0, -1, 0.5, NaN, Infinity, "1", undefined].map((max) => ["max", () => client.jobs(BATCH).toArray({ max })]),
    ["max", () => client.jobs(BATCH).toArray()],
  ];
  for (const [name, call] of calls) {
    await assert.rejects(
      call,
      (error) => {
        assert.ok(isDrsError(error), `${String(call)}: ${inspect(error)}`);
        assert.equal(error.kind, "invalid_argument", `${String(call)}: ${inspect(error)}`);
        assert.ok(error.message.includes(`\`${name}\``), `${String(call)}: ${error.message}`);
        assert.match(error.stack, /page\.test\.mjs/);
        return true;
      },
      String(call),
    );
  }
  assert.equal(server.seen.length, 0);
});

test("each job, all jobs and the encoded page are the same text where a reply needs edits of every kind", async (t) => {
  const reply = `\uFEFF{ "jobs" : [ 7, {"id":1,"db_password":"${CANARY}"}, null,
    {"größe 😀":{"name":null,"x":"ä","a":"b"},"base_info":{"name":"订单 \\ud800","expired_days":14},"id":"b"}, {"id":"c"},
    {"base_info":{"name":"n\u00e4"},"id":"d","id":"e","logs":{"log_name":"l"}}, "x" ], "total_count": "4", "näher": "ö" }`;
  const expected = [
    { id: "1", db_password: "******" },
    { "größe 😀": { name: null, x: "ä", a: "b" }, base_info: { name: "订单 \ufffd", expired_days: "14" }, id: "b" },
    { id: "c" },
    { base_info: { name: "nä" }, id: "e", logs: [{ log_name: "l" }] },
  ];
  const { client, page } = await opened(t, { body: reply });
  const read = (one) => new TextDecoder().decode(one);
  assert.deepEqual(page.job(3), expected[3]);
  assert.deepEqual(page.jobs, expected);
  const { bytes, spans } = page.encoded();
  const rest = { total_count: 4, näher: "ö" };
  assert.deepEqual(JSON.parse(read(bytes)), { jobs: expected, ...rest });
  assert.deepEqual(JSON.parse(read(bytes.subarray(spans[0], spans[1]))), expected);
  const spanned = expected.map((_, row) => JSON.parse(read(bytes.subarray(spans[2 * row + 2], spans[2 * row + 3]))));
  assert.deepEqual(spanned, expected);
  const again = await client.page(BATCH);
  assert.deepEqual(again.encoded(), page.encoded(), "whether a job was read before or not");
  assert.deepEqual(again.jobs, expected);
  assert.deepEqual(again.job(1), expected[1]);
});

test("a reply in the caller's own memory stays as it was, though a page destroys the secrets of its reply", async () => {
  const own = new TextEncoder().encode(JSON.stringify({ jobs: [{ id: "a", db_password: CANARY }], total_count: 1 }));
  const before = own.slice();
  const fetch = async () => new Response(new ReadableStream({ start: (it) => (it.enqueue(own), it.close()) }));
  const client = new DrsClient({ projectId: PROJECT, endpoint: "http://localhost", token: CANARY, fetch });
  for (let turn = 0; turn < 2; turn += 1) {
    const page = await client.page(BATCH);
    own.fill(0x20, 0, 9);
    assert.deepEqual(page.jobs, [{ id: "a", db_password: "******" }], "nor is the page changed with it");
    own.set(before);
    assert.deepEqual(own, before);
  }
});
