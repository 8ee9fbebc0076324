// Tests the command line as a new user has it: `node tests/cli/run.mjs [exit]`, a part of a file's name.
//
// Packs the built package, installs the tarball in an empty folder under target/, and runs the suites of this folder, which
// spawn the installed command: through pipes, and through a terminal that `script` of util-linux opens.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const [only = ""] = process.argv.slice(2);

// Other systems have a `script` with other flags.
const { stdout: version } = spawnSync("script", ["--version"], { encoding: "utf8", input: "" });
if (!version?.includes("util-linux")) {
  console.error("`script` of util-linux is missing: without it there is no terminal to test on (Debian: bsdutils)");
  process.exit(1);
}

const folder = join(root, "target/cli-test");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const npm = (...rest) =>
  execFileSync("npm", rest, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const [{ filename }] = JSON.parse(npm("pack", join(root, "pkg"), "--json", "--ignore-scripts", "--loglevel=error"));
writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
npm("install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", join(folder, filename));

const files = readdirSync(here).filter((file) => file.endsWith(".test.mjs") && file.includes(only));
if (files.length === 0) throw new Error(`there is no test file with "${only}" in its name`);
const { status } = spawnSync(
  process.execPath,
  ["--test", "--test-timeout=60000", "--test-concurrency=3", ...files.map((file) => join(here, file))],
  { cwd: root, stdio: "inherit", env: { ...process.env, CLI_FOLDER: folder } },
);
process.exitCode = status ?? 1;
