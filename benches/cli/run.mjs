// How long the command line takes to be there, beside Node with nothing to do; writes the section "Command line" of
// RESULTS.md: `node benches/cli/run.mjs`, after a build of the package. `--quick` runs it for a moment and writes nothing.
//
// Each round starts every command once, one after the other, so that what else the machine does falls on all of them.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../prepare/folders.mjs";
import { commandSection } from "../report/cli.mjs";
import { writeSections } from "../report/results.mjs";

const { values: flags } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const rounds = flags.quick ? 3 : 60;
const script = join(ROOT, "pkg/dist/esm/cli/main.js");
const loadBefore = loadavg();

// In a process of its own, so that it does not share a thread with the clock.
const service = spawn(process.execPath, [script, "emulate", "--port", "0", "--json"], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const [line] = await once(service.stdout, "data");
  const { endpoint, project_id, token, batches } = JSON.parse(String(line));
  const env = {
    PATH: process.env.PATH,
    HUAWEICLOUD_ENDPOINT: endpoint,
    HUAWEICLOUD_SDK_PROJECT_ID: project_id,
    HUAWEICLOUD_TOKEN: token,
  };
  const batch = batches.find(({ jobs }) => jobs === 230).async_job_id;
  const commands = {
    "node -e 0": ["-e", "0"],
    "--help": [script, "--help"],
    "jobs --help": [script, "jobs", "--help"],
    "--version": [script, "--version"],
    "page, 20 jobs": [script, "page", batch, "--limit", "20"],
    "jobs, 230 jobs": [script, "jobs", batch],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(commands)) times[name].push(await timed(args, env));
  }
  const facts = [
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`,
    `load average before the run ${loadBefore[0].toFixed(1)}, after it ${loadavg()[0].toFixed(1)}`,
    `Node ${process.versions.node}, ${rounds} rounds`,
  ];
  const text = commandSection({ facts, times });
  if (flags.quick) console.log(text);
  else console.log(await writeSections({ "Command line": text }));
} finally {
  service.kill("SIGINT");
  await once(service, "exit");
}

/** From the start of a process to its end, in ms. */
async function timed(args, env) {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: "ignore" });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`it ended with ${code}: ${args.slice(1).join(" ")}`);
  return performance.now() - begun;
}
