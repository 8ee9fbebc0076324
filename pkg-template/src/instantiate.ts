import { DrsError } from "./error.js";

/** What a module starts from. */
export type Startable = BufferSource | WebAssembly.Module;

/** The two parts of a glue that starting its module takes. */
export interface Glue {
  imports: WebAssembly.Imports;
  setExports: (exports: WebAssembly.Exports) => void;
}

/**
 * Gets a module where this entry has it from, starts it, and hands its exports to the glue.
 *
 * @throws {DrsError} kind `load`
 */
export async function instantiate(source: () => Startable | Promise<Startable>, glue: Glue): Promise<void> {
  try {
    const given = source();
    // Of bytes there comes a pair, of a module the instance by itself. A module that is there at once is started at once:
    // on the platforms that give it so, no request may wait for what another one has begun.
    const started: object =
      given instanceof WebAssembly.Module
        ? new WebAssembly.Instance(given, glue.imports)
        : await WebAssembly.instantiate((await given) as BufferSource, glue.imports);
    const { exports } =
      "instance" in started ? (started.instance as WebAssembly.Instance) : (started as WebAssembly.Instance);
    glue.setExports(exports);
    (exports["__wbindgen_start"] as (() => void) | undefined)?.();
  } catch (cause) {
    if (cause instanceof DrsError) throw cause;
    throw new DrsError("load", `the wasm module could not be started${hint(cause)}`, { cause });
  }
}

/** What to do about the ways in which a platform refuses. */
function hint(cause: unknown): string {
  if (typeof WebAssembly === "undefined") return ": this platform has no WebAssembly";
  if (cause instanceof WebAssembly.CompileError)
    return ": if the page has a Content-Security-Policy, its script-src needs 'wasm-unsafe-eval'; a bundler for an edge platform needs the condition `workerd` or `edge-light`";
  return "";
}
