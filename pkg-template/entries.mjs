// The entries of the package: one line each. `exports` and `typesVersions` of its package.json, the files of `dist` and
// the type tests follow from this list.

/**
 * @typedef {object} Entry
 * @property {string} path as it is imported, after the name of the package
 * @property {string} source as under src/, without the suffix
 * @property {boolean} [module] whether a wasm module starts in it: then there are builds for edge platforms too, which
 *   run no module that they have not seen before they start
 * @property {string} [keeps] an import that is left as it is, since another entry has it: the module is then in the
 *   package once for both
 */

/** @type {Entry[]} */
export const ENTRIES = [
  { path: ".", source: "index", module: true },
  { path: "./auth", source: "auth/index" },
  { path: "./emulator", source: "emulator/index", module: true },
  { path: "./emulator/serve", source: "emulator/serve" },
  { path: "./gateway", source: "gateway/index", module: true },
  { path: "./gateway/serve", source: "gateway/serve", keeps: "./index.js" },
  { path: "./slim", source: "slim/index" },
  { path: "./snippet", source: "snippet/index", module: true, keeps: "../index.js" },
  { path: "./table", source: "table/index", module: true },
];

export const FORMATS = ["esm", "cjs"];

/** Platforms that take a module only as an import: the condition of `exports`, and how such an import is written. */
export const EDGES = { workerd: (file) => file, "edge-light": (file) => `${file}?module` };

/** What package.json says of the entries. */
export function manifestOf(entries) {
  const cjs = (source) => `./dist/cjs/${source}`;
  const [main] = entries;
  const others = entries.filter(({ path }) => path !== ".");
  return {
    main: `${cjs(main.source)}.js`,
    module: `./dist/esm/${main.source}.js`,
    types: `${cjs(main.source)}.d.ts`,
    unpkg: `./${CDN}`,
    jsdelivr: `./${CDN}`,
    typesVersions: {
      "*": {
        ...Object.fromEntries(others.map(({ path, source }) => [path.slice(2), [`${cjs(source)}.d.ts`]])),
        "core.wasm": [cjs("core.wasm.d.ts")],
      },
    },
    exports: {
      ...Object.fromEntries(entries.map((entry) => [entry.path, branches(entry)])),
      "./core.wasm": {
        import: { types: "./dist/esm/core.wasm.d.ts", default: "./dist/core.wasm" },
        require: { types: "./dist/cjs/core.wasm.d.ts", default: "./dist/core.wasm" },
      },
      "./package.json": "./package.json",
    },
  };
}

/** The main entry as one file, for a page without a bundler. */
export const CDN = "dist/cdn/drs-batch-jobs.js";

/** The first one that a platform knows is taken, and types are looked for first in each. */
function branches({ source, module }) {
  const branch = (types, folder) => ({
    types: `./dist/${types}/${source}.d.ts`,
    default: `./dist/${folder}/${source}.js`,
  });
  return {
    ...(module && Object.fromEntries(Object.keys(EDGES).map((edge) => [edge, branch("esm", edge)]))),
    import: branch("esm", "esm"),
    require: branch("cjs", "cjs"),
  };
}
