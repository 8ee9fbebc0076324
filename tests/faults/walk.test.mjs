// Walks over lists that change or answer otherwise than asked: no id twice, never falsely complete, always an end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { holdSections } from "./support/report.mjs";
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
  [["total_missing", "end_refused"], false],
  [["total_negative"], false],
  [["total_wrong:10"], false],
  [["total_wrong:1000", "end_refused"], false],
  [["flaky:20"], true],
  [["flaky:20", "shrinking:3*4", "shuffled_ties"], "may"],
];

const rows = WALKS.map(([scenarios]) => ({ scenarios, settings: "", seen: {} }));

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

/** The list as it stands now, whatever a flaky service says first. */
async function listed() {
  const { endpoint, projectId, token } = service.options;
  const url = `${endpoint}/v5/${projectId}/batch-async-jobs/large?limit=1000`;
  for (let turn = 0; turn < 20; turn += 1) {
    const reply = await fetch(url, { headers: { "X-Auth-Token": token } });
    if (reply.ok) return (await reply.json()).jobs.map(({ id }) => id);
  }
  throw new Error("the service fails all the time");
}

for (const name of ["Node", "Chromium"]) {
  for (const [place, [scenarios, complete]] of WALKS.entries()) {
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
      rows[place].seen[name] = { first: { ...first, jobs: ids.size }, requests };
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

test("r1_r2_r5_the_table_of_walks_is_the_one_that_is_committed", () => {
  holdSections([{ title: "Walks", says: "Walks over 230 jobs, twenty a page, with the default retries.", rows }]);
});
