// Memory over many loads and queries.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createTable } from "drs-batch-jobs/table";
import { batchOf } from "./support/scene.mjs";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");
const KIB = 1024;

/** What is held once the garbage is collected, in bytes. */
async function held(memory) {
  // What one collection finalises the next one frees.
  for (let turn = 0; turn < 3; turn += 1) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { wasm: memory.buffer.byteLength, heap: heapUsed, buffers: arrayBuffers };
}

/** The memory of the table's module, which is started once and for all tables. */
async function startedMemory() {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...what) => {
    const started = await instantiate(...what);
    ({ memory } = (started.instance ?? started).exports);
    return started;
  };
  await createTable();
  WebAssembly.instantiate = instantiate;
  return memory;
}

const { client, batch } = await batchOf(200);
const pages = (await client.pages(batch).toArray({ max: 10 })).map((page) => page.encoded());
const memory = await startedMemory();

test("a thousand loads of a megabyte, queries and exports leave memory as the first three hundred did", async () => {
  const table = await createTable();
  let early;
  for (let loads = 1; loads <= 1000; loads += 1) {
    assert.equal(table.load(pages), 200);
    assert.ok(table.query({ filter: "mysql -phase:ended", sort: "-problems,name", limit: 50 }).matched > 10);
    // Left before its end.
    for (const piece of table.export("ndjson", { filter: "problems>0" })) if (piece.length > 0) break;
    if (loads === 300) early = await held(memory);
  }
  const late = await held(memory);
  // The allocator may come to need room for one page more, once. Seven hundred loads that stayed would be 2 GiB.
  assert.ok(late.wasm - early.wasm < 2 * KIB * KIB, `the module grew by ${late.wasm - early.wasm} bytes`);
  assert.ok(late.heap - early.heap < 512 * KIB, `the heap grew by ${late.heap - early.heap} bytes`);
  assert.ok(late.buffers - early.buffers < 512 * KIB, `buffers grew by ${late.buffers - early.buffers} bytes`);
});

test("tables and exports that nobody has any more are let go of when the garbage is collected", async () => {
  const sizes = [];
  for (let made = 1; made <= 200; made += 1) {
    const table = await createTable();
    table.load(pages);
    table.export("ndjson").next();
    if (made % 10 === 0) sizes.push((await held(memory)).wasm);
  }
  // All of them together would have some 300 MiB.
  assert.ok(sizes.at(-1) < 80 * KIB * KIB, `the module has ${sizes.at(-1)} bytes`);
  assert.ok(sizes.at(-1) - sizes[9] < 4 * KIB * KIB, `the module grew by ${sizes.at(-1) - sizes[9]} bytes`);
});
