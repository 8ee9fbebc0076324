// Builds the published package: `node pkg-template/build.mjs [--out pkg] [--cores target]`, called by `cargo xtask build` as its last step.
//
// Reads what wasm-bindgen and wasm-opt left in target/core, target/emulator-core and target/table-core, and writes `pkg/`: the shell bundled
// with glue and module for ESM and CommonJS, the declarations, package.json, README and LICENSE.

import { execFile } from "node:child_process";
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { bundle, moduleOf } from "./bundle.mjs";
import { CDN, EDGES, ENTRIES, FORMATS, manifestOf } from "./entries.mjs";
import { beside, given, imported, inlined, marked, packedScript } from "./source.mjs";

const template = dirname(fileURLToPath(import.meta.url));
const root = dirname(template);
const target = join(root, "target");
const { values: flags } = parseArgs({
  options: { out: { type: "string", default: join(root, "pkg") }, cores: { type: "string", default: target } },
});
const out = resolve(flags.out);
const types = join(target, "package-types");
const version = await versionOf(join(root, "Cargo.toml"));

/** The command line: a script, and no entry, since nobody imports it. */
const BIN = "cli/main";

// Built aside and put in place at the end: a failed build leaves the last good package as it was.
const fresh = `${out}.new`;
await rm(fresh, { recursive: true, force: true });
await mkdir(join(fresh, "dist"), { recursive: true });

await Promise.all([
  declarations(),
  modules(),
  ...ENTRIES.flatMap((entry) => [
    ...FORMATS.map((format) => write(entry, format, format, entry.path === "./slim" ? given : beside(entry.source))),
    ...(entry.module ? edges(entry) : []),
  ]),
  write({ source: "index" }, "esm", "cdn", inlined(), CDN),
  command(),
]);
await writeFile(join(fresh, "dist/cjs/package.json"), '{ "type": "commonjs" }\n');
await manifest();
await cp(join(template, "README.md"), join(fresh, "README.md"));
await cp(join(root, "LICENSE"), join(fresh, "LICENSE"));

await rm(out, { recursive: true, force: true });
await rename(fresh, out);

/** Writes one entry in one format. A map of the same sources comes with each format once. */
async function write({ source: entry, keeps }, format, folder, source, file = join("dist", folder, `${entry}.js`)) {
  const outfile = join(fresh, file);
  await mkdir(dirname(outfile), { recursive: true });
  const plugins = keeps === undefined ? [] : [keeping(keeps)];
  const mapped = FORMATS.includes(folder) && source !== given;
  const made = await bundle({ entry, format, cores: resolve(flags.cores), outfile, source, plugins, mapped });
  for (const { path, text } of made) await writeFile(path, path.endsWith(".map") ? trimmed(text, path) : text);
}

/** The command line: one script with all verbs, which leads to the entries of the package where it needs them. */
async function command() {
  const outfile = join(fresh, "dist/esm", `${BIN}.js`);
  await mkdir(dirname(outfile), { recursive: true });
  const settings = { banner: { js: "#!/usr/bin/env node" }, define: { VERSION: JSON.stringify(version) } };
  const cores = resolve(flags.cores);
  // No map: nobody who runs it has a debugger at hand, and it would be a thirtieth of the package.
  const plugins = [leading()];
  const made = await bundle({ entry: BIN, format: "esm", cores, outfile, plugins, settings, mapped: false });
  for (const { path, text } of made) await writeFile(path, text);
  await chmod(outfile, 0o755);
}

/** An entry for the platforms that import a module. */
function edges(entry) {
  return Object.entries(EDGES).map(([edge, written]) => write(entry, "esm", edge, imported(entry.source, written)));
}

/** The modules as files for those who import or fetch them, and as text for those who can do neither. */
async function modules() {
  for (const core of ["core", "emulator-core", "table-core"]) {
    const wasm = await moduleOf(resolve(flags.cores), core);
    await writeFile(join(fresh, "dist", `${core}.wasm`), marked(wasm));
    for (const format of FORMATS) {
      await mkdir(join(fresh, "dist", format), { recursive: true });
      await writeFile(join(fresh, "dist", format, `${core}.js`), packedScript(wasm, format));
    }
  }
  const declared = "declare const module: WebAssembly.Module;\nexport default module;\n";
  for (const format of FORMATS) await writeFile(join(fresh, "dist", format, "core.wasm.d.ts"), declared);
}

/** Leaves an import as it is. */
function keeping(path) {
  const setup = (build) =>
    build.onResolve({ filter: /./ }, (asked) => (asked.path === path ? { path, external: true } : undefined));
  return { name: "keeping", setup };
}

/** Leads an import within a function to the package's own entry, seen from the place of the script. */
function leading() {
  const setup = (build) =>
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const entry = relative(join(template, "src"), join(resolveDir, path)).replaceAll("\\", "/");
      if (!ENTRIES.some(({ source }) => `${source}.js` === entry)) return { errors: [{ text: `${path} is no entry` }] };
      return { path: `../${entry}`, external: true };
    });
  return { name: "leading", setup };
}

/** A source map without what build.mjs made up and this machine's folders. */
function trimmed(text, file) {
  const map = JSON.parse(text);
  map.sources.forEach((source, index) => {
    const [, madeUp, path] = /^(?:(wasm|glue):)?(.*)$/.exec(source);
    const known = relative(root, resolve(dirname(file), path));
    map.sources[index] = madeUp ? `${madeUp}/${known.split("/").at(-1)}` : known;
    if (madeUp) map.sourcesContent[index] = null;
  });
  return JSON.stringify(map);
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
    for (const format of FORMATS) {
      await cp(file, join(fresh, "dist", format, relative(types, file)));
    }
  };
  for (const { source } of ENTRIES) await follow(join(types, `${source}.d.ts`));
}

async function manifest() {
  const shell = JSON.parse(await readFile(join(template, "package.json"), "utf8"));
  const { files, ...rest } = { ...shell, version, ...manifestOf(ENTRIES) };
  await writeFile(join(fresh, "package.json"), `${JSON.stringify({ ...rest, files }, null, 2)}\n`);
}

/** The workspace's version: the one place where it is written. */
async function versionOf(file) {
  const [, found] = /^\[workspace\.package\][^[]*?^version = "([^"]+)"/ms.exec(await readFile(file, "utf8")) ?? [];
  if (!found) throw new Error(`${file} has no [workspace.package] version`);
  return found;
}
