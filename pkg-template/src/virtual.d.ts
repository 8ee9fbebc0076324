// What build.mjs puts in place of these names: the generated glue as it is, and the wasm module as text.

declare module "virtual:core/glue" {
  /** Its type is CoreGlue of core.ts, which can't be named from here. */
  export const Core: unknown;
}

declare module "virtual:core/wasm" {
  /** The module as pack.mjs makes text of it. */
  export const packed: string;
}

declare module "virtual:emulator-core/wasm" {
  /** The module as pack.mjs makes text of it. */
  export const packed: string;
}
