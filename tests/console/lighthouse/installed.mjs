// Lighthouse and what it starts browsers with, installed when first asked for: two hundred packages, which nobody needs
// who does not run this suite, so that they have a lockfile of their own. They lie below `target`: within `tests` their
// types would be taken for those of the tests.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LISTS = ["package.json", "package-lock.json"];
const folder = new URL("../../../target/lighthouse/", import.meta.url);

/** Whether what is installed is what the lockfile says. */
function isCurrent() {
  const done = new URL("node_modules/.package-lock.json", folder);
  const same = (name) => {
    const there = new URL(name, folder);
    return existsSync(there) && readFileSync(there).equals(readFileSync(new URL(name, import.meta.url)));
  };
  return existsSync(done) && LISTS.every(same);
}

if (!isCurrent()) {
  mkdirSync(folder, { recursive: true });
  for (const name of LISTS) cpSync(new URL(name, import.meta.url), new URL(name, folder));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const cwd = fileURLToPath(folder);
  execFileSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd, stdio: ["ignore", 2, 2] });
}

/** A module of a package that is there now. */
const module = (path) => import(new URL(`node_modules/${path}`, folder).href);

export const { default: lighthouse, desktopConfig } = await module("lighthouse/core/index.js");
export const { launch } = await module("chrome-launcher/dist/index.js");
