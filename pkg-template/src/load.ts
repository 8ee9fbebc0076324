import { makeGlue } from "virtual:core/glue";
import { source } from "virtual:core/wasm";
import { abortFailure } from "./callsite.js";
import type { CoreFailure, CoreGlue } from "./core.js";
import { guarded } from "./guard.js";
import { type Glue, instantiate } from "./instantiate.js";
import type { SharedSignal } from "./signal.js";

let loading: Promise<CoreGlue> | undefined;
let loaded = false;

/**
 * The core, started by the first call. All calls share one attempt; after a failure the next call makes a new one, and so
 * it does after an instance has broken down.
 *
 * @throws {DrsError} kind `load`
 */
export function load(): Promise<CoreGlue> {
  loading ??= start().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(): Promise<CoreGlue> {
  const glue = makeGlue() as Glue & CoreGlue;
  const { setExports } = glue;
  glue.lost = new Set();
  glue.setExports = (exports) => {
    setExports(
      guarded(exports, (failure) => {
        loading = undefined;
        loaded = false;
        for (const reject of glue.lost) reject(failure);
      }),
    );
  };
  await instantiate(source, glue);
  loaded = true;
  return glue;
}

/** The core, unless the signal is aborted before it is there: nobody waits for a module that is no longer wanted. */
export async function loadUnlessAborted(signal: SharedSignal | undefined): Promise<CoreGlue> {
  if (!signal?.aborted) await (signal && !loaded ? either(load(), signal) : load());
  if (signal?.aborted) throw abortFailure(signal) as CoreFailure & Error;
  return load();
}

/** Waits for the work or the signal, whichever is first. */
async function either(work: Promise<unknown>, signal: SharedSignal): Promise<void> {
  let stop = (): void => undefined;
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener("abort", stop);
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
