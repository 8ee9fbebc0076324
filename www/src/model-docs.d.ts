declare module "virtual:model-docs" {
  // oxlint-disable-next-line typescript/consistent-type-imports -- the declaration of a module has no other way to name it
  export const docs: import("./ui/meaning").ModelDocs;
}
