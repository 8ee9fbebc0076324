// Edge platforms that take a module only as an import: workerd, by Miniflare.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const WORKER = `import * as drs from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { scenario } from "./scenario.mjs";
export default {
  fetch: async (request, { SERVICE }) => Response.json(await scenario({ ...drs, createEmulator }, SERVICE).catch(String)),
};
`;

/**
 * Bundles a worker as its deployment does it, modules of wasm left as they are, and starts it.
 *
 * @returns where it is
 */
export async function startWorker(given, entry, options) {
  const { build } = await import(join(given.tools, "esbuild/lib/main.js"));
  const modules = [];
  await build({
    absWorkingDir: given.folder,
    entryPoints: [entry],
    outfile: "dist/worker.js",
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "silent",
    plugins: [wasmModules(modules)],
  });
  const { Miniflare, Log, LogLevel } = await import(join(given.tools, "miniflare/dist/src/index.js"));
  const miniflare = new Miniflare({
    log: new Log(LogLevel.ERROR),
    compatibilityDate: "2026-01-01",
    // It would ask the network where it is.
    cf: false,
    modules: [
      { type: "ESModule", path: "worker.js", contents: readFileSync(join(given.folder, "dist/worker.js"), "utf8") },
      ...modules.map(({ name, path }) => ({ type: "CompiledWasm", path: name, contents: readFileSync(path) })),
    ],
    ...options,
  });
  given.after(() => miniflare.dispose());
  return new URL(await miniflare.ready);
}

/** Wrangler's rule for what ends with `.wasm`. */
function wasmModules(modules) {
  return {
    name: "wasm-modules",
    setup(build) {
      build.onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => {
        const name = `./${path.split("/").at(-1)}`;
        if (!modules.some((module) => module.name === name)) modules.push({ name, path: join(resolveDir, path) });
        return { path: name, external: true };
      });
    },
  };
}

async function inWorkerd(given) {
  given.install();
  given.write({ "worker.mjs": WORKER });
  const url = await startWorker(given, "worker.mjs", { bindings: { SERVICE: given.service } });
  return (await fetch(url)).json();
}

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  { name: "workerd (Cloudflare Workers), by Miniflare", set: "quick", tools: ["workerd"], run: inWorkerd },
];
