// What build.mjs puts in place of this name: the generated glue as it is.

declare module "virtual:emulator-core/glue" {
  /** A glue for one instance: what `Glue` of instantiate.ts has, and the class of `EmulatorGlue` of core.ts. */
  export const makeGlue: () => unknown;
}
