// Two hundred calls at once on one client: each ends by itself, none disturbs another, and the next one works.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inChromium, inNode } from "./support/runtimes.mjs";
import { startService } from "./support/service.mjs";

const COUNT = 200;

let service;
const runtimes = {};
before(async () => {
  service = await startService();
  runtimes.Node = inNode();
  runtimes.Chromium = await inChromium();
});
after(async () => {
  for (const runtime of Object.values(runtimes)) await runtime.close();
  await service?.close();
});

/** How many of the calls came to what. */
function counted(outcomes) {
  const counts = {};
  for (const { kind, thrown, jobs } of outcomes) {
    const word = kind ?? thrown ?? `page of ${jobs}`;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

for (const name of ["Node", "Chromium"]) {
  const many = (what) =>
    runtimes[name].many({ options: service.options, batch: "small", count: COUNT, call: { retry: false }, ...what });

  test(`r13_200_calls_at_once_give_200_pages_in_${name}`, async () => {
    service.emulator.play(["latency:20"]);
    assert.deepEqual(counted(await many()), { "page of 10": COUNT });
    assert.equal(service.emulator.requests, COUNT);
  });

  test(`r13_of_200_calls_at_once_each_fails_or_not_by_itself_in_${name}`, async () => {
    service.emulator.play(["flaky:40", "sliced:3000"]);
    const { server, ["page of 10"]: pages, ...others } = counted(await many());
    assert.deepEqual(others, {});
    assert.equal(server + pages, COUNT);
    assert.ok(server > 40 && server < 120, `${server} failed`);
    service.emulator.play([]);
    assert.deepEqual(counted(await many({ count: 1 })), { "page of 10": 1 });
  });

  test(`r13_of_200_calls_at_once_half_are_aborted_and_the_others_give_pages_in_${name}`, async () => {
    service.emulator.play(["latency:200"]);
    assert.deepEqual(counted(await many({ abortEvery: 2 })), { aborted: COUNT / 2, "page of 10": COUNT / 2 });
    service.emulator.play([]);
    assert.deepEqual(counted(await many({ count: 1 })), { "page of 10": 1 });
  });

  test(`r13_200_calls_that_all_run_out_of_time_leave_a_client_that_works_in_${name}`, async () => {
    service.emulator.play(["silent"]);
    assert.deepEqual(counted(await many({ call: { retry: false, timeoutMs: 300 } })), { timeout: COUNT });
    service.emulator.play([]);
    assert.deepEqual(counted(await many({ count: 1 })), { "page of 10": 1 });
  });
}
