import { DrsError } from "./error.js";

type SetExports = (exports: WebAssembly.Exports) => void;

/**
 * Unpacks, compiles and starts a module that was packed by build.mjs, and hands its exports to the glue.
 *
 * @throws {DrsError} kind `load`
 */
export async function instantiate(packed: string, importName: string, glue: object): Promise<void> {
  try {
    const bytes = await inflate(fromBase64(packed));
    const { instance } = await WebAssembly.instantiate(bytes, { [importName]: glue as WebAssembly.ModuleImports });
    (glue as Record<string, SetExports>)["__wbg_set_wasm"]?.(instance.exports);
    (instance.exports["__wbindgen_start"] as (() => void) | undefined)?.();
  } catch (cause) {
    throw new DrsError("load", `the wasm module could not be started${hint(cause)}`, { cause });
  }
}

/** What to do about the two ways in which a platform refuses. */
function hint(cause: unknown): string {
  if (typeof DecompressionStream === "undefined") return ": this platform has no `DecompressionStream`";
  if (cause instanceof WebAssembly.CompileError)
    return ": if the page has a Content-Security-Policy, its script-src needs 'wasm-unsafe-eval'";
  return "";
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  return native.fromBase64?.(text) ?? Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function inflate(packed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(unpacked).arrayBuffer();
}
