// Where an entry has its wasm module from: what `virtual:<core>/wasm` is.

import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack as packAsText } from "./pack.mjs";

const src = join(dirname(fileURLToPath(import.meta.url)), "src");
const UNPACK = JSON.stringify(join(src, "unpack.ts"));

/** A script that gives a module as text. */
export function packedScript(wasm, format) {
  return `${format === "cjs" ? '"use strict"; exports.packed' : "export const packed"}=${JSON.stringify(packAsText(wasm))};\n`;
}

/** From the entry itself. `pack` makes text of the module, which src/unpack.ts unpacks. */
export const inlined =
  (pack = packAsText) =>
  (core, wasm) => ({
    contents: `import { unpack } from ${UNPACK};
      const packed = ${JSON.stringify(pack(wasm))};
      export const source = () => unpack(packed);`,
  });

/** From the script that {@link packedScript} made, which is beside the entries of one format. */
export const beside = (entry) => (core) => ({
  contents: `import { unpack } from ${UNPACK};
    import { packed } from ${JSON.stringify(`${upwards(entry)}${core}.js`)};
    export const source = () => unpack(packed);`,
});

/** From the module as a file, by an import of the platform. */
export const imported = (entry, write) => (core) => ({
  contents: `import module from ${JSON.stringify(write(`${upwards(`../${entry}`)}${core}.wasm`))};
    export const source = () => module;`,
});

/** From the user, who may give the one of another version by mistake. */
export const given = (core, wasm) => ({
  contents: `import { compiledOnce } from ${JSON.stringify(join(src, "slim/source.ts"))};
    export const source = () => compiledOnce(${JSON.stringify(markOf(wasm))});`,
});

/** The module as a file: with its mark, in a section that no engine looks at. */
export function marked(wasm) {
  const name = Buffer.from("drs-batch-jobs");
  const content = Buffer.concat([Buffer.of(name.length), name, Buffer.from(markOf(wasm))]);
  return Buffer.concat([wasm, Buffer.of(0, content.length), content]);
}

function markOf(wasm) {
  return createHash("sha256").update(wasm).digest("hex").slice(0, 16);
}

/** Whether an import is of a file that lies beside the entries. */
export const isBeside = (path) => /^\.{1,2}\/(?:\.\.\/)*[a-z-]*core\.(?:js|wasm)(?:\?module)?$/.test(path);

/** From the file of an entry to the folder that its path begins in. */
function upwards(entry) {
  return "../".repeat(entry.split("/").length - 1) || "./";
}
