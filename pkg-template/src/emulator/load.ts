import * as glue from "virtual:emulator-core/glue";
import { packed } from "virtual:emulator-core/wasm";
import { instantiate } from "../instantiate.js";
import type { EmulatorGlue } from "./core.js";

let loading: Promise<EmulatorGlue> | undefined;

/**
 * The emulator's module, started by the first call. After a failure the next call makes a new attempt.
 *
 * @throws {DrsError} kind `load`
 */
export function load(): Promise<EmulatorGlue> {
  loading ??= instantiate(packed, { imports: glue.imports, setExports: glue.setExports }).then(
    () => ({ EmulatorCore: glue.EmulatorCore }) as EmulatorGlue,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
