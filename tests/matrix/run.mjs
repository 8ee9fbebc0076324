// Runs one program in every environment that the package promises: `node tests/matrix/run.mjs [--whole] [--only vite] [--accept]`.
//
// Each case gets a folder of its own in target/matrix, with the packed tarball installed in it as a user would, and runs
// the program of apps/scenario.mjs against the emulator over HTTP. Without `--whole` it is the half that takes no
// framework. The table of results in pkg-template/README.md is compared with what came out, or, by `--accept`, written.

import { parseArgs } from "node:util";
import * as bundlers from "./cases/bundlers.mjs";
import * as edge from "./cases/edge.mjs";
import * as examples from "./cases/examples.mjs";
import * as gateway from "./cases/gateway.mjs";
import * as next from "./cases/next.mjs";
import * as nginx from "./cases/nginx.mjs";
import * as node from "./cases/node.mjs";
import * as pages from "./cases/pages.mjs";
import * as rust from "./cases/rust.mjs";
import * as runtimes from "./cases/runtimes.mjs";
import * as testers from "./cases/testers.mjs";
import * as types from "./cases/types.mjs";
import { startScene } from "./scene.mjs";
import { compareTable, writeTable } from "./table.mjs";

const { values: flags } = parseArgs({
  options: {
    whole: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    accept: { type: "boolean", default: false },
  },
});

const ALL = [node, types, bundlers, next, pages, testers, runtimes, edge, gateway, nginx, examples, rust].flatMap(
  ({ cases }) => cases,
);
const isWanted = ({ name, set }) => (flags.whole || set === "quick") && name.toLowerCase().includes(flags.only);
const wanted = ALL.filter(isWanted);
const scene = await startScene(new Set(wanted.map(({ set }) => set)));
const rows = new Map();
try {
  for (const one of wanted) {
    const begun = performance.now();
    const outcome = await scene.run(one);
    const unable = outcome?.unable;
    const failure = unable === undefined ? outcome : undefined;
    const took = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    rows.set(one.name, { version: scene.versionOf(one), failure, unable });
    if (failure === undefined) console.log(`${unable === undefined ? "ok" : "cannot be run"}: ${one.name} (${took})`);
    else console.log(`FAILED: ${one.name} (${took})\n${failure}`);
  }
} finally {
  await scene.close();
}
const failed = [...rows.values()].filter(({ failure }) => failure !== undefined).length;
const names = ALL.map(({ name }) => name);
const differs = flags.accept ? writeTable(names, rows) : compareTable(rows);
if (differs)
  console.error(
    `FAILED: the table in pkg-template/README.md is not what came out (\`--accept\` writes it)\n${differs}`,
  );
console.log(`${rows.size - failed} of ${rows.size} environments`);
process.exitCode = failed > 0 || differs ? 1 : 0;
