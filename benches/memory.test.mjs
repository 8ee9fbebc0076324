// Memory stays flat: `node --test benches/memory.test.mjs`, after a build of the package. Takes a minute or two.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { USES, heldAt, initialMemory, prepareMemory } from "./memory.mjs";
import { ROOT } from "./prepare/folders.mjs";

const KIB = 1024;
/** A ninth of what 900 pages would leave if a thousandth of each stayed. */
const TOLERANCE = 512 * KIB;
const prepared = await prepareMemory();

const CLAIMS = {
  opened: "a 5 MB page opened a thousand times leaves wasm memory and the JavaScript heap as the first hundred did",
  read: "a 5 MB page opened a thousand times, all jobs read, leaves wasm memory and the JavaScript heap as the first hundred did",
};

for (const [use, claim] of Object.entries(CLAIMS)) {
  test(claim, async () => {
    const [early, late] = await heldAt([100, 1000], prepared, USES[use]);
    assert.equal(late.wasm, early.wasm);
    assert.ok(late.heap - early.heap < TOLERANCE, `the heap grew by ${late.heap - early.heap} bytes`);
    assert.ok(late.buffers - early.buffers < TOLERANCE, `buffers grew by ${late.buffers - early.buffers} bytes`);
  });
}

test("the growth of memory that is kept on purpose is seen", async () => {
  const kept = [];
  const [early, late] = await heldAt([1, 4], prepared, (page) => {
    kept.push(page);
    return page.jobs;
  });
  assert.ok(late.heap - early.heap > 3 * TOLERANCE, `the heap grew by ${late.heap - early.heap} bytes only`);
  assert.equal(kept.length, 4);
});

test("the module asks for at most 256 KiB of memory before anything has run", async () => {
  const module = await readFile(join(ROOT, "target/core/drs_batch_jobs_bg.wasm"));
  const memory = initialMemory(module);
  assert.ok(memory > 0 && memory <= 256 * KIB, `it asks for ${memory} bytes`);
});
