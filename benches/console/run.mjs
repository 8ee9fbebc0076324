// Measures the console in headless Chromium: `node benches/console/run.mjs`, after a build of package and console.
//
// --write   puts the section "Console" into benches/RESULTS.md; without it the section is printed
// --quick   a few turns only, and without Lighthouse

import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { PLAIN_HEAP, launchBrowser } from "../../tests/browser/chromium.mjs";
import { openStage } from "../../tests/console/support/stage.mjs";
import { consoleSection } from "../report/console.mjs";
import { writeSections } from "../report/results.mjs";
import { heap, keystrokes, openLog, openWhole, refreshes, usable } from "./measure.mjs";
import { openScene } from "./scene.mjs";
import { weights } from "./weight.mjs";

const { values: flags } = parseArgs({
  options: { write: { type: "boolean", default: false }, quick: { type: "boolean", default: false } },
});
/** What Lighthouse gives differs by some points from one run to the next. */
const LIGHTHOUSE_RUNS = 5;

const turns = (many) => (flags.quick ? 2 : many);

const loadBefore = loadavg()[0];
const scene = await openScene();
const browser = await launchBrowser();
const all = scene.at("many", { size: "all" });
try {
  step("what is loaded");
  const weighed = await weights(browser, scene);
  step("the first view");
  const first = [];
  for (let turn = 0; turn < turns(9); turn += 1) first.push(await usable(browser, all));
  step("refreshes");
  const page = await openWhole(browser, all);
  const refreshed = await refreshes(page, scene, turns(20));
  step("the filter");
  const keys = [];
  for (const word of scene.words.slice(0, turns(6))) keys.push(...(await keystrokes(page, word)));
  await page.context().close();
  step("the log");
  const logs = [];
  for (let turn = 0; turn < turns(7); turn += 1) {
    const at = await openWhole(browser, scene.at("logs", { job: "with-log" }));
    await at.getByRole("tab").first().waitFor();
    logs.push(await openLog(at));
    await at.context().close();
  }
  step("the heap");
  const grown = await grownIn(browser);
  step("the heap without machine code");
  const plain = await launchBrowser(PLAIN_HEAP);
  let kept;
  try {
    kept = await grownIn(plain);
  } finally {
    await plain.close();
  }
  const lighthouse = flags.quick ? {} : await lighthouseOf();
  const facts = [
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`,
    `load average before the run ${loadBefore.toFixed(1)}, after it ${loadavg()[0].toFixed(1)} (a run by itself makes about 1.5)`,
    `Node ${process.versions.node}, Chromium ${browser.version()}, headless`,
  ];
  const run = {
    facts,
    weights: weighed,
    usable: first,
    refreshes: refreshed,
    keys,
    logs,
    heap: { grown, kept },
    lighthouse,
  };
  const section = consoleSection(run);
  if (flags.write) step(`written to ${await writeSections({ Console: section })}`);
  else console.log(section);
} finally {
  await browser.close();
  await scene.close();
}

async function grownIn(where) {
  const page = await openWhole(where, all);
  const found = await heap(page, scene, flags.quick ? { refreshes: 8, samples: 4 } : { refreshes: 1000, samples: 20 });
  await page.context().close();
  return found;
}

async function lighthouseOf() {
  step("Lighthouse");
  const { PRESETS, audit } = await import("../../tests/console/lighthouse/audit.mjs");
  const stage = await openStage();
  const found = {};
  for (const preset of Object.keys(PRESETS)) {
    found[preset] = [];
    for (let run = 0; run < LIGHTHOUSE_RUNS; run += 1) {
      const { scores, metrics } = await audit(stage.at("plain"), preset, ["performance"]);
      found[preset].push({ performance: scores.performance, ...metrics });
    }
  }
  await stage.close();
  return found;
}

function step(words) {
  console.error(`console: ${words}`);
}
