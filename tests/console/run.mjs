/**
 * Runs what holds for the console as a whole, as it is built and under its real headers, in headless Chromium.
 * `node tests/console/run.mjs [part of a file name]`. The package and the console must be built (`cargo xtask build`).
 */
import { readdir } from "node:fs/promises";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

/** No file takes a quarter of it on a machine of its own; one that waits for ever is told by its name. */
const TOO_LONG_MS = 400_000;

const here = fileURLToPath(new URL("./", import.meta.url));
const wanted = process.argv[2] ?? "";
const inside = await readdir(`${here}lighthouse`);
const files = [...(await readdir(here)), ...inside.map((name) => `lighthouse/${name}`)];
const names = files.filter((name) => name.endsWith(".test.mjs") && name.includes(wanted)).sort();
if (names.length === 0) {
  console.error(`no test file has "${wanted}" in its name`);
  process.exit(2);
}

let passed = 0;
// One after the other: two browsers on two cores only wait for each other.
run({ files: names.map((name) => `${here}${name}`), concurrency: 1, timeout: TOO_LONG_MS })
  .on("test:pass", () => (passed += 1))
  .on("test:fail", () => (process.exitCode = 1))
  .compose(new spec())
  .pipe(process.stdout);
process.on("exit", () => {
  if (passed === 0) process.exitCode = 1;
});
