import { makeGlue } from "virtual:emulator-core/glue";
import { source } from "virtual:emulator-core/wasm";
import { type Glue, instantiate } from "../instantiate.js";
import type { EmulatorGlue } from "./core.js";

let loading: Promise<EmulatorGlue> | undefined;

/**
 * The emulator's module, started by the first call. After a failure the next call makes a new attempt.
 *
 * @throws {DrsError} kind `load`
 */
export function load(): Promise<EmulatorGlue> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<EmulatorGlue> {
  const glue = makeGlue() as Glue & EmulatorGlue;
  await instantiate(source, glue);
  return glue;
}
