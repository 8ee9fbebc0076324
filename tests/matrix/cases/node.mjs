// Node, by `import` and by `require`, and the runners of tests that have a module system of their own.

import { join } from "node:path";
import { printed } from "../program.mjs";

export const ESM = `import * as drs from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { scenario } from "./scenario.mjs";
console.log(JSON.stringify(await scenario({ ...drs, createEmulator }, JSON.parse(process.env.SERVICE))));
`;

export const COMMONJS = `const drs = require("drs-batch-jobs");
const { createEmulator } = require("drs-batch-jobs/emulator");
import("./scenario.mjs").then(async ({ scenario }) => {
  console.log(JSON.stringify(await scenario({ ...drs, createEmulator }, JSON.parse(process.env.SERVICE))));
});
`;

const esm = (node) => async (given) => {
  given.install();
  given.write({ "main.mjs": ESM });
  return printed(node(given), ["main.mjs"], given);
};

const commonjs = (node) => async (given) => {
  given.install("commonjs");
  given.write({ "main.js": COMMONJS });
  return printed(node(given), ["main.js"], given);
};

const own = () => process.execPath;
const bundled =
  (name) =>
  ({ tools }) =>
    join(tools, name, "bin/node");

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  { name: "Node, ES module", set: "quick", version: "the one that runs the tests", run: esm(own) },
  { name: "Node, CommonJS", set: "quick", version: "the one that runs the tests", run: commonjs(own) },
  ...["node-20", "node-26"].flatMap((tool) => [
    { name: `Node ${tool.slice(5)}, ES module`, set: "whole", tools: [tool], run: esm(bundled(tool)) },
    { name: `Node ${tool.slice(5)}, CommonJS`, set: "whole", tools: [tool], run: commonjs(bundled(tool)) },
  ]),
];
