// What build.mjs puts in place of these names: the generated glue and what it takes to start its module.

declare module "virtual:core/glue" {
  /** Its type is in CoreGlue of core.ts, which can't be named from here. */
  export const Core: unknown;
  /** What the module imports. */
  export const imports: WebAssembly.Imports;
  /** Hands the module's exports to the glue. */
  export const setExports: (exports: WebAssembly.Exports) => void;
}

declare module "virtual:core/wasm" {
  /** The module as pack.mjs makes text of it. */
  export const packed: string;
}

declare module "virtual:emulator-core/wasm" {
  /** The module as pack.mjs makes text of it. */
  export const packed: string;
}
