// The entry `drs-batch-jobs/emulator`: requests in, responses out, no network.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "drs-batch-jobs/emulator";

const REFERENCE = "bd4193aa-072d-4ce6-beec-adffc7252341";

function request(emulator, asyncJobId, query = "", init = {}) {
  const url = `http://localhost/v5/${emulator.projectId}/batch-async-jobs/${asyncJobId}${query}`;
  return new Request(url, { headers: { "X-Auth-Token": emulator.token }, ...init });
}

test("an emulator says what it serves", async () => {
  const emulator = await createEmulator();
  assert.equal(emulator.projectId, "054ba152d480d55b2f5dc0069e7ddef0");
  assert.equal(emulator.gzip, false);
  assert.deepEqual(
    emulator.batches.map(({ jobs, detail }) => ({ jobs, detail })),
    [
      { jobs: 2, detail: "reference" },
      { jobs: 230, detail: "plain" },
      { jobs: 1000, detail: "plain" },
      { jobs: 230, detail: "rich" },
      { jobs: 1000, detail: "rich" },
    ],
  );
  assert.equal(emulator.batches[0].asyncJobId, REFERENCE);
});

test("a request gets the page that it asks for", async () => {
  const emulator = await createEmulator({ batches: [{ asyncJobId: "mine", jobs: 25, detail: "rich" }] });
  const reply = await emulator.fetch(request(emulator, "mine", "?offset=20&limit=10"));
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get("content-type"), "application/json");
  assert.match(reply.headers.get("x-request-id"), /^[0-9a-f]{32}$/);
  const page = await reply.json();
  assert.equal(page.total_count, 25);
  assert.equal(page.jobs.length, 5);
});

test("the same seed gives the same bytes in two emulators, and another seed gives others", async () => {
  const read = async (seed) => {
    const emulator = await createEmulator({ seed, batches: [{ jobs: 100, detail: "rich" }] });
    return (await emulator.fetch(request(emulator, emulator.batches[0].asyncJobId, "?limit=100"))).text();
  };
  assert.equal(await read(5), await read(5));
  assert.notEqual(await read(6), await read(5));
});

test("a call without the token is refused with its code and text", async () => {
  const emulator = await createEmulator();
  const reply = await emulator.fetch(request(emulator, REFERENCE, "", { headers: { "X-Language": "zh-cn" } }));
  assert.equal(reply.status, 401);
  assert.deepEqual(await reply.json(), {
    error_code: "APIGW.0301",
    error_msg: "IAM认证信息不正确：缺少x-auth-token",
    request_id: reply.headers.get("x-request-id"),
  });
});

test("a preflight is answered without a body", async () => {
  const emulator = await createEmulator();
  const headers = { Origin: "http://localhost:5173", "Access-Control-Request-Method": "GET" };
  const reply = await emulator.fetch(request(emulator, REFERENCE, "", { method: "OPTIONS", headers }));
  assert.equal(reply.status, 204);
  assert.equal(await reply.text(), "");
  assert.equal(reply.headers.get("access-control-allow-origin"), "*");
});

test("an aborted request rejects with the reason of its signal", async () => {
  const emulator = await createEmulator();
  const reason = new Error("enough");
  const before = request(emulator, REFERENCE, "", { signal: AbortSignal.abort(reason) });
  await assert.rejects(emulator.fetch(before), (error) => error === reason);
  const controller = new AbortController();
  const during = emulator.fetch(request(emulator, REFERENCE, "", { signal: controller.signal }));
  controller.abort(reason);
  await assert.rejects(during, (error) => error === reason);
});

test("fetch works without its object, and on all that the global one takes", async () => {
  const emulator = await createEmulator();
  const { fetch } = emulator;
  assert.equal((await fetch(request(emulator, REFERENCE))).status, 200);
  const { url } = request(emulator, REFERENCE);
  const init = { headers: { "X-Auth-Token": emulator.token } };
  assert.equal((await fetch(url, init)).status, 200);
  assert.equal((await fetch(new URL(url), init)).status, 200);
});

test("jobs move at a speed, and stand still without one", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 0, 1) });
  const statuses = async (emulator) => {
    const reply = await emulator.fetch(request(emulator, "b", "?limit=1000"));
    return (await reply.json()).jobs.map((job) => job.status);
  };
  const batches = [{ asyncJobId: "b", jobs: 1000 }];
  const still = await createEmulator({ batches });
  const moving = await createEmulator({ batches, speed: 60 });
  const first = await statuses(still);
  assert.deepEqual(await statuses(moving), first);
  t.mock.timers.tick(60_000);
  assert.deepEqual(await statuses(still), first);
  const moved = (await statuses(moving)).filter((status, index) => status !== first[index]).length;
  assert.ok(moved > 250 && moved < 950, `${moved} of 1000 jobs moved in an hour`);
});

test("an option that does not fit is refused by its name", async () => {
  for (const [options, message] of [
    [null, "options must be an object"],
    [{ sede: 1 }, "unknown option `sede`"],
    [{ speed: Number.NaN }, "option `speed` must be a number from 0 to 1000000"],
    [{ scenarios: ["latency:x"] }, "scenario `latency` takes an integer from 0 to 600000 behind `:`"],
    [{ scenarios: "flaky" }, "option `scenarios` must be an array of names"],
    [{ batches: [{ jobs: -1 }] }, "option `batches[0].jobs` must be an integer from 0 to 100000"],
  ]) {
    await assert.rejects(createEmulator(options), new TypeError(message));
  }
});

test("an option that is undefined is absent", async () => {
  const emulator = await createEmulator({ seed: undefined, batches: undefined });
  assert.equal(emulator.batches.length, 5);
});
