// The table beside plain JavaScript over parsed objects, in Node and headless Chromium; writes the section "Table" of
// RESULTS.md: `node benches/table/run.mjs`, after a build of the package. `--quick` runs it for a moment and writes nothing.

import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { build } from "esbuild";
import { inPage } from "../engine/chromium.mjs";
import { BENCHES, WORK } from "../prepare/folders.mjs";
import { writeSections } from "../report/results.mjs";
import { tableSection } from "../report/table.mjs";

const { values: flags } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const loadBefore = loadavg();

await mkdir(WORK, { recursive: true });
await build({
  entryPoints: [join(BENCHES, "table/suite.mjs")],
  outfile: join(WORK, "table.js"),
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  logLevel: "warning",
});
const { stdout } = await promisify(execFile)(process.execPath, [
  join(BENCHES, "table/node.mjs"),
  ...(flags.quick ? ["--quick"] : []),
]);
const { version, results } = await inPage(measureInPage, flags);
const facts = [
  `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`,
  `load average before the run ${loadBefore[0].toFixed(1)}, after it ${loadavg()[0].toFixed(1)}`,
  `Node ${process.versions.node}, Chromium ${version}, headless`,
];
const text = tableSection({ facts, engines: { Node: JSON.parse(stdout), Chromium: results } });
if (flags.quick) console.log(text);
else console.log(await writeSections({ Table: text }));

/** Runs in the page. */
async function measureInPage({ quick }) {
  if (!crossOriginIsolated) throw new Error("the clock is too coarse: the page is not isolated");
  const { runTable } = await import(new URL("table.js", document.baseURI).href);
  return runTable({ quick });
}
