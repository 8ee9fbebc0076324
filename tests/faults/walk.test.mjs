// Walks over lists that change or answer otherwise than asked: no id twice, never falsely complete, always an end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inChromium, inNode } from "./support/runtimes.mjs";
import { startService } from "./support/service.mjs";

const SIZE = 20;
/** Of 230 jobs, so often is far above what any of these walks needs; an endless one would reach its deadline. */
const MOST_REQUESTS = 200;

/** Scenarios, and whether the walk must be complete (true), must not claim it (false), or may. */
const WALKS = [
  [[], true],
  [["total_text"], true],
  [["lowered_limit:7"], true],
  [["lowered_limit:7", "end_refused"], true],
  [["end_refused"], true],
  [["latency:5", "sliced:2000"], true],
  [["shrinking:1"], false],
  [["shrinking:3*4"], "may"],
  [["shrinking:25*1"], "may"],
  [["growing:1"], false],
  [["growing:3*4"], "may"],
  [["growing:25*2"], "may"],
  [["shrinking:2*3", "growing:2*3"], "may"],
  [["shuffled_ties"], "may"],
  [["shuffled_ties", "shrinking:1*5"], "may"],
  [["ignored_offset"], false],
  [["ignored_offset", "lowered_limit:7"], false],
  [["total_missing"], false],
  [["total_missing", "lowered_limit:7"], false],
  [["total_negative"], false],
  [["total_wrong:10"], false],
];

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

/** The list as it stands now. */
async function listed() {
  const { endpoint, projectId, token } = service.options;
  const url = `${endpoint}/v5/${projectId}/batch-async-jobs/large?limit=1000`;
  const reply = await fetch(url, { headers: { "X-Auth-Token": token } });
  return (await reply.json()).jobs.map(({ id }) => id);
}

for (const name of ["Node", "Chromium"]) {
  for (const [scenarios, complete] of WALKS) {
    test(`r1_r2_r5_a_walk_${scenarios.join("_and_") || "without_faults"}_in_${name}`, async () => {
      service.emulator.play(scenarios);
      let list, requests;
      const what = {
        options: service.options,
        batch: "large",
        use: "walk",
        call: { pageSize: SIZE, deadlineMs: 10_000 },
      };
      const { first, next } = await runtimes[name].act(what, async () => {
        requests = service.emulator.requests;
        list = await listed();
        service.emulator.play([]);
        const beginning = new Set(await listed());
        list = list.filter((id) => beginning.has(id));
      });
      const ids = new Set(first.ids);
      assert.equal(first.ids.length, ids.size, "an id came twice");
      assert.ok(requests <= MOST_REQUESTS, `${requests} requests`);
      assert.equal(first.complete, first.reason === undefined);
      if (complete !== "may") assert.equal(first.complete, complete, first.reason);
      // Whoever claims to have seen all has seen every one that was there from the beginning to the end.
      if (first.complete)
        assert.deepEqual(
          list.filter((id) => !ids.has(id)),
          [],
        );
      assert.equal(next.jobs, 5);
    });
  }
}
