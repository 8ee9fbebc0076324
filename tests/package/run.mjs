// Tests the package as it would be published: `node tests/package/run.mjs [--pkg pkg] [--only walk] [--accept]`.
//
// Packs the built package, installs the tarball in a fresh folder under target/, and runs the suites of this folder
// there, with the package taken by `import` and then by `require`. `--accept` keeps the tarball's list of files as the one
// that is right.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { listed } from "./support/listing.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const { values: flags } = parseArgs({
  options: {
    pkg: { type: "string", default: join(root, "pkg") },
    only: { type: "string", default: "" },
    accept: { type: "boolean", default: false },
  },
});

const project = join(root, "target/package-test");
rmSync(project, { recursive: true, force: true });
mkdirSync(project, { recursive: true });

const npm = (...rest) =>
  execFileSync("npm", rest, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const [{ filename, files }] = JSON.parse(
  npm("pack", resolve(flags.pkg), "--json", "--ignore-scripts", "--loglevel=error"),
);
const tarball = join(project, filename);
if (flags.accept) {
  const list = listed(files.map(({ path }) => path));
  writeFileSync(join(here, "tarball.json"), `${JSON.stringify(list, null, 2)}\n`);
}
writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
npm("install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", tarball);

cpSync(here, project, { recursive: true, filter: (file) => file !== join(here, "run.mjs") });
mkdirSync(join(project, "fixtures"), { recursive: true });
cpSync(join(root, "tests/fixtures/options.json"), join(project, "fixtures/options.json"));
cpSync(join(root, "pkg-template/src/phases.json"), join(project, "fixtures/phases.json"));
// Tools of the tests, not of the package: taken from the workspace.
for (const tool of ["publint", "esbuild"]) {
  symlinkSync(join(root, "node_modules", tool), join(project, "node_modules", tool), "junction");
}

const suites = readdirSync(project).filter((file) => file.endsWith(".test.mjs") && file.includes(flags.only));
// These look at the tarball itself, or at both formats at once.
const once = new Set(["tarball.test.mjs", "lean.test.mjs", "readme.test.mjs", "realms.test.mjs", "shake.test.mjs"]);
let failed = false;
for (const format of ["esm", "cjs"]) {
  const files = suites.filter((file) => format === "esm" || !once.has(file));
  if (files.length === 0) continue;
  console.log(`# the package by ${format === "esm" ? "import" : "require"}`);
  const { status } = spawnSync(process.execPath, ["--test", "--test-timeout=120000", ...files], {
    cwd: project,
    stdio: "inherit",
    env: { ...process.env, DRS_FORMAT: format, TARBALL: tarball, REPOSITORY: root },
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
