// Tests the emulator through the built package: `node tests/emulator/run.mjs`.
//
// First its entries by themselves, then the official Python SDK, which is brought from PyPI at fixed versions. Ends with
// 77 and the word SKIPPED where PyPI can't be reached and all else has passed.

import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pythonWithSdk, Unreachable } from "./python.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, "../../target");
const home = join(target, "python-sdk-home");

function run(files, env = {}) {
  const paths = files.map((file) => join(here, file));
  const { status } = spawnSync(process.execPath, ["--test", ...paths], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(1);
}

run(["emulator.test.mjs", "scenario.test.mjs", "serve.test.mjs", "wire.test.mjs"]);
mkdirSync(home, { recursive: true });
try {
  const python = pythonWithSdk(join(target, "python-sdk"), join(here, "requirements.txt"));
  run(["sdk.test.mjs"], { SDK_PYTHON: python, SDK_HOME: home });
} catch (error) {
  if (!(error instanceof Unreachable)) throw error;
  console.log(`SKIPPED the official Python SDK: ${error.message}`);
  process.exitCode = 77;
}
