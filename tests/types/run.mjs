// Compiles the type tests against the built package, and looks for names without documentation: `node tests/types/run.mjs [--pkg pkg]`.
//
// With the oldest supported TypeScript (the one of the tests' package.json) and the current one (the root's), under
// `strict` and without `skipLibCheck`, so that the declarations of the package are checked as well.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ENTRIES } from "../../pkg-template/entries.mjs";
import { undocumented } from "./documentation.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const { values: flags } = parseArgs({ options: { pkg: { type: "string", default: join(root, "pkg") } } });

// A folder of its own: the compiler sees the package as an installed one, and none of the workspace's types.
const project = join(root, "target/types-test");
rmSync(project, { recursive: true, force: true });
mkdirSync(join(project, "node_modules"), { recursive: true });
cpSync(here, project, { recursive: true });
symlinkSync(resolve(flags.pkg), join(project, "node_modules/drs-batch-jobs"), "junction");

/** Settings of users beside those of tsconfig.json; each must compile. */
const SETTINGS = {
  "Node's resolution": [],
  "a bundler's resolution": ["-p", join(project, "tsconfig.bundler.json")],
  "exact optional properties": ["--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"],
};

let failures = 0;
for (const [words, from] of [
  ["oldest supported", join(root, "tests/package.json")],
  ["current", join(root, "package.json")],
]) {
  const manifest = createRequire(from).resolve("typescript/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  for (const [setting, flagsOfIt] of Object.entries(SETTINGS)) {
    const name = `TypeScript ${version} (${words}), ${setting}`;
    try {
      execFileSync(process.execPath, [join(dirname(manifest), "bin/tsc"), "-p", project, ...flagsOfIt], {
        encoding: "utf8",
      });
      console.log(`ok: ${name}`);
    } catch (error) {
      failures += 1;
      console.error(`FAILED: ${name}\n${error.stdout}${error.stderr}`);
    }
  }
}
const { counted, missing } = undocumented(
  project,
  ENTRIES.map(({ path }) => path.replace(".", "drs-batch-jobs")),
);
if (counted < 400 || missing.length > 0) {
  failures += 1;
  console.error(`FAILED: ${missing.length} of ${counted} public names have no documentation:\n${missing.join("\n")}`);
} else {
  console.log(`ok: all ${counted} public names and members are documented`);
}
process.exitCode = failures === 0 ? 0 : 1;
