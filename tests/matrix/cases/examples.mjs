// The examples that are no gateways by themselves.

import { join } from "node:path";
import { example, freePort } from "../example.mjs";
import { ran, started } from "../program.mjs";

const settings = ({ service }) => ({
  DRS_ENDPOINT: service.endpoint,
  DRS_PROJECT: service.projectId,
  DRS_TOKEN: service.token,
});

async function script(given) {
  example(given, "node-script");
  const run = (batch) => ran(process.execPath, ["main.js", batch], { ...given, env: settings(given) });
  const { stdout, stderr } = await run(given.service.batch);
  const failed = stdout.trim().split("\n");
  const refused = await run("no-such-batch").catch(({ code, stderr }) => ({ code, kind: stderr.split(":")[0] }));
  return { failed: failed.length, said: stderr.trim(), refused: { code: refused.code, kind: refused.kind } };
}

async function page(given) {
  example(given, "vite-page");
  const port = await freePort();
  const env = { ...settings(given), PORT: String(port) };
  await started(process.execPath, [join(given.tools, "vite/bin/vite.js")], { ...given, env }, /Local:/);
  const context = await (await given.browser()).newContext();
  given.after(() => context.close());
  const opened = await context.newPage();
  await opened.goto(`http://localhost:${port}/?batch=${given.service.batch}`);
  await opened.waitForFunction(() => document.querySelector("caption").textContent !== "", undefined, {
    timeout: 60_000,
  });
  return opened.evaluate(() => ({
    caption: document.querySelector("caption").textContent,
    rows: document.querySelectorAll("tbody tr").length,
  }));
}

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  {
    name: "The example `node-script`",
    set: "quick",
    version: "the one that runs the tests",
    expected: ({ walk }) => ({
      failed: walk.phases.failed,
      said: `${walk.jobs} jobs`,
      refused: { code: 1, kind: "api" },
    }),
    run: script,
  },
  {
    name: "The example `vite-page`",
    set: "quick",
    tools: ["vite"],
    expected: ({ walk }) => ({ caption: `${walk.jobs} jobs`, rows: walk.jobs }),
    run: page,
  },
];
