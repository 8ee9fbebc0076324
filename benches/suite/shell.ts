// The shipped way from the bytes of a reply to a page, bundled as the package is: what `page()` runs once the body is
// there. Only sending is left out.

import { makeGlue } from "virtual:core/glue";
import { source } from "virtual:core/wasm";
import type { CorePage } from "../../pkg-template/src/core.js";
import { type Glue, instantiate } from "../../pkg-template/src/instantiate.js";
import { Page } from "../../pkg-template/src/page.js";

const glue = makeGlue() as Glue & { decode: (bytes: Uint8Array, strict: boolean, reveals: boolean) => CorePage };
const { decode } = glue;
let memory: WebAssembly.Memory | undefined;

/** Starts the module. */
export function start(): Promise<void> {
  const setExports = (exports: WebAssembly.Exports): void => {
    memory = exports["memory"] as WebAssembly.Memory;
    glue.setExports(exports);
  };
  return instantiate(source, { imports: glue.imports, setExports });
}

/** Checks, normalises, masks and summarises a page with the default options. The bytes are the page's from then on. */
export function open(bytes: Uint8Array): Page {
  return new Page(decode(bytes, false, false));
}

/** The text of the page as the checks leave it, secrets and all masked: for those that can't read it as it came. */
export function normalised(bytes: Uint8Array): Uint8Array {
  return open(bytes.slice()).encoded().bytes;
}

/** How much memory the module holds, in bytes. */
export function wasmBytes(): number {
  return memory?.buffer.byteLength ?? 0;
}
