// Scenarios through the entry `drs-batch-jobs/emulator`: what a Response can show, without a network.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "drs-batch-jobs/emulator";

async function playing(...scenarios) {
  const emulator = await createEmulator({ batches: [{ asyncJobId: "b", jobs: 23 }], scenarios });
  const url = `http://localhost/v5/${emulator.projectId}/batch-async-jobs/b`;
  const ask = (init) => emulator.fetch(url, { headers: { "X-Auth-Token": emulator.token }, ...init });
  return { emulator, ask };
}

test("scenarios are set and changed, and requests are counted from there", async () => {
  const { emulator, ask } = await playing("status_503*1");
  assert.deepEqual([(await ask()).status, (await ask()).status, emulator.requests], [503, 200, 2]);
  emulator.play(["status_404"]);
  assert.deepEqual([emulator.scenarios, emulator.requests, (await ask()).status], [["status_404"], 0, 404]);
  const unknown = /^unknown scenario `sleepy`; known are status_400 to status_599, retry_after, /;
  assert.throws(() => emulator.play(["sleepy"]), { name: "TypeError", message: unknown });
  assert.throws(() => emulator.play("flaky"), new TypeError("option `scenarios` must be an array of names"));
  assert.deepEqual([emulator.scenarios, (await ask()).status], [["status_404"], 404]);
  emulator.play([]);
  assert.equal((await ask()).status, 200);
});

test("an odd name is a TypeError that lists those that are known", async () => {
  await assert.rejects(playing("sleepy"), { name: "TypeError", message: /^unknown scenario `sleepy`; known are / });
});

test("a redirect rejects a request that will have none", async () => {
  const { ask } = await playing("redirect:307");
  await assert.rejects(ask({ redirect: "error" }), TypeError);
  const reply = await ask({ redirect: "manual" });
  assert.deepEqual([reply.status, reply.headers.get("location")], [307, "http://127.0.0.1/elsewhere"]);
});

test("no reply comes, or one that breaks off, and the next one is whole", async () => {
  for (const scenario of ["down*1", "reset*1"]) {
    const { ask } = await playing(scenario);
    await assert.rejects(ask(), TypeError);
    assert.equal((await ask()).status, 200);
  }
  const { ask } = await playing("close_mid_body:50*1");
  const broken = await ask();
  assert.equal(broken.status, 200);
  await assert.rejects(broken.text(), TypeError);
  assert.equal((await (await ask()).json()).total_count, 23);
});

test("latency, pauses, rates and slices give the same bytes later", async () => {
  const whole = await (await (await playing()).ask()).text();
  for (const [scenario, leastMs] of [
    ["latency:40", 40],
    ["slow:40", 40],
    ["slow_close:40", 40],
    [`bandwidth:${whole.length * 20}`, 45],
    ["sliced:5000", 0],
  ]) {
    const { ask } = await playing(scenario);
    const from = performance.now();
    assert.equal(await (await ask()).text(), whole, scenario);
    // Timers may be a millisecond early.
    assert.ok(performance.now() - from >= leastMs - 2, scenario);
  }
});

test("waiting ends with the signal of the request", async () => {
  for (const scenario of ["silent", "latency:600000"]) {
    const { ask } = await playing(scenario);
    const reason = new Error("enough");
    const stop = new AbortController();
    const call = ask({ signal: stop.signal });
    setImmediate(() => stop.abort(reason));
    await assert.rejects(call, reason);
  }
});
