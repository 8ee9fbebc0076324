// Pages without a bundler, under a policy, and the workers of a page.

import { join } from "node:path";
import { htmlOf, opened, SCRIPT } from "../page.mjs";

const dist = "/node_modules/drs-batch-jobs/dist";
const CDN = SCRIPT.replace('"drs-batch-jobs"', `"${dist}/cdn/drs-batch-jobs.js"`)
  .replace(/^import \{ createEmulator.*\n/m, "")
  .replace("{ ...drs, createEmulator }", "drs");

async function importMap(given) {
  given.install();
  const imports = {
    "drs-batch-jobs": `${dist}/esm/index.js`,
    "drs-batch-jobs/emulator": `${dist}/esm/emulator/index.js`,
  };
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  given.write({ "main.mjs": SCRIPT, "index.html": htmlOf("/main.mjs", map) });
  return opened(given);
}

const oneFile = (headersOf) => async (given) => {
  given.install();
  given.write({ "main.mjs": CDN, "index.html": htmlOf("/main.mjs") });
  return opened(given, { headers: headersOf(given) });
};

const policyOf = ({ service }) => ({
  "Content-Security-Policy": `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ${service.endpoint}`,
});

/** What goes on in a worker: the service comes as a message, and what came out goes back. */
const INSIDE = `import * as drs from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { scenario } from "./scenario.mjs";
addEventListener("message", ({ data, ports: [port] }) => {
  scenario({ ...drs, createEmulator }, data).catch(String).then((result) => port.postMessage(result));
});
`;

const asking = (worker) => `const service = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const { port1, port2 } = new MessageChannel();
port1.onmessage = ({ data }) => { window.result = data; };
${worker}
worker.postMessage(service, [port2]);
`;

const worker = (inside, outside) => async (given) => {
  given.install();
  given.write({ "inside.mjs": inside, "main.mjs": outside, "dist/index.html": htmlOf("main.js") });
  const { build } = await import(join(given.tools, "esbuild/lib/main.js"));
  const entryPoints = ["inside.mjs", "main.mjs"];
  const outdir = join(given.folder, "dist");
  await build({ absWorkingDir: given.folder, entryPoints, outdir, bundle: true, format: "esm", logLevel: "silent" });
  return opened(given, { folder: outdir });
};

const WEB_WORKER = asking('const worker = new Worker("inside.js", { type: "module" });');
const SERVICE_WORKER = asking(`await navigator.serviceWorker.register("inside.js", { type: "module" });
const worker = (await navigator.serviceWorker.ready).active;`);

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  { name: "A page with an import map", set: "quick", version: "no tools", run: importMap },
  {
    name: "A page with the file for CDNs",
    set: "quick",
    version: "no tools",
    differs: { emulator: undefined },
    run: oneFile(() => ({})),
  },
  {
    name: "A page under `script-src 'self' 'wasm-unsafe-eval'`",
    set: "quick",
    version: "no tools",
    differs: { emulator: undefined },
    run: oneFile(policyOf),
  },
  { name: "A worker of a page", set: "quick", tools: ["esbuild"], run: worker(INSIDE, WEB_WORKER) },
  { name: "A service worker", set: "quick", tools: ["esbuild"], run: worker(INSIDE, SERVICE_WORKER) },
];
