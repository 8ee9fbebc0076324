// Runs before `npm start` and `npm test`, which are aliases of `cargo xtask`: without cargo they would end in a shell's
// "not found".
import { spawnSync } from "node:child_process";

if (spawnSync("cargo", ["--version"], { stdio: "ignore" }).status !== 0) {
  console.error("Rust is missing or has no toolchain: install rustup, then `rustup toolchain install stable`.");
  process.exit(1);
}
