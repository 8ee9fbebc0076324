// The generated glue is changed by patterns when the package is built: one that fits no longer must end the build.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { shortenNames } from "../../pkg-template/imports.mjs";
import { leaner } from "../../pkg-template/lean.mjs";

const built = (file) => readFileSync(new URL(`../../target/core/drs_batch_jobs_bg.${file}`, import.meta.url));
const glue = built("js").toString("utf8");
const wasm = built("wasm");
const { exported } = shortenNames(wasm);

test("glue that is written in another way is refused, with what was looked for", () => {
  for (const [from, to, words] of [
    ["if (Symbol.dispose)", "if (Symbol.asyncDispose)", /disposed of by a block/],
    ["'encodeInto' in cachedTextEncoder", "cachedTextEncoder.encodeInto", /an encoder without `encodeInto`/],
    ["if (realloc === undefined)", "if (!realloc)", /encoded piece by piece/],
    [", wasm.__wbindgen_realloc)", ", wasm.__wbindgen_malloc)", /calls with `realloc`/],
    ["(arg, malloc, realloc)", "(text, malloc, realloc)", /a parameter `realloc`/],
    ["catch (e)", "catch (error)", /freed after a failure/],
    [
      "typeof FinalizationRegistry === 'undefined'",
      "!globalThis.FinalizationRegistry",
      /without `FinalizationRegistry`/,
    ],
    ["export class ", "export const class_", /has no classes/],
    ["wasm.coredesk_page(", "wasm.coredesk_pages(", /coredesk_pages, which the module does not export/],
  ]) {
    const changed = glue.replaceAll(from, to);
    assert.notEqual(changed, glue, from);
    assert.throws(() => leaner(changed, exported), words);
  }
  assert.ok(leaner(glue, exported).classes.includes("CoreCall"));
});

test("a module whose exports have other names is refused", () => {
  for (const [from, to, words] of [
    ["memory", "memorx", /no export `memory`/],
    ["free", "drop", /no export that lets go/],
  ]) {
    const changed = Buffer.from(wasm.toString("latin1").replaceAll(from, to), "latin1");
    const others = Buffer.from(
      changed.toString("latin1").replaceAll("stop", "halt").replaceAll("summary", "outcome"),
      "latin1",
    );
    assert.throws(() => shortenNames(from === "free" ? others : changed), words);
  }
});
