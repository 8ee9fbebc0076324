// What build.mjs puts in place of these names: the generated glue and what it takes to start its module.

declare module "virtual:core/glue" {
  /** A glue for one instance: what `Glue` of instantiate.ts has, and the classes of `CoreGlue` of core.ts. */
  export const makeGlue: () => unknown;
}

declare module "virtual:core/wasm" {
  /** The module as pack.mjs makes text of it. */
  export const packed: string;
}

declare module "virtual:emulator-core/wasm" {
  /** The module as pack.mjs makes text of it. */
  export const packed: string;
}
