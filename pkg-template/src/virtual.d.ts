// What build.mjs puts in place of these names: the generated glue and what it takes to start its module.

declare module "virtual:core/glue" {
  /** A glue for one instance: what `Glue` of instantiate.ts has, and the classes of `CoreGlue` of core.ts. */
  export const makeGlue: () => unknown;
}

declare module "virtual:core/wasm" {
  /** Gives the module, from where the entry has it: see source.mjs. */
  export const source: () => BufferSource | WebAssembly.Module | Promise<WebAssembly.Module>;
}

declare module "virtual:emulator-core/wasm" {
  /** Gives the module, from where the entry has it: see source.mjs. */
  export const source: () => BufferSource | WebAssembly.Module | Promise<WebAssembly.Module>;
}

declare module "virtual:table-core/wasm" {
  /** Gives the module, from where the entry has it: see source.mjs. */
  export const source: () => BufferSource | WebAssembly.Module | Promise<WebAssembly.Module>;
}
