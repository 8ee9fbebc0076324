// Where the figures come from.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../prepare/folders.mjs";

const LIBRARIES = ["zod", "valibot", "ajv", "typebox"];

/** @param {string} chromium its version @param {number[]} loadBefore */
export async function machineFacts(chromium, loadBefore) {
  const [processor, ...others] = cpus();
  const run = promisify(execFile);
  const { stdout: rustc } = await run("rustc", ["--version"], { cwd: ROOT });
  const libraries = await Promise.all(LIBRARIES.map(async (name) => `${name} ${await versionOf(name)}`));
  const load = (averages) => averages.map((value) => value.toFixed(1)).join(", ");
  return [
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, ${type()} ${release()}`,
    `${processor?.model.trim() ?? "a processor"}, ${others.length + 1} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    `load average before the run ${load(loadBefore)}, after it ${load(loadavg())} (1, 5 and 15 minutes; a run by itself makes about 1)`,
    `Node ${process.versions.node} (V8 ${process.versions.v8}), Chromium ${chromium}, headless`,
    `${rustc.trim()}; ${libraries.join(", ")}`,
  ];
}

async function versionOf(name) {
  const { version } = JSON.parse(await readFile(join(ROOT, "node_modules", name, "package.json"), "utf8"));
  return version;
}
