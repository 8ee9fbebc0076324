// Builds the committed state twice and compares the packages file by file: `node xtask/node/reproduce.mjs`. The two have
// places with names of different length, and the second one has a home of cargo's of its own, as another machine would.
// Some minutes, so no test runs it. wasm-bindgen itself is taken from this folder's target, else each build would compile
// it first. What both share are this machine's compiler, Node and the time of day, give or take those minutes.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "reproduce-"));
const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();

/** A home for cargo that is not the usual one, with the sources that the usual one has. */
function anotherHome() {
  const home = join(work, "somebody-else", "cargo-home");
  const usual = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  for (const part of ["registry/cache", "registry/index"]) {
    const from = join(usual, part);
    if (existsSync(from)) cpSync(from, join(home, part), { recursive: true });
  }
  return { CARGO_HOME: home };
}

/** The files of a package that was built in a place of its own, with their hashes. */
function built(place, more = {}) {
  const folder = join(work, place);
  mkdirSync(join(folder, "target"), { recursive: true });
  const archive = execFileSync("git", ["archive", commit], { cwd: root, maxBuffer: 1 << 30 });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  // What is checked is what git has: a build may ask it.
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  for (const part of ["tools/bin", "stamps/bindgen"]) {
    const from = join(root, "target", part);
    if (existsSync(from)) cpSync(from, join(folder, "target", part), { recursive: true });
  }
  const { CARGO_TARGET_DIR: _, ...env } = process.env;
  execFileSync("cargo", ["xtask", "build"], { cwd: folder, env: { ...env, ...more }, stdio: ["ignore", 2, 2] });
  const pkg = join(folder, "pkg");
  const files = readdirSync(pkg, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(pkg, path), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

try {
  const [one, other] = [built("a"), built("another/and-longer/place", anotherHome())];
  const names = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  const different = names.filter((name) => one.get(name) !== other.get(name));
  for (const name of names.filter((name) => name.endsWith(".wasm"))) console.log(`${one.get(name)}  ${name}`);
  console.log(
    `${names.length} files of ${commit.slice(0, 7)}, ${different.length} differ: ${different.join(", ") || "none"}`,
  );
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
