// Weighs what the package and the console make a user load. Prints one line for each thing, separated by tabs:
// key, name, raw bytes, gzip bytes, brotli bytes, budget or "-", last recorded brotli bytes or "-".
// With --accept, the measured sizes become the recorded ones.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const BUDGET = "size-budget.json";
/** A text literal this long is the inlined module and not script. */
const INLINED = /(?<=[=(,:])"([^"\\\n]{2000,})"/g;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']/g;

const budget = JSON.parse(readFileSync(BUDGET, "utf8"));
const recorded = {};

/** @param {Buffer[]} parts each compressed by itself, as a server sends it */
function weigh(parts) {
  const sum = (/** @type {(part: Buffer) => number} */ size) => parts.reduce((total, part) => total + size(part), 0);
  const brotli = (/** @type {Buffer} */ part) =>
    brotliCompressSync(part, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: part.length },
    }).length;
  return [sum((part) => part.length), sum((part) => gzipSync(part, { level: 9 }).length), sum(brotli)];
}

/** @param {string} key @param {string} name @param {Buffer[]} parts */
function report(key, name, parts) {
  const [raw, gzip, brotli] = weigh(parts);
  console.log([key, name, raw, gzip, brotli, budget.limits[key] ?? "-", budget.recorded?.[key] ?? "-"].join("\t"));
  recorded[key] = brotli;
}

/** Every file that an entry loads: itself and what it imports by a relative path, at once or later. */
function reachable(/** @type {string} */ entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, target] of readFileSync(entry, "utf8").matchAll(IMPORT)) reachable(join(dirname(entry), target), found);
  return found;
}

/** @param {string} key @param {string} name @param {string} entry */
function reportEntry(key, name, entry) {
  const files = [...reachable(entry)].map((file) => readFileSync(file));
  const inlined = files.flatMap((file) => [...file.toString("latin1").matchAll(INLINED)].map(([, text]) => text));
  const script = files.map((file) => Buffer.from(file.toString("latin1").replace(INLINED, '""'), "latin1"));
  report(key, name, files);
  report(`${key}.script`, `  its script (${files.length} files)`, script);
  report(
    `${key}.inlined`,
    "  its inlined module",
    inlined.map((text) => Buffer.from(text)),
  );
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** @param {string} path of the exports */
function entryOf(path) {
  const { exports } = JSON.parse(readFileSync("pkg/package.json", "utf8"));
  const target = exports[path]?.browser?.default ?? exports[path]?.import?.default ?? exports[path]?.default;
  if (typeof target !== "string") throw new Error(`pkg/package.json exports no "${path}" to import`);
  return relative(".", join("pkg", target));
}

report("wasm", "client module", [readFileSync("target/core/drs_batch_jobs_bg.wasm")]);
reportEntry("main", "main entry, all it loads", entryOf("."));
report("emulator-wasm", "emulator module", [readFileSync("target/emulator-core/drs_batch_jobs_emulator_bg.wasm")]);
reportEntry("emulator", "emulator entry, all it loads", entryOf("./emulator"));
report("table-wasm", "table module", [readFileSync("target/table-core/drs_batch_jobs_table_bg.wasm")]);
reportEntry("table", "table entry, all it loads", entryOf("./table"));
if (existsSync("www/dist/index.html")) {
  report(
    "console",
    "console, all files",
    filesBelow("www/dist").map((file) => readFileSync(file)),
  );
}

if (process.argv.includes("--accept")) {
  writeFileSync(BUDGET, `${JSON.stringify({ ...budget, recorded }, null, 2)}\n`);
}
