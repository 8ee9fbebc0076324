// Turns every panic of a module into a plain trap, before it is shrunk: node trap.mjs <in.wasm> <out.wasm>
//
// A panic ends in a trap anyway, as the module is built with `panic = "abort"`, and the sentence that it composes first
// is shown nowhere: the module has no standard error. So the functions that compose it are emptied, which takes along all
// of `core::fmt`, and what it would say is blanked. What nothing can call is emptied too. What the module computes stays
// the same. The functions are known by their names, so the module must still have them.

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

/** Functions that only a panic calls, or that only compose text for one. */
const PANICS = [
  /^core(\[\w+\])?::(panicking|fmt)::/,
  /^std(\[\w+\])?::(panicking|alloc::rust_oom|alloc::default_alloc_error_hook)/,
  /\bcore(\[\w+\])?::fmt::(Display|Debug|Write|Formatter|Arguments|builders)\b/,
  /\bcore(\[\w+\])?::panic::PanicPayload\b/,
  /^core(\[\w+\])?::(option|result)::\w+_failed/,
  /^core(\[\w+\])?::cell::panic_already/,
  /^core(\[\w+\])?::str::(slice_error_fail|count::do_count_chars)/,
  /^core(\[\w+\])?::slice::index::\w+_fail/,
  /^alloc(\[\w+\])?::(raw_vec::(handle_error|capacity_overflow)|alloc::handle_alloc_error|fmt::)/,
  /__rust_(end|begin)_short_backtrace|rust_begin_unwind|^__rustc(\[\w+\])?::rust_panic/,
];
/**
 * What only a table still names: how JavaScript would call closures of Rust and wake its tasks. A module that hands out
 * neither has them all the same, once for each kind of argument.
 */
const UNCALLED = [/^wasm_bindgen::convert::closures::/, /^js_sys::futures::/];
/** What panics would say: the paths of source files, sentences of the standard library, the digits of its numbers. */
const SAID = [
  /(?:\/|src\/)[\w.+/-]{1,200}\.rs\0/,
  /one-time initialization may not be performed recursively/,
  /internal error: entered unreachable code: invalid Once state/,
  /assertion failed: (?:k <= self\.len\(\)|self\.is_char_boundary\(\w+\))/,
  /assertion `left | right` failed|\n {1,2}(?:left|right): /,
  /index out of bounds: the len is | but the index is /,
  /overflow in Duration::\w+/,
  /mid > len/,
  /attempt to join into collection with len > usize::MAX/,
  /closure invoked recursively or after being dropped/,
  /called `\w+::\w+\(\)` on an? `\w+` value/,
  /capacity overflow/,
  /LayoutError/,
  /(?:\d\d){100}/,
  /RefCell already (?:mutably )?borrowed/,
];
/** One that each module has: without it, the names are not what is expected here. */
const ALWAYS = /::panicking::panic_fmt/;

const [, , input, output] = process.argv;
const module = binaryen.readBinary(readFileSync(input));
const { BulkMemory, BulkMemoryOpt, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SIMD128, SignExt } =
  binaryen.Features;
// Those for which the module is shrunk, no more: with others it would be written as no engine reads it yet.
module.setFeatures(
  BulkMemory | BulkMemoryOpt | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SIMD128 | SignExt,
);

/** How wasm-bindgen calls what makes a closure of Rust one of JavaScript. */
const CLOSURE = /^Closure\b/;
const emptied = [];
for (let index = 0; index < module.getNumFunctions(); index++) {
  const reference = module.getFunctionByIndex(index);
  const { name, module: from } = binaryen.getFunctionInfo(reference);
  if (from && CLOSURE.test(name))
    throw new Error(`${input}: it hands out a closure, and what calls one would be emptied`);
  if (from || ![...PANICS, ...UNCALLED].some((pattern) => pattern.test(name))) continue;
  binaryen.Function(reference).body = module.unreachable();
  emptied.push(name);
}
if (!emptied.some((name) => ALWAYS.test(name))) {
  throw new Error(
    `${input}: no function is called like ${String(ALWAYS)}; has the compiler other names for panics now?`,
  );
}
// The names stay for now: by them the functions are put in order when the module is shrunk.
binaryen.setDebugInfo(true);
writeFileSync(output, withoutTexts(Buffer.from(module.emitBinary())));

/** What panics would say, blanked in the module's data: a run of zeros packs to nothing. */
function withoutTexts(bytes) {
  const text = bytes.toString("latin1");
  for (const { index, 0: said } of text.matchAll(new RegExp(SAID.map(({ source }) => source).join("|"), "g"))) {
    bytes.fill(0, index, index + said.length);
  }
  return bytes;
}
