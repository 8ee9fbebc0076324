// The headless browser of all suites and of the benchmarks.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** What every headless browser here is started with. */
export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Without its optimizing compilers a page's heap holds what the page keeps, and no machine code that grows with use. */
export const PLAIN_HEAP = ["--js-flags=--no-turbofan,--no-maglev,--no-sparkplug"];

/** Starts the Chromium that `CHROME` names, or `/usr/bin/chromium`, or the first one in PATH; `more` are flags for it. */
export function launchBrowser(more = []) {
  return chromium.launch({ executablePath: findChromium(), args: [...FLAGS, ...more] });
}

/** The path of the browser that `launchBrowser` starts. */
export function findChromium() {
  const { CHROME, PATH = "" } = process.env;
  const inPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [CHROME, "/usr/bin/chromium", ...inPath].find((path) => path !== undefined && isExecutable(path));
  if (found !== undefined) return found;
  throw new Error("no Chromium was found: install one (Debian: apt-get install chromium) or set CHROME to its path");
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
