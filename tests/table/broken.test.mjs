// An instance of the module that breaks down, which happens where memory runs out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createTable } from "drs-batch-jobs/table";
import { clientOfJobs } from "./support/scene.mjs";

/** Has the next module trap whenever this export is called. */
function trapping(name) {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...what) => {
    WebAssembly.instantiate = instantiate;
    const { exports } = (await instantiate(...what)).instance;
    const trap = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
    return { instance: { exports: { ...exports, [name]: trap } } };
  };
}

test("a module that breaks down fails by kind, is not entered again, and the next table has another one", async () => {
  const page = await clientOfJobs([{ id: "a" }, { id: "b" }]).page("b");
  trapping("tablecore_query");
  const table = await createTable();
  assert.equal(table.load([page]), 2);
  const begun = table.export("ndjson");
  const failure = {
    name: "DrsError",
    kind: "load",
    message: "the wasm module broke down; the next call starts another",
  };
  assert.throws(() => table.query(), failure);
  for (const act of [() => table.query(), () => table.load([page]), () => table.json(0), () => table.export("csv")]) {
    assert.throws(act, failure);
  }
  assert.throws(() => [...begun], failure);
  const next = await createTable();
  assert.equal(next.load([page]), 2);
  assert.equal(next.query({ filter: "id:b" }).matched, 1);
});
