// A Python with the official SDK, in a virtual environment under target/.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** PyPI can't be reached: the one reason to skip. */
export class Unreachable extends Error {}

/** What pip says when there is no way to the index, rather than something wrong with what was asked for. */
const NO_WAY =
  /NewConnectionError|Max retries exceeded|name resolution|Network is unreachable|ConnectTimeout|ReadTimeout|ProxyError|Connection refused|Could not fetch URL/;

/** The interpreter of the environment; made again when the requirements change. */
export function pythonWithSdk(folder, requirements) {
  const python = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  const stamp = join(folder, "requirements.sha256");
  const hash = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return python;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  makeEnvironment(folder);
  const install = ["-m", "pip", "install", "--disable-pip-version-check", "--no-deps", "--requirement", requirements];
  const pip = spawnSync(python, [...install, "--quiet"], { encoding: "utf8" });
  if (pip.status !== 0) {
    if (NO_WAY.test(pip.stderr)) throw new Unreachable("PyPI can't be reached");
    throw new Error(`pip install failed:\n${pip.stderr}`);
  }
  writeFileSync(stamp, hash);
  return python;
}

function makeEnvironment(folder) {
  if (madeBy("python3", folder) || madeBy("python", folder)) return;
  if (isRootOnDebian()) {
    console.log("installs python3-venv by apt-get");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "python3-venv"], { stdio: "inherit" });
    if (madeBy("python3", folder)) return;
  }
  throw new Error("Python 3.10 or later with its modules venv and pip is needed: install python3 and python3-venv");
}

function madeBy(name, folder) {
  return spawnSync(name, ["-m", "venv", "--clear", folder], { stdio: "ignore" }).status === 0;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
}
