import { makeGlue } from "virtual:table-core/glue";
import { source } from "virtual:table-core/wasm";
import { guarded } from "../guard.js";
import { type Glue, instantiate } from "../instantiate.js";
import type { TableGlue } from "./core.js";

let loading: Promise<TableGlue> | undefined;

/**
 * The table's module, started by the first call. After a failure the next call makes a new attempt, and so it does after
 * an instance has broken down.
 *
 * @throws {DrsError} kind `load`
 */
export function load(): Promise<TableGlue> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<TableGlue> {
  const glue = makeGlue() as Glue & TableGlue;
  const { setExports } = glue;
  glue.setExports = (exports) => {
    setExports(guarded(exports, () => (loading = undefined)));
  };
  await instantiate(source, glue);
  return glue;
}
