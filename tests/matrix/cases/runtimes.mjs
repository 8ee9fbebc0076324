// Deno and Bun, each by the binary of its npm package.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { printed } from "../program.mjs";
import { COMMONJS, ESM } from "./node.mjs";

/** The binary is in a package of its own for each system; npm has installed the one for this system. */
function binary({ tools }, scope, path) {
  const [name] = readdirSync(join(tools, scope));
  return join(tools, scope, name, path);
}

export const deno = (given) => binary(given, "@deno", "deno");
export const bun = (given) => binary(given, "@oven", "bin/bun");

/** By its own rules nothing is allowed but what is named here. */
export const DENO = ["run", "--quiet", "--no-prompt", "--allow-net=127.0.0.1", "--allow-env", "--allow-read=."];

async function inDeno(given) {
  given.install();
  given.write({ "main.mjs": ESM });
  return printed(deno(given), [...DENO, "main.mjs"], given);
}

const inBun = (kind, file, program) => async (given) => {
  given.install(kind);
  given.write({ [file]: program });
  return printed(bun(given), ["run", file], given);
};

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  { name: "Deno", set: "quick", tools: ["deno"], run: inDeno },
  { name: "Bun, ES module", set: "quick", tools: ["bun"], run: inBun("module", "main.mjs", ESM) },
  { name: "Bun, CommonJS", set: "quick", tools: ["bun"], run: inBun("commonjs", "main.js", COMMONJS) },
];
