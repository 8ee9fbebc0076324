// Where the client runs: in this process, and in a page of headless Chromium. Both take the built package.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { DrsClient } from "drs-batch-jobs";
import { launchBrowser } from "../../browser/chromium.mjs";
import { act, many } from "./act.mjs";

const FILES = {
  "/index.js": new URL(import.meta.resolve("drs-batch-jobs")),
  "/core.js": new URL("core.js", import.meta.resolve("drs-batch-jobs")),
  ...Object.fromEntries(
    ["act", "memory", "canaries", "scan", "scene", "trap"].map((name) => [
      `/${name}.mjs`,
      new URL(`${name}.mjs`, import.meta.url),
    ]),
  ),
};

/** The client in this process. */
export function inNode() {
  return {
    name: "Node",
    act: (what, calm) => act(DrsClient, what, calm),
    many: (what) => many(DrsClient, what),
    close: async () => {},
  };
}

/** The client in a page. */
export async function inChromium() {
  const site = createServer(async (request, response) => {
    const file = FILES[request.url];
    response.setHeader("Content-Type", file ? "text/javascript" : "text/html");
    response.end(file ? await readFile(file) : '<!doctype html><title>faults</title><link rel="icon" href="data:,">');
  });
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  const browser = await launchBrowser();
  const page = await browser.newPage();
  let between = async () => {};
  await page.exposeFunction("calm", () => between());
  await page.goto(`http://127.0.0.1:${site.address().port}/`);
  return {
    name: "Chromium",
    page,
    act: (what, calm) => {
      between = calm;
      return page.evaluate(async (given) => {
        const [{ DrsClient }, { act }] = await Promise.all([import("/index.js"), import("/act.mjs")]);
        return act(DrsClient, given, globalThis.calm);
      }, what);
    },
    many: (what) =>
      page.evaluate(async (given) => {
        const [{ DrsClient }, { many }] = await Promise.all([import("/index.js"), import("/act.mjs")]);
        return many(DrsClient, given);
      }, what),
    close: async () => {
      await browser.close();
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    },
  };
}
