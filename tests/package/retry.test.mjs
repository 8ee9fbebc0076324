import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";
import { CANARY } from "./support/canary.mjs";
import { DrsClient } from "./support/package.mjs";
import { BATCH, halfPage, pageReply, PROJECT, scriptedServer, silence } from "./support/scripted-server.mjs";

/** A server that gives these replies one after the other, and a client whose pauses are short. */
async function scene(t, replies, options = {}) {
  const left = [...replies];
  const server = await scriptedServer(t, () => left.shift());
  const told = [];
  const client = new DrsClient({
    projectId: PROJECT,
    endpoint: server.endpoint,
    token: CANARY,
    retry: { baseMs: 1, throttledBaseMs: 1 },
    observer: (event) => told.push(event),
    ...options,
  });
  return { client, server, told };
}

const page = pageReply([{ id: "a" }]);

/** Ends the connection without a reply. */
const hangUp = (request) => request.socket.destroy();

test("whatever may be gone the next moment is tried again, and the page says how often", async (t) => {
  for (const reply of [hangUp, halfPageThenGone, ...[408, 429, 500, 502, 503, 504].map((status) => ({ status }))]) {
    const { client, server } = await scene(t, [reply, reply, page]);
    const { attempts, length } = await client.page(BATCH);
    assert.deepEqual([attempts, length, server.seen.length], [3, 1, 3], inspect(reply));
  }
});

/** Sends the beginning of a page and then breaks off. */
function halfPageThenGone(request, response) {
  halfPage(request, response);
  setImmediate(() => request.socket.destroy());
}

test("a reply that takes too long is given up and tried again", async (t) => {
  const { client, server } = await scene(t, [silence, halfPage, page], { timeoutMs: 200 });
  assert.equal((await client.page(BATCH)).attempts, 3);
  assert.equal(await server.seen[0].closed, false);
  assert.equal(await server.seen[1].closed, false);
});

test("a walk goes on after a page that was tried again", async (t) => {
  const { client } = await scene(t, [{ status: 503 }, page]);
  const walk = client.jobs(BATCH);
  assert.deepEqual(
    (await walk.toArray({ max: 10 })).map(({ id }) => id),
    ["a"],
  );
  assert.equal(walk.summary.complete, true);
});

test("the events of a call are in order, and no secret is in them", async (t) => {
  const refusal = { status: 503, headers: { "x-request-id": "r-1" }, body: `{"error_msg":"${CANARY}"}` };
  const { client, told } = await scene(t, [refusal, { status: 404 }]);
  await assert.rejects(client.page(BATCH, { limit: 5 }));
  for (const event of told) {
    for (const name of ["durationMs", "waitMs"]) {
      if (!(name in event)) continue;
      assert.ok(Number.isInteger(event[name]) && event[name] >= 0 && event[name] < 60_000, inspect(event));
      delete event[name];
    }
  }
  const call = { call: 1 };
  const seen = { status: 503, requestId: "r-1" };
  assert.deepEqual(told, [
    { kind: "request", ...call, attempt: 1, offset: 0, limit: 5 },
    { kind: "reply", ...call, attempt: 1, ...seen, bytes: refusal.body.length },
    { kind: "retry", ...call, attempt: 1, ...seen, error: "server" },
    { kind: "request", ...call, attempt: 2, offset: 0, limit: 5 },
    { kind: "reply", ...call, attempt: 2, status: 404, bytes: 0 },
    { kind: "give_up", ...call, attempt: 2, status: 404, error: "not_found", reason: "final" },
  ]);
  assert.ok(!inspect(told, { depth: 10 }).includes(CANARY));
});

test("an observer that throws or rejects harms nothing", async (t) => {
  const unhandled = [];
  const listen = (reason) => unhandled.push(reason);
  process.on("unhandledRejection", listen);
  t.after(() => process.off("unhandledRejection", listen));
  const observers = [
    () => {
      throw new Error("observer");
    },
    async () => {
      throw new Error("observer");
    },
    () => Promise.reject(),
    () => ({
      // oxlint-disable-next-line unicorn/no-thenable -- a thenable is what is tested
      then: () => {
        throw new Error("observer");
      },
    }),
  ];
  for (const observer of observers) {
    const { client } = await scene(t, [{ status: 503 }, page], { observer });
    assert.equal((await client.page(BATCH)).attempts, 2);
  }
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(unhandled, []);
});

test("an observer may make calls of its own", async (t) => {
  const calls = [];
  const { client } = await scene(t, [page, page], {
    observer: ({ kind, call }) => {
      if (kind === "reply" && call === 1) calls.push(client.page(BATCH));
    },
  });
  await client.page(BATCH);
  assert.equal((await calls[0]).length, 1);
});

test("an abort in the pause before the next attempt ends the call at once", async (t) => {
  const controller = new AbortController();
  const reply = { status: 429, headers: { "retry-after": "30" } };
  let aborted;
  const { client, server } = await scene(t, [reply], {
    observer: ({ kind }) => {
      if (kind !== "retry") return;
      setImmediate(() => {
        aborted = performance.now();
        controller.abort("enough");
      });
    },
  });
  await assert.rejects(client.page(BATCH, {}, { signal: controller.signal }), { kind: "aborted", cause: "enough" });
  assert.ok(performance.now() - aborted < 50);
  assert.equal(server.seen.length, 1);
});

test("what a call says of retries goes before what the client says, part by part", async (t) => {
  const { client, server } = await scene(
    t,
    Array.from({ length: 9 }, () => ({ status: 500 })),
    { retry: { attempts: 4, baseMs: 1 } },
  );
  await assert.rejects(client.page(BATCH), { attempts: 4 });
  await assert.rejects(client.page(BATCH, {}, { retry: { attempts: 2 } }), { attempts: 2 });
  await assert.rejects(client.page(BATCH, {}, { retry: false }), { attempts: 1 });
  await assert.rejects(client.pages(BATCH, { retry: { attempts: 2 } }).next(), { attempts: 2 });
  assert.equal(server.seen.length, 9);
});

test("a policy of a call that breaks a rule is refused before anything is sent", async (t) => {
  const { client, server } = await scene(t, []);
  for (const [retry, words] of [
    [true, "`retry` must be an object or `false`"],
    [{ attempts: 0 }, "`attempts` must be an integer from 1 to 10"],
    [{ baseMs: -1 }, "`baseMs` must be a number from 0 to 2147483647"],
    [{ capMs: NaN }, "`capMs` must be a number from 0 to 2147483647"],
  ]) {
    const expected = { kind: "invalid_argument", message: words };
    await assert.rejects(client.page(BATCH, {}, { retry }), expected);
    await assert.rejects(client.jobs(BATCH, { retry }).next(), expected);
  }
  assert.equal(server.seen.length, 0);
});

test("a client that only fails spends its budget and then tries once", async (t) => {
  const { client, server } = await scene(
    t,
    Array.from({ length: 60 }, () => ({ status: 503 })),
  );
  const reasons = [];
  for (let call = 0; call < 20; call += 1) {
    reasons.push(await client.page(BATCH).catch(({ attempts }) => attempts));
  }
  // 500 pay for 35 retries of 14 each.
  assert.deepEqual(reasons, [...Array.from({ length: 17 }, () => 3), 2, 1, 1]);
  assert.equal(server.seen.length, 55);
});

test("retries leave no timer that would keep a program alive", async (t) => {
  const { client } = await scene(t, [{ status: 503 }, page]);
  await client.page(BATCH);
  const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout");
  assert.deepEqual(timers, []);
});
