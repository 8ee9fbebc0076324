// The examples of the crate: a program on the host, and a wasm module of one's own.

import { join } from "node:path";
import { ROOT } from "../example.mjs";
import { printed, ran } from "../program.mjs";

const cargo = (given, flags) => ran("cargo", flags, { ...given, folder: ROOT });

async function host(given) {
  const { endpoint, projectId, token, batch } = given.service;
  const run = (id) => cargo(given, ["run", "--quiet", "--example", "host", "--", endpoint, projectId, token, id]);
  const { stdout, stderr } = await run(batch);
  const refused = await run("no-such-batch").catch(({ code, stderr }) => ({ code, kind: stderr.split(":")[0] }));
  return { failed: stdout.trim().split("\n").length, said: stderr.trim(), refused };
}

/** As its first lines say: cargo, then the wasm-bindgen that the build of the package has brought. */
async function wasmApp(given) {
  const flags = ["build", "--quiet", "--package", "wasm-app", "--target", "wasm32-unknown-unknown"];
  await cargo(given, [...flags, "--target-dir", join(ROOT, "target")]);
  const wasm = join(ROOT, "target/wasm32-unknown-unknown/debug/wasm_app.wasm");
  const bind = ["--target", "nodejs", "--out-dir", join(given.folder, "bound"), wasm];
  await ran(join(ROOT, "target/tools/bin/wasm-bindgen"), bind, given);
  given.write({ "main.mjs": PROGRAM, "bound/package.json": '{ "type": "commonjs" }' });
  return printed(process.execPath, ["main.mjs"], given);
}

const PROGRAM = `import { createRequire } from "node:module";
const { failedJobs } = createRequire(import.meta.url)("./bound/wasm_app.js");
const { endpoint, projectId, token, batch } = JSON.parse(process.env.SERVICE);
const failed = await failedJobs(endpoint, projectId, token, batch);
const refused = await failedJobs(endpoint, projectId, token, "no-such-batch").catch((text) => text.split(":")[0]);
console.log(JSON.stringify({ failed: new Set(failed).size, refused }));
`;

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  {
    name: "Rust, the example `host`",
    set: "quick",
    version: "that of the project",
    expected: ({ walk }) => ({
      failed: walk.phases.failed,
      said: `${walk.jobs} jobs, complete: true`,
      refused: { code: 1, kind: "api" },
    }),
    run: host,
  },
  {
    name: "Rust, the example `wasm-app`",
    set: "whole",
    version: "that of the project",
    expected: ({ walk }) => ({ failed: walk.phases.failed, refused: "api" }),
    run: wasmApp,
  },
];
