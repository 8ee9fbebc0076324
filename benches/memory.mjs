// Whether getting pages again and again leaves memory as it was: `node benches/memory.mjs [--opens 1000]` prints it.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { makePages } from "./prepare/pages.mjs";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** The two ways to use a page. */
export const USES = { opened: (page) => page.summaries, read: (page) => page.jobs };

/** The client as it is published, and a `fetch` that gives the page on which every job needs an edit. */
export async function prepareMemory() {
  const { bytes } = (await makePages()).find(({ id }) => id === "edits");
  const memory = memoryOfNext();
  const { DrsClient } = await import("drs-batch-jobs");
  const client = new DrsClient({
    endpoint: "http://localhost",
    projectId: "benches",
    token: "benches",
    fetch: async () => new Response(bytes, { headers: { "Content-Type": "application/json" } }),
  });
  return { open: () => client.page("benches", { limit: 1000 }), wasmBytes: () => memory().buffer.byteLength };
}

/** A function that gives the memory of the next module with wasm-bindgen's glue that is started: Node has others. */
function memoryOfNext() {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...what) => {
    const started = await instantiate(...what);
    const exports = started.instance?.exports;
    if (exports && "__wbindgen_malloc" in exports) {
      ({ memory } = exports);
      WebAssembly.instantiate = instantiate;
    }
    return started;
  };
  return () => memory;
}

/**
 * Gets the page as often as the last of `marks` says, one after another, and lets go of each.
 *
 * @returns what is held at each of the marks once the garbage is collected, in bytes
 */
export async function heldAt(marks, { open, wasmBytes }, use) {
  const held = [];
  for (let opens = 1; opens <= marks.at(-1); opens += 1) {
    if (use(await open()).length !== 1000) throw new Error("the page has not the jobs that were sent");
    if (marks.includes(opens)) held.push({ opens, ...(await measured(wasmBytes)) });
  }
  return held;
}

async function measured(wasmBytes) {
  // What one collection finalises the next one frees.
  for (let turn = 0; turn < 3; turn += 1) {
    collectGarbage();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { wasm: wasmBytes(), heap: heapUsed, buffers: arrayBuffers };
}

/** What a module asks for before anything has run, in bytes: the minimum in its section of memories. */
export function initialMemory(module) {
  const [PAGE_BYTES, MEMORIES] = [65_536, 5];
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < module.length) {
    const section = module[at++];
    const length = number();
    if (section !== MEMORIES) {
      at += length;
      continue;
    }
    const [count, , pages] = [number(), number(), number()];
    if (count !== 1) throw new Error(`the module has ${count} memories`);
    return pages * PAGE_BYTES;
  }
  throw new Error("the module has no memory of its own");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { opens: { type: "string", default: "1000" } } });
  const opens = Number(values.opens);
  const prepared = await prepareMemory();
  const result = {};
  for (const [name, use] of Object.entries(USES)) {
    result[name] = await heldAt([1, opens / 10, opens], prepared, use);
  }
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
