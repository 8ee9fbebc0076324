// Each scenario against the client in Node and in Chromium: the right end within the deadline, and the next call works.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { SECTIONS } from "./cases.mjs";
import { holdSections } from "./support/report.mjs";
import { inChromium, inNode } from "./support/runtimes.mjs";
import { startService } from "./support/service.mjs";

const MOST_MS = 60_000;
/** A busy machine may be so late. */
const GRACE_MS = 2000;

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

const sections = SECTIONS.map(({ title, says, call, cases }) => ({
  title,
  says,
  call,
  rows: cases.map((each) => ({ ...each, settings: settingsOf(each), seen: {} })),
}));

for (const { title, call: common, rows } of sections) {
  for (const name of ["Node", "Chromium"]) {
    describe(`${title}, in ${name}`, () => {
      for (const row of rows) {
        test(`${row.scenarios.join(", ") || "no scenario"}${row.settings && `, ${row.settings}`}`, async () => {
          const { scenarios, options, call, requests = {}, atLeastMs = 0 } = row;
          const is = name === "Chromium" && row.chromium ? row.chromium : row.is;
          service.emulator.play(scenarios);
          let seen;
          const what = {
            options: { ...service.options, ...options },
            batch: "small",
            query: { limit: 10 },
            call: { ...common, ...call },
          };
          const { first, tookMs, next } = await runtimes[name].act(what, async () => {
            seen = service.emulator.requests;
            service.emulator.play([]);
          });
          row.seen[name] = { first, requests: seen };
          assert.deepEqual(first, is);
          assert.deepEqual(next, { jobs: 5, total: 23, warnings: ["coerced"], attempts: 1 });
          assert.equal(seen, requests[name] ?? is.attempts, "requests");
          const deadlineMs = what.call.deadlineMs ?? MOST_MS;
          assert.ok(tookMs < deadlineMs + GRACE_MS, `${tookMs} ms`);
          assert.ok(tookMs >= atLeastMs, `${tookMs} ms`);
        });
      }
    });
  }
}

test("r13_r14_the_table_of_results_is_the_one_that_is_committed", () => {
  holdSections(sections);
});

function settingsOf({ options = {}, call = {} }) {
  return Object.entries({ ...options, ...call })
    .map(([name, value]) => `\`${name}\` ${value}`)
    .join(", ");
}
