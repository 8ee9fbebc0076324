// Measures speed and memory, and writes benches/RESULTS.md: `node benches/run.mjs`, after a build of the package.
//
// --quick            a smoke test: runs everything, a few times only, and writes nothing
// --only node|chromium|memory   one part, printed and not written
// --keep-naive       takes the module of the naive way as it was last built

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { inChromium } from "./engine/chromium.mjs";
import { initialMemory } from "./memory.mjs";
import { readFacts } from "./prepare/facts.mjs";
import { BENCHES, ROOT } from "./prepare/folders.mjs";
import { writeInput } from "./prepare/input.mjs";
import { buildNaive } from "./prepare/naive.mjs";
import { bundleShell, bundleSuite } from "./prepare/suite.mjs";
import { machineFacts } from "./report/machine.mjs";
import { memorySection } from "./report/memory.mjs";
import { writeSections } from "./report/results.mjs";
import { speedSection } from "./report/speed.mjs";

const { values: flags } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    "keep-naive": { type: "boolean", default: false },
  },
});
const PARTS = ["node", "chromium", "memory"];
if (flags.only !== undefined && !PARTS.includes(flags.only)) {
  throw new Error(`--only takes one of ${PARTS.join(", ")}`);
}
const wanted = (part) => flags.only === undefined || flags.only === part;
const quick = flags.quick ? ["--quick"] : [];

step("the naive way, the schemas and the pages");
const facts = await readFacts();
if (!flags["keep-naive"]) await buildNaive();
await bundleShell();
await bundleSuite(facts);
const pages = await writeInput(facts);
const begun = performance.now();
const loadBefore = loadavg();

const engines = {};
if (wanted("node")) {
  step("Node");
  engines.Node = await inProcess("engine/node.mjs", quick);
}
let version = "not run";
if (wanted("chromium")) {
  step("Chromium");
  const measured = await inChromium({ quick: flags.quick });
  version = measured.version;
  engines.Chromium = measured.results;
}
if (Object.keys(engines).length > 0) {
  const machine = await machineFacts(version, loadBefore);
  await hand({ Speed: speedSection({ facts: machine, pages, engines, quick: flags.quick }) });
}
if (wanted("memory")) {
  step("memory");
  const held = await inProcess("memory.mjs", ["--opens", flags.quick ? "20" : "1000"]);
  const module = await readFile(join(ROOT, "target/core/drs_batch_jobs_bg.wasm"));
  await hand({ Memory: memorySection({ initial: initialMemory(module), held }) });
}
step(`${((performance.now() - begun) / 1000).toFixed(0)} s`);

/** Runs a script of this folder in a process of its own, and gives the JSON that it prints. */
async function inProcess(script, options) {
  const running = promisify(execFile)(process.execPath, [join(BENCHES, script), ...options]);
  running.child.stderr?.pipe(process.stderr);
  const { stdout } = await running;
  return JSON.parse(stdout);
}

/** Writes sections, or prints them where the run is only a part or a test. */
async function hand(sections) {
  if (!flags.quick && !flags.only) return step(`written to ${await writeSections(sections)}`);
  for (const [heading, text] of Object.entries(sections)) console.log(`## ${heading}\n\n${text}\n`);
}

function step(words) {
  console.error(`bench: ${words}`);
}
