import { DrsError } from "./error.js";
import { unpack } from "./unpack.js";

/** The two parts of a glue that starting its module takes. */
export interface Glue {
  imports: WebAssembly.Imports;
  setExports: (exports: WebAssembly.Exports) => void;
}

/**
 * Unpacks, compiles and starts a module that was packed by build.mjs, and hands its exports to the glue.
 *
 * @throws {DrsError} kind `load`
 */
export async function instantiate(packed: string, glue: Glue): Promise<void> {
  try {
    const { exports } = (await WebAssembly.instantiate(unpack(packed), glue.imports)).instance;
    glue.setExports(exports);
    (exports["__wbindgen_start"] as (() => void) | undefined)?.();
  } catch (cause) {
    throw new DrsError("load", `the wasm module could not be started${hint(cause)}`, { cause });
  }
}

/** What to do about the two ways in which a platform refuses. */
function hint(cause: unknown): string {
  if (typeof WebAssembly === "undefined") return ": this platform has no WebAssembly";
  if (cause instanceof WebAssembly.CompileError)
    return ": if the page has a Content-Security-Policy, its script-src needs 'wasm-unsafe-eval'";
  return "";
}
