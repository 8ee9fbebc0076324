// The package as its users get it: by `import`, or by `require` when DRS_FORMAT is "cjs".

import { createRequire } from "node:module";

export const format = process.env.DRS_FORMAT ?? "esm";
const require = createRequire(import.meta.url);

let copies = 0;

const take = async (name) => (format === "cjs" ? require(name) : import(name));

export const { DrsClient, DrsError, isDrsError, phaseOf } = await take("drs-batch-jobs");

/** The main entry in the format that this run is not about. */
export const other = format === "cjs" ? await import("drs-batch-jobs") : require("drs-batch-jobs");

/** The emulator's entries. */
export const emulatorEntry = await take("drs-batch-jobs/emulator");
export const serveEntry = await take("drs-batch-jobs/emulator/serve");

/** The entry without a module, each time as a program that has just begun has it. */
export async function freshSlim() {
  if (format !== "cjs") return import(`${import.meta.resolve("drs-batch-jobs/slim")}?${String((copies += 1))}`);
  delete require.cache[require.resolve("drs-batch-jobs/slim")];
  return require("drs-batch-jobs/slim");
}
