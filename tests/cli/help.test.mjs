// What the command says of itself.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
import { COMMAND, FOLDER, run, runOnTerminal } from "./support/command.mjs";

const VERBS = ["page", "jobs", "watch", "wait", "export", "curl", "console", "emulate", "gateway"];

test("the overview names every verb, the environment and every exit code", async () => {
  const { code, stdout, stderr } = await run(["--help"]);
  assert.deepEqual([code, stderr], [0, ""]);
  for (const verb of VERBS) assert.match(stdout, new RegExp(`^  ${verb}\\b`, "m"));
  for (const name of ["HUAWEICLOUD_TOKEN", "HUAWEICLOUD_SDK_AK", "HW_REGION_NAME", "124", "130", "143"]) {
    assert.ok(stdout.includes(name), name);
  }
  for (const args of [["help"], ["-h"]]) assert.equal((await run(args)).stdout, stdout);
});

test("every verb has a page with its flags and examples, which fits 120 columns and sends nothing", async () => {
  for (const verb of VERBS) {
    const { code, stdout, stderr } = await run([verb, "--help", "--token", "x"]);
    assert.deepEqual([code, stderr], [0, ""], verb);
    assert.match(stdout, new RegExp(`^usage: drs-batch-jobs ${verb}\\b`));
    assert.match(stdout, /^flags:$/m);
    assert.match(stdout, /^examples:\n {2}\S/m);
    for (const line of stdout.split("\n")) assert.ok(line.length <= 120, line);
    assert.equal((await run(["help", verb])).stdout, stdout);
  }
});

test("on a terminal help is as wide as that", async () => {
  for (const columns of [60, 80, 100]) {
    for (const args of [[], ["--help"], ...VERBS.map((verb) => [verb, "--help"])]) {
      const { stdout } = await runOnTerminal(args, { columns });
      // A command that is to be copied stays whole.
      const lines = stdout.split("\n").filter((line) => !/\$BATCH|drs-batch-jobs (?:emulate|gateway)/.test(line));
      for (const line of lines) assert.ok(line.length < columns, `${args.join(" ")}, ${columns}: ${line}`);
    }
  }
});

test("help and version need nothing of the package but the script itself", async () => {
  const alone = mkdtempSync(join(FOLDER, "alone-"));
  copyFileSync(realpathSync(COMMAND), join(alone, "main.mjs"));
  writeFileSync(join(alone, "package.json"), "{}");
  for (const args of [["--help"], ["jobs", "--help"], ["--version"]]) {
    const { stdout } = await promisify(execFile)(process.execPath, [join(alone, "main.mjs"), ...args]);
    assert.equal(stdout, (await run(args)).stdout);
  }
});

test("--version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(FOLDER, "node_modules/drs-batch-jobs/package.json"), "utf8"));
  for (const name of ["--version", "-V", "-v", "version"]) assert.equal((await run([name])).stdout, `${version}\n`);
});
