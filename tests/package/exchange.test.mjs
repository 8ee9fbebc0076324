// What the shell makes of what `fetch` gives: replies of every form, and those that come when nobody waits any more.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { DrsClient, isDrsError } from "./support/package.mjs";
import { BATCH, PROJECT } from "./support/scripted-server.mjs";

const PAGE = JSON.stringify({ total_count: 2, jobs: [{ id: "one", status: "CREATING" }, { id: "two" }] });
const bytes = (text) => new TextEncoder().encode(text);

const clientOf = (fetch, more = {}) =>
  new DrsClient({ projectId: PROJECT, endpoint: "https://service.example", token: "t", retry: false, fetch, ...more });

/** A body in these pieces; `pulled` counts how many were asked for. Without an end, the last one is not its last. */
function bodyOf(pieces, { endless = false } = {}) {
  const counted = { pulled: 0 };
  const rest = [...pieces];
  counted.stream = new ReadableStream(
    {
      async pull(controller) {
        counted.pulled += 1;
        if (rest.length > 0) controller.enqueue(rest.shift());
        else if (endless) await new Promise(() => {});
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return counted;
}

async function failed(call) {
  const error = await call.then(
    () => assert.fail("it gave a page"),
    (thrown) => thrown,
  );
  assert.ok(isDrsError(error), String(error));
  return error;
}

test("a reply comes in one piece, in pieces of any length, of other views, or with empty ones between", async () => {
  const whole = bytes(PAGE);
  const ones = Array.from(whole, (byte) => Uint8Array.of(byte));
  for (const pieces of [
    [whole],
    ones,
    [whole.subarray(0, 9), new Uint8Array(), whole.subarray(9, 50), whole.subarray(50)],
    // A piece that is the middle of a larger buffer.
    [new Uint8Array(bytes(`###${PAGE}###`).buffer, 3, whole.length)],
  ]) {
    const page = await clientOf(async () => new Response(bodyOf(pieces).stream)).page(BATCH);
    assert.deepEqual(page.jobs, JSON.parse(PAGE).jobs);
  }
});

test("what is no response, or one whose body was taken already, is told as what it is", async () => {
  const locked = new Response(PAGE);
  locked.body.getReader();
  for (const given of [undefined, null, {}, "text", { status: "200" }, { status: 200, headers: {} }, locked]) {
    const { kind, message } = await failed(clientOf(async () => given).page(BATCH));
    assert.deepEqual([kind, message], ["network", "`fetch` gave no Response, or one that is being read already"]);
  }
});

test("a response without a body is an empty reply, and one of another kind with the right shape is as good as any", async () => {
  assert.equal((await failed(clientOf(async () => new Response(null)).page(BATCH))).kind, "decode");
  const { status, headers, body } = new Response(PAGE);
  assert.equal((await clientOf(async () => ({ status, headers, body })).page(BATCH)).length, 2);
});

test("a body of something else than bytes breaks off", async () => {
  const { kind } = await failed(clientOf(async () => new Response(bodyOf([PAGE]).stream)).page(BATCH));
  assert.equal(kind, "network");
  const odd = { status: 200, headers: new Headers(), body: bodyOf(["text"]).stream };
  const { kind: again, attempts } = await failed(clientOf(async () => odd).page(BATCH));
  assert.deepEqual([again, attempts], ["network", 1]);
});

test("a reply may have as many bytes as it is allowed and not one more, in one piece or several", async () => {
  const { length } = bytes(PAGE);
  for (const cut of [length, 20]) {
    const pieces = [bytes(PAGE).subarray(0, cut), bytes(PAGE).subarray(cut)];
    const reply = async () => new Response(bodyOf(pieces).stream);
    assert.equal((await clientOf(reply, { maxReplyBytes: length }).page(BATCH)).length, 2);
    const { kind } = await failed(clientOf(reply, { maxReplyBytes: length - 1 }).page(BATCH));
    assert.equal(kind, "too_large");
  }
});

test("a reply that is too large is read no further", async () => {
  const body = bodyOf([bytes(PAGE), bytes(PAGE), bytes(PAGE)], { endless: true });
  const { kind } = await failed(clientOf(async () => new Response(body.stream), { maxReplyBytes: 100 }).page(BATCH));
  assert.deepEqual([kind, body.pulled], ["too_large", 2]);
});

test("of the headers of a refusal, its id and how long to wait are told, in seconds, in milliseconds or as a date", async () => {
  const date = "Sun, 06 Nov 1994 08:49:37 GMT";
  for (const [headers, expected] of [
    [
      { "X-Request-Id": "of-the-service", "Retry-After": "90" },
      { requestId: "of-the-service", retryAfterMs: 90_000 },
    ],
    [{ "Retry-After-Ms": "1500" }, { requestId: undefined, retryAfterMs: 1500 }],
    [
      { Date: date, "Retry-After": "Sun, 06 Nov 1994 08:49:57 GMT" },
      { requestId: undefined, retryAfterMs: 20_000 },
    ],
  ]) {
    const refused = async () => new Response("", { status: 503, headers });
    const { requestId, retryAfterMs } = await failed(clientOf(refused).page(BATCH));
    assert.deepEqual({ requestId, retryAfterMs }, expected);
  }
});

test("of a fetch that heeds no signal, a reply that comes when the call is over is not read", async () => {
  const body = bodyOf([bytes(PAGE)]);
  const gone = new AbortController();
  const answers = [];
  const client = clientOf(() => new Promise((resolve) => answers.push(resolve)));
  const call = failed(client.page(BATCH, {}, { signal: gone.signal }));
  while (answers.length === 0) await new Promise(setImmediate);
  gone.abort();
  assert.equal((await call).kind, "aborted");
  answers[0](new Response(body.stream));
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  assert.equal(body.pulled, 0);
});

test("of a fetch that heeds no signal, a body is read no further when the call is over", async () => {
  const gone = new AbortController();
  const pulls = [];
  const stream = new ReadableStream(
    {
      pull(controller) {
        return new Promise((resolve) => {
          pulls.push(() => {
            controller.enqueue(bytes(" "));
            resolve();
          });
        });
      },
    },
    { highWaterMark: 0 },
  );
  const call = failed(clientOf(async () => new Response(stream)).page(BATCH, {}, { signal: gone.signal }));
  while (pulls.length === 0) await new Promise(setImmediate);
  gone.abort();
  assert.equal((await call).kind, "aborted");
  pulls[0]();
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  assert.equal(pulls.length, 1);
});

test("the global fetch is looked up at each call, so that it can be replaced", async (t) => {
  const client = clientOf(undefined);
  t.mock.method(globalThis, "fetch", async () => new Response(PAGE));
  assert.equal((await client.page(BATCH)).length, 2);
});

test("what the platform says of a request that can't be built is not told: it may quote a header", async (t) => {
  t.mock.method(Headers.prototype, "append", (name, value) => {
    throw new TypeError(`${name}: ${value} is no value`);
  });
  const error = await failed(clientOf(async () => new Response(PAGE), { token: "c4nary" }).page(BATCH));
  assert.equal(error.cause, undefined);
  assert.ok(!inspect(error, { depth: 10 }).includes("c4nary"));
});

test("a pause that outlasts the deadline, as the machine slept, ends with the failure before it and its cause", async (t) => {
  const broken = new TypeError("it broke");
  const now = performance.now.bind(performance);
  const slept = t.mock.method(performance, "now", now);
  const call = failed(
    clientOf(async () => Promise.reject(broken), {
      retry: { attempts: 3, baseMs: 20 },
      deadlineMs: 5000,
      observer: ({ kind }) => kind === "retry" && slept.mock.mockImplementation(() => now() + 3_600_000),
    }).page(BATCH),
  );
  const { kind, cause, attempts } = await call;
  assert.deepEqual([kind, cause, attempts], ["network", broken, 1]);
});
