// Builds the published package: `node pkg-template/build.mjs [--out pkg] [--cores target]`, called by `cargo xtask build` as its last step.
//
// Reads what wasm-bindgen and wasm-opt left in target/core and target/emulator-core, and writes `pkg/`: the shell bundled
// with glue and module for ESM and CommonJS, the declarations, package.json, README and LICENSE.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import * as esbuild from "esbuild";
import { pack } from "./pack.mjs";

const template = dirname(fileURLToPath(import.meta.url));
const root = dirname(template);
const target = join(root, "target");
const { values: flags } = parseArgs({
  options: { out: { type: "string", default: join(root, "pkg") }, cores: { type: "string", default: target } },
});
const out = resolve(flags.out);
const types = join(target, "package-types");
const version = await versionOf(join(root, "Cargo.toml"));

/** Where each half that Rust made is, by the name under which the shell imports it. */
const CORES = {
  core: { folder: resolve(flags.cores, "core"), file: "drs_batch_jobs_bg" },
  "emulator-core": { folder: resolve(flags.cores, "emulator-core"), file: "drs_batch_jobs_emulator_bg" },
};
const ENTRIES = ["index", "emulator/index", "emulator/serve"];
const FORMATS = { esm: "esm", cjs: "cjs" };

// Built aside and put in place at the end: a failed build leaves the last good package as it was.
const fresh = `${out}.new`;
await rm(fresh, { recursive: true, force: true });
await mkdir(join(fresh, "dist"), { recursive: true });

await Promise.all([
  declarations(),
  ...Object.keys(FORMATS).flatMap((format) => ENTRIES.map((entry) => bundle(format, entry))),
]);
await writeFile(join(fresh, "dist/cjs/package.json"), '{ "type": "commonjs" }\n');
await manifest();
await cp(join(template, "README.md"), join(fresh, "README.md"));
if (existsSync(join(root, "LICENSE"))) await cp(join(root, "LICENSE"), join(fresh, "LICENSE"));

await rm(out, { recursive: true, force: true });
await rename(fresh, out);

/** One entry in one format: a single file that takes nothing from elsewhere but Node's own modules. */
async function bundle(format, entry) {
  const outfile = join(fresh, "dist", format, `${entry}.js`);
  await esbuild.build({
    entryPoints: [join(template, "src", `${entry}.ts`)],
    outfile,
    bundle: true,
    format: FORMATS[format],
    // For CommonJS it makes esbuild leave a note of the exports that Node's `import` of it reads.
    platform: format === "cjs" ? "node" : "neutral",
    external: ["node:*"],
    target: "es2022",
    minify: true,
    legalComments: "none",
    sourcemap: "linked",
    sourcesContent: true,
    logLevel: "warning",
    tsconfig: join(template, "tsconfig.json"),
    plugins: [cores()],
  });
  await trimMap(`${outfile}.map`);
}

/** Gives `virtual:<core>/glue` and `virtual:<core>/wasm`. */
function cores() {
  return {
    name: "cores",
    setup(build) {
      build.onResolve({ filter: /^virtual:/ }, ({ path }) => {
        const [core, part] = path.slice("virtual:".length).split("/");
        const { folder, file } = CORES[core] ?? {};
        if (!folder) return { errors: [{ text: `there is no ${path}` }] };
        if (part === "glue") return { path: join(folder, `${file}.js`) };
        return { path: join(folder, `${file}.wasm`), namespace: "packed" };
      });
      build.onLoad({ filter: /\.wasm$/, namespace: "packed" }, async ({ path }) => ({
        contents: `export const packed = ${JSON.stringify(pack(await readFile(path)))};`,
      }));
    },
  };
}

/** Leaves the packed modules and this machine's folders out of a source map. */
async function trimMap(file) {
  const map = JSON.parse(await readFile(file, "utf8"));
  map.sources.forEach((source, index) => {
    const path = relative(root, resolve(dirname(file), source.replace(/^packed:/, "")));
    map.sources[index] = source.startsWith("packed:") ? `packed/${path.split("/").at(-1)}` : path;
    if (source.startsWith("packed:")) map.sourcesContent[index] = null;
  });
  await writeFile(file, JSON.stringify(map));
}

/** Emits the declarations and copies those that an entry leads to: the others are nobody's business. */
async function declarations() {
  await rm(types, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url)
    .resolve("typescript/package.json")
    .replace(/package\.json$/, "bin/tsc");
  await promisify(execFile)(process.execPath, [tsc, "-p", template, "--outDir", types]).catch((error) => {
    throw new Error(`the shell does not compile:\n${error.stdout}`);
  });
  const reached = new Set();
  const follow = async (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = await readFile(file, "utf8");
    if (/["'](?:virtual:|node:|.*\/core\.js)/.test(text)) throw new Error(`${file} shows something private`);
    for (const [, path] of text.matchAll(/(?:from|import\()\s*["'](\.{1,2}\/[^"']+)\.js["']/g)) {
      await follow(resolve(dirname(file), `${path}.d.ts`));
    }
    for (const format of Object.keys(FORMATS)) {
      await cp(file, join(fresh, "dist", format, relative(types, file)));
    }
  };
  for (const entry of ENTRIES) await follow(join(types, `${entry}.d.ts`));
}

async function manifest() {
  const shell = JSON.parse(await readFile(join(template, "package.json"), "utf8"));
  await writeFile(join(fresh, "package.json"), `${JSON.stringify({ ...shell, version }, null, 2)}\n`);
}

/** The workspace's version: the one place where it is written. */
async function versionOf(file) {
  const [, found] = /^\[workspace\.package\][^[]*?^version = "([^"]+)"/ms.exec(await readFile(file, "utf8")) ?? [];
  if (!found) throw new Error(`${file} has no [workspace.package] version`);
  return found;
}
