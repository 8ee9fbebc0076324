// Turns every panic of a module into a plain trap, before it is shrunk: node trap.mjs <in.wasm> <out.wasm>
//
// A panic ends in a trap anyway, as the module is built with `panic = "abort"`, and the sentence that it composes first
// is shown nowhere: the module has no standard error. So the functions that compose it are emptied, which takes along all
// of `core::fmt`, and the places in the source code that it would name are blanked. What the module computes stays the
// same. The functions are known by their names, so the module must still have them.

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

const emptied = [];
for (let index = 0; index < module.getNumFunctions(); index++) {
  const reference = module.getFunctionByIndex(index);
  const { name, module: from } = binaryen.getFunctionInfo(reference);
  if (from || !PANICS.some((pattern) => pattern.test(name))) continue;
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
writeFileSync(output, withoutPlaces(Buffer.from(module.emitBinary())));

/** The paths of source files in the module's data, blanked: a run of zeros packs to nothing. */
function withoutPlaces(bytes) {
  const text = bytes.toString("latin1");
  for (const { index, 0: path } of text.matchAll(/(?:\/|src\/)[\w.+/-]{1,200}\.rs\0/g)) {
    bytes.fill(0, index, index + path.length);
  }
  return bytes;
}
