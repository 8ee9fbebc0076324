// The installed command as a process of its own, with an environment that holds what a test puts there and nothing else.

import { spawn } from "node:child_process";
import { join } from "node:path";

const { CLI_FOLDER, PATH } = process.env;
if (!CLI_FOLDER) throw new Error("run these tests by `node tests/cli/run.mjs`");

/** Where the package is installed, and nothing else. */
export const FOLDER = CLI_FOLDER;

/** As npm puts it on the path of a script. */
export const COMMAND = join(FOLDER, "node_modules/.bin/drs-batch-jobs");

/**
 * Starts the command through pipes.
 *
 * @returns a promise of `{ code, signal, stdout, stderr }`, which also has `child`, and `said(pattern)`: settles when stdout
 *   or stderr matches
 */
export function start(args, { env = {}, input, cwd = FOLDER } = {}) {
  return following(spawn(COMMAND, args, { cwd, env: { PATH, HOME: FOLDER, ...env } }), input);
}

/** The same to its end. */
export const run = (args, options) => start(args, options);

/**
 * Starts the command on a terminal of so many columns. Both streams come as one; `stderr` takes the second one away from the
 * terminal, into that file. What is written to `child.stdin` is typed.
 */
export function startOnTerminal(args, { env = {}, columns = 80, stderr } = {}) {
  const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const away = stderr === undefined ? "" : ` 2>${quote(stderr)}`;
  const line = `stty cols ${columns} rows 24; exec ${[COMMAND, ...args].map(quote).join(" ")}${away}`;
  const all = { PATH, HOME: FOLDER, TERM: "xterm-256color", SHELL: "/bin/sh", ...env };
  return following(spawn("script", ["-qefc", line, "/dev/null"], { cwd: FOLDER, env: all }));
}

/** The same to its end. A terminal ends its lines in two characters. */
export async function runOnTerminal(args, options) {
  const ended = await startOnTerminal(args, options);
  return { ...ended, stdout: ended.stdout.replaceAll("\r\n", "\n") };
}

function following(child, input) {
  const got = { stdout: "", stderr: "" };
  const waiting = new Set();
  for (const name of ["stdout", "stderr"]) {
    child[name].setEncoding("utf8");
    child[name].on("data", (text) => {
      got[name] += text;
      for (const look of waiting) look();
    });
  }
  // Whoever ends without reading it is not wrong.
  child.stdin.on("error", () => {});
  if (input !== undefined) child.stdin.end(input);
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve({ code, signal, ...got });
      for (const look of waiting) look(true);
    });
  });
  const said = (pattern) =>
    new Promise((resolve, reject) => {
      const look = (over) => {
        const found = pattern.exec(got.stdout) ?? pattern.exec(got.stderr);
        if (found) resolve(found);
        else if (over) reject(new Error(`it ended without ${pattern}:\n${got.stdout}\n${got.stderr}`));
        else return;
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  return Object.assign(ended, { child, said });
}

/** Whether a text has a character that acts on a terminal: a control other than the end of a line, or one of direction. */
export function acts(text) {
  return /\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text.replaceAll("\n", ""));
}
