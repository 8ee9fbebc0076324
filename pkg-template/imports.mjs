// Short names for what a module imports and exports. wasm-bindgen's have a hash of sixteen digits, which no compression
// makes smaller, in the module and in the glue; the others are there twice as well.

const IMPORT_SECTION = 2;
const EXPORT_SECTION = 7;
const FUNCTION = 0;

/**
 * @param {Uint8Array} wasm
 * @returns {{ wasm: Buffer, names: Map<string, string>, exported: Map<string, string> }} the module with short names, and the
 *   short name of each long one
 */
export function shortenNames(wasm) {
  const names = new Map();
  const exported = new Map();
  // The first eight bytes are the module's mark and version.
  const parts = [Buffer.from(wasm.subarray(0, 8))];
  for (let at = 8; at < wasm.length;) {
    const [length, begin] = number(wasm, at + 1);
    const content = wasm.subarray(begin, begin + length);
    const shorten = {
      [IMPORT_SECTION]: () => imports(content, names),
      [EXPORT_SECTION]: () => exports(content, exported),
    };
    const shortened = shorten[wasm[at]]?.();
    if (shortened) {
      parts.push(Buffer.of(wasm[at]), bytesOf(shortened.length), shortened);
    } else {
      parts.push(Buffer.from(wasm.subarray(at, begin + length)));
    }
    at = begin + length;
  }
  for (const [what, has] of [
    ["imports", names.size > 0],
    ["export `memory`", exported.has("memory")],
    ["export that lets go of an object", [...exported.keys()].some((name) => LETS_GO.test(name))],
  ]) {
    if (!has) throw new Error(`the module has no ${what}: does wasm-bindgen name them otherwise now?`);
  }
  return { wasm: Buffer.concat(parts), names, exported };
}

/** The one module name that all imports get. */
export const IMPORTED_MODULE = "a";

function imports(section, names) {
  const [count, begin] = number(section, 0);
  const parts = [bytesOf(count)];
  let at = begin;
  for (let index = 0; index < count; index += 1) {
    const [, afterModule] = text(section, at);
    const [name, afterName] = text(section, afterModule);
    if (section[afterName] !== FUNCTION) throw new Error(`the import ${name} is no function`);
    const [type, end] = number(section, afterName + 1);
    // Digits and letters; never a keyword, since they are used as keys only.
    const short = names.get(name) ?? names.size.toString(36);
    names.set(name, short);
    parts.push(bytesOfText(IMPORTED_MODULE), bytesOfText(short), Buffer.of(FUNCTION), bytesOf(type));
    at = end;
  }
  return Buffer.concat(parts);
}

/** Exports that the shell calls by their names, that every tool knows, or that a test makes break down. */
const KEPT = /^(?:memory|__wbindgen_(?:start|malloc)|coredesk_page|corecall_step|tablecore_query)$/;
/** Exports that are no failure where their instance has broken down: `src/guard.ts` knows them by their first letter. */
const LETS_GO = /free|stop|summary/;

function exports(section, exported) {
  const [count, begin] = number(section, 0);
  const parts = [bytesOf(count)];
  let at = begin;
  for (let index = 0; index < count; index += 1) {
    const [name, afterName] = text(section, at);
    const [, end] = number(section, afterName + 1);
    const short = KEPT.test(name) ? name : (LETS_GO.test(name) ? "$" : "e") + index.toString(36);
    exported.set(name, short);
    parts.push(bytesOfText(short), Buffer.from(section.subarray(afterName, end)));
    at = end;
  }
  return Buffer.concat(parts);
}

/** An unsigned LEB128 number, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function text(bytes, at) {
  const [length, begin] = number(bytes, at);
  return [Buffer.from(bytes.subarray(begin, begin + length)).toString("utf8"), begin + length];
}

function bytesOf(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.of(...bytes, rest);
    bytes.push((rest % 128) + 128);
  }
}

function bytesOfText(value) {
  return Buffer.concat([bytesOf(value.length), Buffer.from(value)]);
}
