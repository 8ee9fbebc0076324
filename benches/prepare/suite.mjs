// What is measured as one script for Node and Chromium, beside the shipped code in a script built as the package is.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { bundle } from "../../pkg-template/bundle.mjs";
import { compileAjv } from "./ajv.mjs";
import { BENCHES, ROOT, WORK } from "./folders.mjs";

/** Leaves `shell.js` in the working folder. Asks for a build of the package before. */
export async function bundleShell() {
  const outfile = join(WORK, "shell.js");
  const cores = join(ROOT, "target");
  for (const { path, text } of await bundle({
    entry: "../../benches/suite/shell",
    format: "esm",
    cores,
    outfile,
    more: ["decode"],
  })) {
    await writeFile(path, text);
  }
  return outfile;
}

/** Leaves `suite.js` in the working folder, which imports `shell.js`. Asks for the naive way to be built. */
export async function bundleSuite(facts) {
  const outfile = join(WORK, "suite.js");
  await build({
    entryPoints: [join(BENCHES, "suite/index.mjs")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "warning",
    plugins: [prepared(compileAjv(facts))],
  });
  return outfile;
}

function prepared(validate) {
  return {
    name: "prepared",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^shell$/ }, () => ({ path: "./shell.js", external: true }));
      onResolve({ filter: /^naive$/ }, () => ({ path: join(WORK, "naive.js") }));
      onResolve({ filter: /^validate$/ }, () => ({ path: "validate", namespace: "ajv" }));
      // What ajv writes asks for parts of it at run time.
      onLoad({ filter: /./, namespace: "ajv" }, () => ({ contents: validate, resolveDir: BENCHES }));
    },
  };
}

/** The module of the naive way. */
export function naiveModule() {
  return readFile(join(WORK, "naive_bg.wasm"));
}
