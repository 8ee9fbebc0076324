import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const DIST = new URL("../../www/dist/", import.meta.url);
const ASSETS = new URL("assets/", DIST);
const FIRST_LOAD = 40_000;

/** The wasm module is one long text in a script; it is weighed elsewhere, with the package. */
const MODULE = /(["'`])(?:(?!\1)[^\\]|\\.){100000,}\1/gs;

test("script and style of the first load, besides the wasm, weigh at most 40 kB gzip", async (context) => {
  const names = await firstLoad();
  assert.ok(
    names.length >= 3 && names.length < (await readdir(ASSETS)).length,
    "what is loaded later is not weighed here",
  );
  let modules = 0;
  let total = 0;
  for (const name of names) {
    const text = await readFile(new URL(name, ASSETS), "utf8");
    modules += text.match(MODULE)?.length ?? 0;
    total += weigh(context, name, text.replaceAll(MODULE, '""'));
  }
  context.diagnostic(`in all: ${total} bytes`);
  assert.equal(modules, 1, "there is one wasm module, and it is not weighed here");
  assert.ok(total <= FIRST_LOAD, `${total} bytes`);
});

/** What the page names, and what that imports before it runs. */
async function firstLoad() {
  const page = await readFile(new URL("index.html", DIST), "utf8");
  const found = new Set([...page.matchAll(/\.\/assets\/([^"]+)/g)].map(([, name]) => name));
  for (const name of found) {
    if (!name.endsWith(".js")) continue;
    const script = await readFile(new URL(name, ASSETS), "utf8");
    for (const [, imported] of script.matchAll(/(?:from|^import|[;}]import)\s*"\.\/([^"]+)"/gm)) found.add(imported);
  }
  return [...found];
}

function weigh(context, name, text) {
  const weight = gzipSync(text, { level: 9 }).length;
  context.diagnostic(`${name}: ${weight} bytes`);
  return weight;
}
