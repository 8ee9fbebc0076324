// Runs the tests of faults, secrets and hostile input against the built package, in Node and in headless Chromium:
// `node tests/faults/run.mjs [part of a file name] [--accept]`. `--accept` writes `tests/FAULTS.md` from the run.

import { readdir } from "node:fs/promises";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { accept: { type: "boolean", default: false } },
});
const [wanted = ""] = positionals;
if (flags.accept) process.env.FAULTS_ACCEPT = "1";

const here = new URL("./", import.meta.url);
const names = (await readdir(here)).filter((name) => name.endsWith(".test.mjs") && name.includes(wanted)).sort();
if (names.length === 0) {
  console.error(`no test file has "${wanted}" in its name`);
  process.exit(2);
}

let passed = 0;
// One after the other: what is bounded in time must not wait for another file.
run({ files: names.map((name) => fileURLToPath(new URL(name, here))), concurrency: 1, timeout: 300_000 })
  .on("test:pass", () => (passed += 1))
  .on("test:fail", () => (process.exitCode = 1))
  .compose(new spec())
  .pipe(process.stdout);
process.on("exit", () => {
  if (passed === 0) process.exitCode = 1;
});
