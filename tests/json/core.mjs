// The module by itself, without the shell: what `cargo xtask build` left in target/core.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const folder = new URL("../../target/core/", import.meta.url);

/** The decoder of a fresh instance: `decode(bytes, options)` gives a page or throws a plain object. */
export async function loadDecoder() {
  const glue = await import(new URL("drs_batch_jobs_bg.js", folder).href);
  const { __wbg_set_wasm: setModule, decode } = glue;
  const module = await readFile(fileURLToPath(new URL("drs_batch_jobs_bg.wasm", folder)));
  const { instance } = await WebAssembly.instantiate(module, { "./drs_batch_jobs_bg.js": glue });
  const { __wbindgen_start: start } = instance.exports;
  setModule(instance.exports);
  start?.();
  return (bytes, options) => decode(bytes, options?.decode === "strict", options?.secrets === "reveal");
}
