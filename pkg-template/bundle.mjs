// One entry of the package as one file: the shell with the glue and the module that Rust gave.

import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { minify } from "terser";
import { IMPORTED_MODULE, shortenNames } from "./imports.mjs";
import { leaner } from "./lean.mjs";
import { inlined, isBeside } from "./source.mjs";

const template = dirname(fileURLToPath(import.meta.url));

/** The names of what wasm-bindgen writes, by the folder that it writes into. */
const FILES = {
  core: "drs_batch_jobs_bg",
  "emulator-core": "drs_batch_jobs_emulator_bg",
  "table-core": "drs_batch_jobs_table_bg",
};

/**
 * @param {object} what
 * @param {string} what.entry as under src/, without the suffix
 * @param {"esm" | "cjs"} what.format
 * @param {string} what.cores the folder that holds those of FILES
 * @param {string} what.outfile where it would be; nothing is written
 * @param {(core: string, wasm: Uint8Array) => { contents: string }} [what.source] where the module is from, see source.mjs
 * @param {esbuild.Plugin[]} [what.plugins]
 * @param {string[]} [what.more] functions of the glue that are wanted besides its classes
 * @param {boolean} [what.mapped] whether there is a map of the source
 * @param {esbuild.BuildOptions} [what.settings] of esbuild, beside those that all entries have
 * @returns the files: the map, then the script
 */
export async function bundle({
  entry,
  format,
  cores,
  outfile,
  source = inlined(),
  plugins = [],
  more = [],
  mapped = true,
  settings = {},
}) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(template, "src", `${entry}.ts`)],
    outfile,
    write: false,
    bundle: true,
    format,
    // For CommonJS it makes esbuild leave a note of the exports that Node's `import` of it reads.
    platform: format === "cjs" ? "node" : "neutral",
    external: ["node:*"],
    target: "es2022",
    minify: true,
    legalComments: "none",
    sourcemap: mapped && "linked",
    sourcesContent: true,
    logLevel: "warning",
    tsconfig: join(template, "tsconfig.json"),
    plugins: [virtual(cores, source, more), ...plugins],
    ...settings,
  });
  return format === "esm" ? smaller(outputFiles) : outputFiles;
}

/**
 * The script once more through another minifier, which takes a twelfth of what esbuild leaves. Not the one for CommonJS:
 * it would lose the note of the exports.
 */
async function smaller(files) {
  const map = files.find(({ path }) => path.endsWith(".map"));
  const script = files.find((file) => file !== map);
  const small = await minify(script.text, {
    module: true,
    compress: { passes: 3, ecma: 2020 },
    // What a bundler may leave out is marked by comments.
    format: { preserve_annotations: true },
    sourceMap: map && { content: map.text, url: basename(map.path), includeSources: true },
  });
  const file = ({ path }, text) => ({ path, text, contents: Buffer.from(text) });
  return [...(map ? [file(map, small.map)] : []), file(script, small.code)];
}

/** The module that the glue of {@link bundle} fits: with short names for its imports. */
export async function moduleOf(cores, core) {
  return shortenNames(await readFile(join(cores, core, `${FILES[core]}.wasm`))).wasm;
}

/** The folder's name. */
const coreOf = (path) => basename(dirname(path));

/** Gives `virtual:<core>/glue`, see makerOf, and `virtual:<core>/wasm`, see source.mjs. */
function virtual(cores, source, more) {
  return {
    name: "virtual",
    setup(build) {
      build.onResolve({ filter: /^virtual:/ }, ({ path }) => {
        const [core, part] = path.slice("virtual:".length).split("/");
        const file = FILES[core];
        if (!file) return { errors: [{ text: `there is no ${path}` }] };
        return { path: join(cores, core, file), namespace: part };
      });
      build.onResolve({ filter: /./, namespace: "wasm" }, ({ path }) => ({ path, external: isBeside(path) }));
      build.onLoad({ filter: /./, namespace: "wasm" }, async ({ path }) =>
        source(coreOf(path), await moduleOf(cores, coreOf(path))),
      );
      build.onLoad({ filter: /./, namespace: "glue" }, async ({ path }) => ({ contents: await makerOf(path, more) }));
    },
  };
}

/**
 * The glue as a function: each instance of the module has a glue of its own, with what it remembers of that instance. It
 * gives the classes, and what starting the module takes; its imports have short names.
 */
async function makerOf(path, more) {
  const { names, exported } = shortenNames(await readFile(`${path}.wasm`));
  const { glue, classes } = leaner(await readFile(`${path}.js`, "utf8"), exported);
  const given = [...classes, ...more];
  const entries = [...names].map(([long, short]) => `${JSON.stringify(short)}: ${long}`);
  const contents = `import { ${[...names.keys(), ...given].join(", ")}, __wbg_set_wasm } from ${JSON.stringify(`${path}.js`)};
    glue = { ${given.join(", ")}, setExports: __wbg_set_wasm, imports: { ${IMPORTED_MODULE}: { ${entries.join(", ")} } } };`;
  const onLoad = { filter: /_bg\.js$/ };
  const lean = { name: "lean", setup: (build) => build.onLoad(onLoad, () => ({ contents: glue })) };
  // What is not used of the glue is left out here; within a function it would stay.
  const { outputFiles } = await esbuild.build({
    plugins: [lean],
    stdin: { contents, resolveDir: dirname(path) },
    bundle: true,
    write: false,
    format: "iife",
    platform: "neutral",
    target: "es2022",
    minify: true,
    logLevel: "warning",
  });
  return `export function makeGlue() { let glue; ${outputFiles[0].text} return glue; }`;
}
