// Measures in this process, and prints the results as one line of JSON: `node benches/table/node.mjs [--quick]`.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { WORK } from "../prepare/folders.mjs";

const { runTable } = await import(pathToFileURL(join(WORK, "table.js")).href);
const results = await runTable({ quick: process.argv.includes("--quick") });
process.stdout.write(`${JSON.stringify(results)}\n`);
