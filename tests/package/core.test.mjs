// The core by itself, as the build gives it: the shell checks a client's options before the core is loaded, and the core
// goes by the same table.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.env.REPOSITORY}/target/core/`);
const glue = await import(new URL("drs_batch_jobs_bg.js", folder));
const module = await readFile(new URL("drs_batch_jobs_bg.wasm", folder));
const { instance } = await WebAssembly.instantiate(module, { "./drs_batch_jobs_bg.js": glue });
const { __wbg_set_wasm: setExports, Core } = glue;
setExports(instance.exports);
const { __wbindgen_start: start } = instance.exports;
start?.();

const table = JSON.parse(await readFile(new URL("./fixtures/options.json", import.meta.url), "utf8"));

test("the core holds the table of options as well, row by row", () => {
  assert.ok(table.length > 100);
  for (const { name, options, error: expected } of table) {
    // Whether there is a page to which a path can belong is the shell's to know.
    if (name === "a path where there is no page") continue;
    let failure;
    try {
      new Core(options).free();
    } catch (thrown) {
      failure = thrown;
    }
    if (expected === undefined) {
      assert.equal(failure, undefined, name);
    } else {
      assert.equal(failure?.kind, "invalid_argument", name);
      assert.ok(failure.message.includes(expected.messageIncludes), `${name}: ${failure.message}`);
      assert.ok(!failure.message.includes("CANARY"), name);
    }
  }
});
