// Exits with 0 if node_modules holds what package-lock.json asks for, by npm's own record of what it installed.
import { readFileSync } from "node:fs";

/** @param {string} file */
const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

const wanted = packagesOf("package-lock.json");
const installed = packagesOf("node_modules/.package-lock.json");

for (const [path, entry] of Object.entries(wanted)) {
  // Folders of this project are linked; an optional package may be for another system.
  if (!path.startsWith("node_modules/") || entry.link || entry.optional) continue;
  if (installed[path]?.version !== entry.version) {
    console.error(`${path}: ${installed[path]?.version ?? "nothing"} is installed, ${entry.version} is locked`);
    process.exit(1);
  }
}
