// Programs for pages, bundled without any setting that is about the package, and opened in Chromium.

import { join } from "node:path";
import { htmlOf, opened, resultOf, SCRIPT } from "../page.mjs";

const bundle = (build) => async (given) => {
  given.install();
  given.write({ "main.mjs": SCRIPT, "dist/index.html": htmlOf("main.js") });
  await build(given);
  return opened(given, { folder: join(given.folder, "dist") });
};

const tool = (given, path) => import(join(given.tools, path));

async function esbuild(given) {
  const { build } = await tool(given, "esbuild/lib/main.js");
  const outfile = join(given.folder, "dist/main.js");
  await build({
    absWorkingDir: given.folder,
    entryPoints: ["main.mjs"],
    bundle: true,
    format: "esm",
    outfile,
    logLevel: "silent",
  });
}

async function rollup(given) {
  const { rollup } = await tool(given, "rollup/dist/es/rollup.js");
  const { nodeResolve } = await tool(given, "@rollup/plugin-node-resolve/dist/es/index.js");
  const said = [];
  const made = await rollup({
    input: join(given.folder, "main.mjs"),
    plugins: [nodeResolve({ browser: true })],
    onwarn: ({ message }) => said.push(message),
  });
  await made.write({ file: join(given.folder, "dist/main.js"), format: "es" });
  if (said.length > 0) throw new Error(`Rollup warns: ${said.join("; ")}`);
}

async function webpack(given) {
  const { default: webpack } = await tool(given, "webpack/lib/index.js");
  const compiler = webpack({
    context: given.folder,
    mode: "production",
    entry: "./main.mjs",
    output: { path: join(given.folder, "dist"), filename: "main.js" },
    performance: false,
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
}

/** As a user has it: `index.html` at the root, and no settings. */
function viteRoot(given) {
  given.install();
  given.write({ "main.mjs": SCRIPT, "index.html": htmlOf("/main.mjs") });
  return { root: given.folder, configFile: false, logLevel: "error" };
}

async function viteBuild(given) {
  const { build } = await tool(given, "vite/dist/node/index.js");
  await build(viteRoot(given));
  return opened(given, { folder: join(given.folder, "dist") });
}

/** Three loads: the first one is while Vite still looks for what to bundle ahead, the others come after it. */
async function viteDev(given) {
  const { createServer } = await tool(given, "vite/dist/node/index.js");
  const server = await createServer({ ...viteRoot(given), server: { host: "127.0.0.1", port: 0, hmr: false } });
  given.after(() => server.close());
  await server.listen();
  const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
  return [await resultOf(given, address), await resultOf(given, address), await resultOf(given, address)];
}

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  { name: "esbuild", set: "quick", tools: ["esbuild"], run: bundle(esbuild) },
  { name: "Rollup", set: "quick", tools: ["rollup"], run: bundle(rollup) },
  { name: "webpack", set: "whole", tools: ["webpack"], run: bundle(webpack) },
  { name: "Vite, build", set: "quick", tools: ["vite"], run: viteBuild },
  { name: "Vite, dev server", set: "quick", tools: ["vite"], run: viteDev },
];
