// What the cases have around them: the tarball, the tools, the service, a browser.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { createEmulator } from "../../pkg/dist/esm/emulator/index.js";
import { serveEmulator } from "../../pkg/dist/esm/emulator/serve.js";
import { launchBrowser } from "../browser/chromium.mjs";
import { Unable } from "./unable.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const work = join(root, "target/matrix");
/** What a case may take. The builds of a framework are slow. */
const LIMIT_MS = 600_000;
const QUIET = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];

/**
 * @typedef {object} Case
 * @property {string} name as the table has it
 * @property {"quick" | "whole"} set
 * @property {string[]} [tools] names of packages whose version the table has
 * @property {string} [version] in place of those
 * @property {(given: object) => Promise<object | object[]>} run gives what the scenario gave, however often it ran
 * @property {object | ((scenario: object) => object)} [expected] in place of what the scenario gives
 * @property {object} [differs] parts of it that are others here
 */

/** @param {Set<string>} sets of tools that are needed */
export async function startScene(sets) {
  mkdirSync(work, { recursive: true });
  for (const set of sets) install(set);
  const tarball = pack();
  const emulator = await createEmulator({ batches: [{ jobs: 230 }] });
  const served = await serveEmulator(emulator);
  const { projectId, token } = emulator;
  const service = { endpoint: served.url, projectId, token, batch: emulator.batches[0].asyncJobId };
  const expected = await expectedOf(service);
  let browser;
  return {
    /** Nothing, or what went wrong, or `{ unable }` with the reason. */
    async run(one) {
      const folder = join(work, one.set, "cases", one.name.replaceAll(/\W+/g, "-").toLowerCase());
      const undone = [];
      try {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        const given = {
          folder,
          service,
          emulator,
          tools: join(work, one.set, "node_modules"),
          install: (kind = "module") => installTarball(folder, tarball, kind),
          write: (files) => writeFiles(folder, files),
          browser: async () => (browser ??= await launchBrowser()),
          after: (undo) => undone.unshift(undo),
        };
        const results = [await within(LIMIT_MS, one.run(given))].flat();
        const wanted = typeof one.expected === "function" ? one.expected(expected) : (one.expected ?? expected);
        const wrong = results.find((result) => !isDeepStrictEqual(plain(result), plain({ ...wanted, ...one.differs })));
        if (results.length === 0) return "it gave no result";
        return wrong && `it gave ${shown(wrong)}\ninstead of ${shown({ ...wanted, ...one.differs })}`;
      } catch (error) {
        if (error instanceof Unable) return { unable: error.message };
        return [error.stderr, error.stdout, error.stack].filter(Boolean).join("\n").slice(-4000);
      } finally {
        for (const undo of undone) await undo();
      }
    },
    versionOf: ({ set, tools = [], version }) =>
      version ?? tools.map((tool) => `${tool} ${manifestOf(set, tool).version}`).join(", "),
    async close() {
      await browser?.close();
      await served.close();
    },
  };
}

/** What it gives, or, where that takes longer, a failure: the other cases are still run. */
function within(limitMs, outcome) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it had not ended after ${limitMs / 1000} s`)), limitMs);
  });
  return Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}

function manifestOf(set, tool) {
  return JSON.parse(readFileSync(join(work, set, "node_modules", tool, "package.json"), "utf8"));
}

/** The tools of a set, by its lockfile, unless they are there. */
function install(set) {
  const folder = join(work, set);
  const stamp = join(folder, "node_modules/.matrix");
  const lockfile = readFileSync(join(here, set, "package-lock.json"));
  const mark = createHash("sha256").update(lockfile).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === mark) return;
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) cpSync(join(here, set, file), join(folder, file));
  cpSync(join(root, ".npmrc"), join(folder, ".npmrc"));
  execFileSync("npm", ["ci", ...QUIET], { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  writeFileSync(stamp, mark);
}

function pack() {
  const flags = ["pack", join(root, "pkg"), "--json", "--ignore-scripts", "--loglevel=error"];
  const [{ filename }] = JSON.parse(execFileSync("npm", flags, { cwd: work, encoding: "utf8" }));
  return join(work, filename);
}

/** As a user does it: a package.json, with a type of modules or, for `"none"`, without, and `npm install`. */
function installTarball(folder, tarball, kind) {
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify({ private: true, ...(kind !== "none" && { type: kind }) }, null, 2)}\n`,
  );
  execFileSync("npm", ["install", "--offline", ...QUIET, tarball], { cwd: folder, encoding: "utf8" });
  const scenario = readFileSync(join(here, "apps/scenario.mjs"), "utf8");
  writeFileSync(join(folder, "scenario.mjs"), scenario);
  // For a runner of tests that knows nothing else.
  if (kind === "commonjs") writeFileSync(join(folder, "scenario.cjs"), transformSync(scenario, { format: "cjs" }).code);
}

function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What the scenario must give: what is in the page comes from the service itself, by a plain request. */
async function expectedOf({ endpoint, projectId, token, batch }) {
  const url = `${endpoint}/v5/${projectId}/batch-async-jobs/${batch}`;
  const read = async (query) => (await fetch(`${url}?${query}`, { headers: { "X-Auth-Token": token } })).json();
  const { jobs, total_count: total } = await read("limit=20");
  const all = (await read("limit=230")).jobs;
  const table = JSON.parse(readFileSync(join(root, "pkg-template/src/phases.json"), "utf8"));
  const phases = {};
  for (const { status } of all) {
    const [phase] = Object.entries(table).find(([, words]) => words.includes(status)) ?? ["unknown"];
    phases[phase] = (phases[phase] ?? 0) + 1;
  }
  return {
    construct: { ours: true, kind: "invalid_argument" },
    page: { total, ids: jobs.map(({ id }) => id), names: jobs.map(({ base_info: { name } }) => name) },
    walk: { complete: true, jobs: total, phases },
    abort: { ours: true, kind: "aborted", reason: "enough" },
    error: { ours: true, kind: "api", status: 400 },
    emulator: 3,
  };
}

/** As it comes through JSON, with its keys in order. */
function plain(value) {
  return JSON.parse(JSON.stringify(value));
}

function shown(value) {
  return JSON.stringify(value)?.slice(0, 2000);
}
