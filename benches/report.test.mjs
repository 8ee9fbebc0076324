// What is written down, and how: `node --test benches/report.test.mjs`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { barsTable } from "./report/bars.mjs";
import { commandSection } from "./report/cli.mjs";
import { gatewaySection } from "./report/gateway.mjs";
import { withSection } from "./report/results.mjs";
import { tableSection } from "./report/table.mjs";
import { measure } from "./suite/measure.mjs";

test("a section takes the place of the one of its name, and the others stay", () => {
  const first = withSection("# Results\n", "Speed", "slow");
  const both = withSection(first, "Package", "small");
  assert.equal(
    withSection(both, "Speed", "fast\n"),
    `# Results

<!-- begin Speed -->

## Speed

fast

<!-- end Speed -->

<!-- begin Package -->

## Package

small

<!-- end Package -->
`,
  );
});

test("a bar is met where time and processor time meet it, and missed by name where one does not", () => {
  const cases = (opened, cpu) => ({
    parse: { wallMs: 10, cpuMs: 10 },
    decodeAndParse: { wallMs: 10, cpuMs: 10 },
    opened: { wallMs: opened, cpuMs: cpu },
    visible: { wallMs: 2, cpuMs: null },
    all: { wallMs: 12, cpuMs: null },
  });
  const pages = { 100: { cases: cases(3, 4) }, 1000: { cases: cases(1.5, 2) }, edits: { cases: cases(1, 1) } };
  const lines = barsTable({ Node: pages }).split("\n");
  assert.deepEqual(lines.slice(2, 5), [
    "| opened, 5 MB | `JSON.parse` | ≤ 0.20 | ≤ 0.15 | 0.15 (0.20) met |",
    "| opened, 100 jobs | `JSON.parse` | ≤ 0.35 | ≤ 0.30 | 0.30 (0.40) **missed** |",
    "| opened, and 20 jobs, 5 MB | `JSON.parse` | ≤ 0.22 |  | 0.20 met |",
  ]);
});

test("every case runs as often as it is said to, in rounds that mix them", async () => {
  const order = [];
  const cases = ["a", "b", "c"].map((id) => ({ id, every: id === "c" ? 2 : 1, run: () => order.push(id) }));
  const results = await measure(cases, { rounds: 4, warmup: 2, batch: 3 });
  assert.deepEqual(
    Object.entries(results).map(([id, { runs }]) => [id, runs]),
    [
      ["a", 12],
      ["b", 12],
      ["c", 6],
    ],
  );
  assert.equal(order.filter((id) => id === "c").length, 3 * 3);
  assert.equal(order.length, 3 * (6 + 6 + 3));
});

test("what a door adds is told beside the run without one", () => {
  const result = (p50Ms, upstream, peakMiB) => {
    const measured = { requests: 4000, upstream, perSecond: 100, p50Ms, p99Ms: 10 * p50Ms, peakMiB };
    return { paced: measured, flat: measured };
  };
  const text = gatewaySection({
    facts: ["a machine"],
    plan: { consoles: 200, pages: 20, pageSize: 50, intervalMs: 40_000, pacedMs: 40_000, flatMs: 8000 },
    results: { "nothing in between": result(2, 4000, 0), "the gateway": result(3.25, 400, 99.6) },
  });
  assert.ok(text.includes("| nothing in between | 4,000 | 4,000 | 100 | 2.0 | 20.0 |  |  |  |"));
  assert.ok(text.includes("| the gateway | 4,000 | 400 | 100 | 3.3 | 32.5 | 1.3 | 12.5 | 100 |"));
});

test("the section on the command line has each command's time, and its ratio to Node alone in the same rounds", () => {
  const text = commandSection({
    facts: ["a machine"],
    times: { "node -e 0": [40, 80, 50], "--help": [44, 88, 60] },
  });
  assert.match(text, /^- a machine$/m);
  assert.match(text, /^\| `node -e 0` \| 40 \| 50 \| 1\.00 \|$/m);
  assert.match(text, /^\| `--help` \| 44 \| 60 \| 1\.10 \|$/m);
});

test("the table stands beside the plain way where there is one, in each engine", () => {
  const results = {
    load: { wallMs: 20, runs: 25 },
    "load, plain": { wallMs: 40, runs: 25 },
    sort: { wallMs: 0.5, runs: 100 },
    "sort, plain": { wallMs: 1, runs: 100 },
    csv: { wallMs: 123.4, runs: 25 },
    "a word": { wallMs: 1, runs: 100 },
    "a word, plain": { wallMs: 50, runs: 100 },
  };
  const run = { jobs: 1000, bytes: 5_700_000, matched: { "a word": 7 }, results };
  const text = tableSection({ facts: ["a machine"], engines: { Node: run, Chromium: run } });
  assert.match(text, /1,000 rich jobs of the emulator, 5\.7 MB of JSON/);
  assert.match(text, /Medians of 100 interleaved runs/);
  const same = (cells) => `${cells} | ${cells}`;
  assert.deepEqual(
    text
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(2),
    [
      `| load all pages; plainly: decode and parse them | ${same("20.0 | 40.0 | 0.50")} |`,
      `| sort by problems and name, 50 rows | ${same("0.500 | 1.00 | 0.50")} |`,
      `| all rows as CSV | ${same("123 |  | ")} |`,
      `| filter by a word (7 match), 50 rows | ${same("1.00 | 50.0 | 0.02")} |`,
    ],
  );
});
