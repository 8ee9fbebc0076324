// Runners of tests that have a module system of their own.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ran } from "../program.mjs";

const BODY = `test("the package works", async () => {
  const result = await scenario({ ...drs, createEmulator }, JSON.parse(process.env.SERVICE));
  writeFileSync("result.json", JSON.stringify(result));
});
`;

const VITEST = `import { writeFileSync } from "node:fs";
import { test } from "vitest";
import * as drs from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { scenario } from "./scenario.mjs";
${BODY}`;

const JEST = `const { writeFileSync } = require("node:fs");
const drs = require("drs-batch-jobs");
const { createEmulator } = require("drs-batch-jobs/emulator");
const { scenario } = require("./scenario.cjs");
${BODY}`;

const tested = (kind, files, program, flags) => async (given) => {
  given.install(kind);
  given.write(files);
  await ran(process.execPath, [join(given.tools, program), ...flags], given);
  return JSON.parse(readFileSync(join(given.folder, "result.json"), "utf8"));
};

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  {
    name: "Vitest",
    set: "whole",
    tools: ["vitest"],
    run: tested("module", { "drs.test.mjs": VITEST }, "vitest/vitest.mjs", ["run"]),
  },
  {
    name: "Jest",
    set: "whole",
    tools: ["jest"],
    run: tested("commonjs", { "drs.test.js": JEST }, "jest/bin/jest.js", ["--rootDir=.", "--ci"]),
  },
];
