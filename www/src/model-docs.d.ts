declare module "virtual:model-docs" {
  export const docs: import("./ui/meaning").ModelDocs;
}
