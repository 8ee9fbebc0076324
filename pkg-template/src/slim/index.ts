// The main entry without the module, for those who would rather load it by themselves.

export * from "../index.js";
export { type ModuleSource, provideModule } from "./source.js";
