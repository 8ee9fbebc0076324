import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const ASSETS = new URL("../../www/dist/assets/", import.meta.url);
const BUDGET = 40_000;

/** The wasm module is one long text in a script; it is weighed elsewhere, with the package. */
const MODULE = /(["'`])(?:(?!\1)[^\\]|\\.){100000,}\1/gs;

test("script and style of the first load, besides the wasm, weigh at most 40 kB gzip", async (context) => {
  const names = (await readdir(ASSETS)).filter((name) => /\.(?:js|css)$/.test(name));
  let modules = 0;
  let total = 0;
  for (const name of names) {
    const text = await readFile(new URL(name, ASSETS), "utf8");
    modules += text.match(MODULE)?.length ?? 0;
    const weight = gzipSync(text.replaceAll(MODULE, '""'), { level: 9 }).length;
    context.diagnostic(`${name}: ${weight} bytes`);
    total += weight;
  }
  context.diagnostic(`in all: ${total} bytes`);
  assert.equal(modules, 1, "there is one wasm module, and it is not weighed here");
  assert.ok(total <= BUDGET, `${total} bytes`);
});
