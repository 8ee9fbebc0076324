// The module by itself, as `cargo xtask build` left it in target/core; of the shell only what makes the edits.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const folder = new URL("../../target/core/", import.meta.url);

const { settle } = await imported(new URL("../../pkg-template/src/splice.ts", import.meta.url));

async function imported(file) {
  const { code } = transformSync(await readFile(file, "utf8"), { loader: "ts" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/**
 * The decoder of a fresh instance: `decode(bytes, options)` gives a page, its edits made unless it is not to settle, or
 * throws a plain object.
 */
export async function loadDecoder({ settles = true } = {}) {
  const glue = await import(new URL("drs_batch_jobs_bg.js", folder).href);
  const { __wbg_set_wasm: setModule, decode } = glue;
  const module = await readFile(fileURLToPath(new URL("drs_batch_jobs_bg.wasm", folder)));
  const { instance } = await WebAssembly.instantiate(module, { "./drs_batch_jobs_bg.js": glue });
  const { __wbindgen_start: start } = instance.exports;
  setModule(instance.exports);
  start?.();
  return (bytes, options) => {
    const page = decode(Uint8Array.from(bytes), options?.decode === "strict", options?.secrets === "reveal");
    if (settles) settle(page);
    return page;
  };
}
