// Lists what of the package's public surface has no documentation.

import { createRequire } from "node:module";
import { join } from "node:path";

const ts = createRequire(import.meta.url)("typescript");

/**
 * @param {string} project folder with the package in its node_modules
 * @param {string[]} entries names to import, such as "drs-batch-jobs"
 * @returns {{ counted: number, missing: string[] }} how many names and members were looked at, and those without a comment
 */
export function undocumented(project, entries) {
  const options = {
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    target: ts.ScriptTarget.ES2020,
    types: [],
  };
  const from = join(project, "documentation.mts");
  const files = entries.map((entry) => {
    const { resolvedModule } = ts.resolveModuleName(
      entry,
      from,
      options,
      ts.sys,
      undefined,
      undefined,
      ts.ModuleKind.ESNext,
    );
    return resolvedModule.resolvedFileName;
  });
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const missing = [];
  let counted = 0;

  const look = (symbol, path) => {
    counted += 1;
    if (symbol.getDocumentationComment(checker).length === 0) missing.push(path);
  };
  for (const [index, file] of files.entries()) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file));
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const path = `${entries[index]}: ${exported.name}`;
      look(symbol, path);
      // The members that the package declares; what comes from Error or AsyncIterator is documented elsewhere.
      for (const [name, member] of [...(symbol.members ?? []), ...(symbol.exports ?? [])]) {
        if (member.flags & (ts.SymbolFlags.Prototype | ts.SymbolFlags.TypeParameter)) continue;
        if (/^#|^__#/.test(member.name)) continue;
        look(member, `${path}.${String(name)}`);
      }
    }
  }
  return { counted, missing };
}
