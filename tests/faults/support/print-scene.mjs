// A program that prints all it can see of the package, and ends by an error that nobody catches.

import { inspect } from "node:util";
import { DrsClient } from "drs-batch-jobs";
import { scene } from "./scene.mjs";

const shown = await scene(DrsClient, { endpoint: process.env.ENDPOINT, secrets: "mask" });
for (const [name, value] of Object.entries(shown)) {
  console.log(name, value);
  console.error(name, value);
  console.dir(value, { showHidden: true, depth: 10 });
  console.table(value);
  process.stdout.write(`${inspect(value, { showHidden: true, depth: 10, getters: true })}\n`);
}
console.log(`${Object.keys(shown).length} values printed`);
// What is still on its way when a program dies may be lost, and with it what the test looks for.
await new Promise((resolve) => process.stdout.write("", resolve));
throw shown["page of unauthorized, lenient"];
