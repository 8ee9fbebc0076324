// Builds the crate `naive` for speed, and binds it.

import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT, WORK } from "./folders.mjs";

const execute = promisify(execFile);
// wasm-opt's features, listed one by one as the package's build does.
const FEATURES = [
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];

/** Leaves `naive.js` and `naive_bg.wasm` in the working folder. */
export async function buildNaive() {
  await mkdir(WORK, { recursive: true });
  // In a target folder of its own: the package is built for size with the same profile's name, this one for speed.
  const target = process.env.CARGO_TARGET_DIR ?? join(WORK, "cargo");
  const profile = 'profile.release.package."*".opt-level=3';
  const what = ["--release", "--package", "naive", "--target", "wasm32-unknown-unknown"];
  await execute("cargo", ["build", "--quiet", ...what, "--config", profile, "--target-dir", target], { cwd: ROOT });
  const compiled = join(target, "wasm32-unknown-unknown/release/naive.wasm");
  await execute(join(ROOT, "target/tools/bin/wasm-bindgen"), ["--target", "web", "--out-dir", WORK, compiled]);
  const wasm = join(WORK, "naive_bg.wasm");
  await execute(process.execPath, [
    join(ROOT, "node_modules/binaryen/bin/wasm-opt"),
    "-O3",
    ...FEATURES,
    wasm,
    "-o",
    wasm,
  ]);
}
