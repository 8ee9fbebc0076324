// Measures in this process, and prints the results as one line of JSON: `node benches/engine/node.mjs [--quick]`.
// A process of its own, so that the engine has seen nothing but what is measured.

import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { WORK } from "../prepare/folders.mjs";
import { loadInput } from "../prepare/input.mjs";

const quick = process.argv.includes("--quick");
console.log = (...words) => console.error(...words);
const { runSuite } = await import(pathToFileURL(join(WORK, "suite.js")).href);
const results = await runSuite({ ...(await loadInput()), quick });
process.stdout.write(`${JSON.stringify(results)}\n`);
