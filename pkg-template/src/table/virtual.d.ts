// What build.mjs puts in place of this name: the generated glue as it is.

declare module "virtual:table-core/glue" {
  /** A glue for one instance: what `Glue` of instantiate.ts has, and the classes of `TableGlue` of core.ts. */
  export const makeGlue: () => unknown;
}
