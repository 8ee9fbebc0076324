// What build.mjs puts in place of this name: the generated glue as it is.

declare module "virtual:emulator-core/glue" {
  /** Its type is EmulatorGlue of core.ts, which can't be named from here. */
  export const EmulatorCore: unknown;
  /** What the module imports. */
  export const imports: WebAssembly.Imports;
  /** Hands the module's exports to the glue. */
  export const setExports: (exports: WebAssembly.Exports) => void;
}
