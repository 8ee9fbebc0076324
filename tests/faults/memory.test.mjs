// Bombs: what is too large is stopped where `maxReplyBytes` says, and leaves memory as it was.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { DrsClient } from "drs-batch-jobs";
import { tooLarge } from "./support/act.mjs";
import { memoryOfNext } from "./support/memory.mjs";
import { inChromium } from "./support/runtimes.mjs";
import { startService } from "./support/service.mjs";

const MEBIBYTE = 2 ** 20;
/** Of each reply; 20 of them kept would be 160 MiB. */
const LIMIT = 8 * MEBIBYTE;
const MARKS = [5, 25];
/** How far what is held may move between the marks: less than one reply. */
const SLACK = 6 * MEBIBYTE;

let service, chromium;
before(async () => {
  service = await startService();
  chromium = await inChromium();
});
after(async () => {
  await chromium?.close();
  await service?.close();
});

function flat([first, second]) {
  assert.equal(second.wasm, first.wasm, "the module's memory grew");
  // What is refused never gets into it.
  assert.ok(first.wasm < LIMIT, `${first.wasm} bytes`);
  assert.ok(second.held - first.held < SLACK, `${(second.held - first.held) / MEBIBYTE} MiB more`);
}

test("s9_twenty_five_bombs_leave_memory_as_it_was_in_Node", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc");
  const wasm = memoryOfNext();
  service.emulator.play(["gzip_bomb"]);
  const hold = async () => {
    // What one collection finalises the next one frees.
    for (let turn = 0; turn < 3; turn += 1) {
      collectGarbage();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return { wasm: wasm(), held: heapUsed + arrayBuffers };
  };
  const options = { ...service.options, maxReplyBytes: LIMIT };
  flat(await tooLarge(DrsClient, { options, batch: "small", marks: MARKS }, hold));
  service.emulator.play([]);
  assert.equal((await new DrsClient(options).page("small")).length, 10);
});

test("s9_twenty_five_bombs_leave_memory_as_it_was_in_Chromium", async () => {
  service.emulator.play(["gzip_bomb"]);
  const session = await chromium.page.context().newCDPSession(chromium.page);
  await chromium.page.exposeFunction("heap", async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  });
  const held = await chromium.page.evaluate(
    async (what) => {
      const parts = await Promise.all(["/index.js", "/act.mjs", "/memory.mjs"].map((file) => import(file)));
      const [{ DrsClient }, { tooLarge }, { memoryOfNext }] = parts;
      const wasm = memoryOfNext();
      return tooLarge(DrsClient, what, async () => ({ wasm: wasm(), held: await globalThis.heap() }));
    },
    { options: { ...service.options, maxReplyBytes: LIMIT }, batch: "small", marks: MARKS },
  );
  flat(held);
});
