// What the ways of putting a module into a script weigh and cost: `node pkg-template/measure.mjs [--write]`, after a
// build. Each row is a build of the whole main entry with another packing. `--write` puts the table into
// benches/RESULTS.md, as the section "Package".

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { bundle } from "./bundle.mjs";
import { pack } from "./pack.mjs";
import { inlined } from "./source.mjs";

const template = dirname(fileURLToPath(import.meta.url));
const cores = join(template, "../target");
const wasm = await readFile(join(cores, "core/drs_batch_jobs_bg.wasm"));

const FROM_BASE64 = `(text) => Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (char) => char.charCodeAt(0))`;

/** How the module becomes text, and the unpacker in place of src/unpack.ts. */
const WAYS = {
  base64: [(bytes) => Buffer.from(bytes).toString("base64"), `export const unpack = ${FROM_BASE64};`],
  "deflate, then base64": [
    (bytes) => deflateRawSync(bytes, { level: 9, memLevel: 9 }).toString("base64"),
    `const decode = ${FROM_BASE64};
    export const unpack = (text) => new Response(
      new Blob([decode(text)]).stream().pipeThrough(new DecompressionStream("deflate-raw")),
    ).arrayBuffer();`,
  ],
  "one character a byte (used)": [pack, await readFile(join(template, "src/unpack.ts"), "utf8")],
};

const lines = [
  "How the module is put into the script, by `node pkg-template/measure.mjs --write`. Bytes are those of the whole main",
  `entry; times are those of the unpacking alone, in Node ${process.versions.node}.`,
  "",
  "| The module as | bytes | gzip -9 | brotli -q11 | unpacked, first time | later |",
  "| --- | ---: | ---: | ---: | ---: | ---: |",
];
for (const [name, [packer, unpacker]] of Object.entries(WAYS)) {
  const [, { contents }] = await bundle({
    entry: "index",
    format: "esm",
    cores,
    outfile: join(template, "index.js"),
    source: inlined(packer),
    plugins: [replacing(unpacker)],
  });
  const script = Buffer.from(contents);
  const [first, later] = await timed(unpacker, packer(wasm));
  const cells = [name, script.length, gzipSync(script, { level: 9 }).length, brotli(script), first, later];
  lines.push(`| ${cells.join(" | ")} |`);
}
lines.push("", `The module by itself: ${wasm.length} bytes, ${brotli(wasm)} as brotli.`);
const section = lines.join("\n");
console.log(section);
if (process.argv.includes("--write")) {
  const { writeSections } = await import("../benches/report/results.mjs");
  await writeSections({ Package: section });
}

/** Puts another unpacker in place of the shell's; it may be asynchronous. */
function replacing(unpacker) {
  return {
    name: "replacing",
    setup(build) {
      build.onLoad({ filter: /unpack\.ts$/ }, () => ({ contents: unpacker, loader: "ts" }));
    },
  };
}

/** The time of the first run, and the median of later ones. */
async function timed(unpacker, text) {
  const { code } = await transform(unpacker, { loader: "ts" });
  const { unpack } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const times = [];
  for (let run = 0; run < 20; run += 1) {
    const begun = performance.now();
    const bytes = new Uint8Array(await unpack(text));
    times.push(performance.now() - begun);
    if (Buffer.compare(bytes, wasm) !== 0) throw new Error("the module does not come back");
  }
  const [first, ...later] = times;
  return [first, later.toSorted((a, b) => a - b)[9]].map((ms) => `${ms.toFixed(1)} ms`);
}

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}
