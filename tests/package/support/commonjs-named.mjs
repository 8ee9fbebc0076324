// The names that Node's loader finds in the CommonJS entry.
export * from "../node_modules/drs-batch-jobs/dist/cjs/index.js";
