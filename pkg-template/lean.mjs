// The glue of wasm-bindgen without what no engine of the package needs. It is changed by patterns, and each of them must fit:
// what a new version of wasm-bindgen writes otherwise would else stay in the package, larger or broken, and nobody would know.

/** What each glue has, what of it is changed by which pattern, and into what. */
const NEEDLESS = [
  ["a class that can be disposed of by a block", /^if \(Symbol\.dispose\).*$/gm, ""],
  ["an encoder without `encodeInto`", /^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n[^]*?^\}$/gm, ""],
  // A text is encoded at once: they are short, and the other way is three times the code.
  ["texts that are encoded piece by piece", /^ +if \(realloc === undefined\) \{\n([^]*?)^ {4}\}\n[^]*?^\}$/gm, "$1}"],
  ["calls with `realloc`", /, wasm\.__wbindgen_realloc\)/g, ")"],
  ["a parameter `realloc`", /\(arg, malloc, realloc\)/g, "(arg, malloc)"],
  // What is freed there is that of an instance that has broken down: it is dropped as a whole.
  ["what is freed after a failure", /^ {8}try \{\n([^]*?)^ {8}\} catch \(e\) \{\n[^]*?^ {8}\}\n/gm, "$1"],
  ["an engine without `FinalizationRegistry`", /\(typeof FinalizationRegistry === 'undefined'\)\n +\? .*\n +:/g, ""],
];

/**
 * @param {string} written what wasm-bindgen wrote
 * @param {Map<string, string>} exported the short name of each export of the module
 * @returns {{ glue: string, classes: string[] }} the glue that fits the short names, and the classes that it has
 * @throws if the glue is not what the patterns are made for, with what is missing
 */
export function leaner(written, exported) {
  let glue = written;
  for (const [what, pattern, put] of NEEDLESS) {
    const lean = glue.replace(pattern, put);
    if (lean === glue) throw new Error(`the glue of wasm-bindgen has no longer ${what}: see ${import.meta.url}`);
    glue = lean;
  }
  const classes = [...glue.matchAll(/^export class (\w+)/gm)].map(([, name]) => name);
  if (classes.length === 0) throw new Error("the glue of wasm-bindgen has no classes any more");
  const short = (name) => {
    if (!exported.has(name))
      throw new Error(`the glue of wasm-bindgen calls ${name}, which the module does not export`);
    return `wasm.${exported.get(name)}`;
  };
  return { glue: glue.replace(/\bwasm\.(\w+)/g, (_, name) => short(name)), classes };
}
