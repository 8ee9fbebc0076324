// What is different where somebody looks: width, colour, progress, Ctrl-C.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FOLDER, run, runOnTerminal, startOnTerminal } from "./support/command.mjs";
import { jobOf, startEmulator, startService } from "./support/service.mjs";

const BATCH = "batch";
const NAMES = [
  "orders",
  "订单数据库迁移到华东二区的任务",
  "ｆｕｌｌ ｗｉｄｔｈ",
  "🚀 to the moon 👩‍👩‍👧‍👦 family",
  "e\u0301te\u0301 re\u0301plique\u0301",
  "ナデシコ・データベース",
  "🇨🇳🇩🇪 flags and 1️⃣ keycap",
  "a name that is far too long for any terminal that anybody has on a desk in front of them",
];
const jobs = NAMES.map((name, number) => jobOf(number, { name, status: number % 2 ? "CREATE_FAILED" : "CREATING" }));

/** Cells of a line by a table of its own: what the names above are made of, and nothing else. */
function cellsOf(line) {
  let cells = 0;
  const text = line.replace(/👩‍👩‍👧‍👦|🇨🇳|🇩🇪|1\ufe0f\u20e3|🚀/gu, "WW");
  for (const point of text) {
    if (/[\u0300-\u036f]/.test(point)) continue;
    cells += /[\u3000-\u9fff\uff01-\uff60]/.test(point) ? 2 : 1;
  }
  return cells;
}

test("a table keeps to the terminal, with Chinese, emoji and marks over letters, at any width", async (t) => {
  const { env } = await startService(t, () => ({ jobs }));
  for (const columns of [60, 80, 100, 133]) {
    const { code, stdout } = await runOnTerminal(["page", BATCH, "--quiet", "--limit", "20"], {
      env: { ...env, NO_COLOR: "1" },
      columns,
    });
    const lines = stdout.trimEnd().split("\n");
    assert.equal(code, 0);
    assert.equal(lines.length, NAMES.length + 1);
    for (const line of lines) assert.ok(cellsOf(line) <= columns, `${columns}: ${cellsOf(line)}: ${line}`);
    // The columns stand one below the other: the status begins at the same cell in each line.
    const places = lines.slice(1).map((line) => cellsOf(line.slice(0, line.indexOf("CREAT"))));
    assert.equal(new Set(places).size, 1, `${columns}: ${places.join(" ")}`);
  }
});

test("a terminal that is too narrow for all columns leaves out the last ones, and says so", async (t) => {
  const { env } = await startService(t, () => ({ jobs }));
  const stderr = join(FOLDER, "narrow");
  const given = { env: { ...env, NO_COLOR: "1" }, columns: 60, stderr };
  const { stdout } = await runOnTerminal(["page", BATCH, "--limit", "20"], given);
  assert.match(stdout, /^NAME +STATUS +PROGRESS +DELAY +PROBLEMS\n/);
  assert.match(readFileSync(stderr, "utf8"), /^the terminal is too narrow for: id \(--columns chooses\)$/m);
});

test("through a pipe nothing is cut", async (t) => {
  const { env } = await startService(t, () => ({ jobs }));
  const { stdout } = await run(["page", BATCH, "--limit", "20"], { env: { ...env, COLUMNS: "40" } });
  for (const name of NAMES) assert.ok(stdout.includes(name), name);
});

test("colour is for terminals; NO_COLOR, FORCE_COLOR and --color have their say, each before the next", async (t) => {
  const { env } = await startService(t, () => ({ jobs }));
  const coloured = ({ stdout }) => stdout.includes("\u001b[1;31mCREATE_FAILED");
  const args = ["page", BATCH, "--limit", "20", "-q"];
  for (const [on, flags, more, expected] of [
    [runOnTerminal, [], {}, true],
    [runOnTerminal, [], { NO_COLOR: "1" }, false],
    [runOnTerminal, [], { NO_COLOR: "" }, true],
    [runOnTerminal, [], { TERM: "dumb" }, false],
    [runOnTerminal, ["--color", "never"], { FORCE_COLOR: "1" }, false],
    [run, [], {}, false],
    [run, [], { FORCE_COLOR: "1" }, true],
    [run, [], { FORCE_COLOR: "0" }, false],
    [run, [], { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [run, ["--color=always"], { NO_COLOR: "1" }, true],
  ]) {
    const ended = await on([...args, ...flags], { env: { ...env, ...more }, columns: 120 });
    assert.equal(coloured(ended), expected, `${on.name} ${flags.join(" ")} ${JSON.stringify(more)}`);
  }
});

test("progress is for somebody who looks: on a terminal, unless in CI, on a dumb one, or quiet", async (t) => {
  const { env, batchOf } = await startEmulator(t);
  const args = ["jobs", batchOf(230), "--ndjson"];
  for (const [flags, more, expected] of [
    [[], {}, true],
    [[], { CI: "true" }, false],
    [[], { TERM: "dumb" }, false],
    [["--quiet"], {}, false],
  ]) {
    const { code, stdout } = await startOnTerminal([...args, ...flags], { env: { ...env, ...more } });
    assert.equal(code, 0);
    assert.equal(/\r230 of 230 jobs/.test(stdout), expected, JSON.stringify([flags, more]));
  }
  assert.equal((await run(args, { env })).stderr, "");
});

test("130: Ctrl-C on a terminal, within a request that never ends", async (t) => {
  let came;
  const arrived = new Promise((resolve) => (came = resolve));
  const { env } = await startService(t, () => void came());
  const started = startOnTerminal(["jobs", BATCH], { env });
  await arrived;
  started.child.stdin.write("\u0003");
  const { code, stdout } = await started;
  assert.equal(code, 130);
  assert.match(stdout, /drs-batch-jobs: interrupted/);
});

test("Ctrl-C ends a watch with its last line", async (t) => {
  const { env } = await startService(t, () => ({ jobs }));
  const started = startOnTerminal(["watch", BATCH], { env });
  await started.said(/ begin jobs=8 /);
  started.child.stdin.write("\u0003");
  const { code, stdout } = await started;
  assert.equal(code, 130);
  assert.match(stdout, / end outcome=interrupted jobs=8 /);
});
