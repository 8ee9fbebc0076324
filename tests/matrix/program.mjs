// Programs that the cases run. None of them colours what it says, wherever that goes: it is read by patterns. And none
// of them is waited for without end: what hangs in one environment must not keep the others from being tried.

import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

const LIMIT_MS = 300_000;
const PLAIN = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1", NODE_OPTIONS: "" };

/** Runs a program to its end. Its environment is that of the tests, with the service. */
export function ran(program, flags, { folder, service, env = {} }) {
  return promisify(execFile)(program, flags, {
    cwd: folder,
    env: { ...PLAIN, SERVICE: JSON.stringify(service), ...env },
    maxBuffer: 1 << 26,
    timeout: LIMIT_MS,
  });
}

/** What a program prints as its last line, as JSON. */
export async function printed(program, flags, given) {
  const { stdout } = await ran(program, flags, given);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

/** Starts a program that stays, and waits for the first line of its output that has a match. Ends with the case. */
export async function started(program, flags, { folder, service, after, env = {} }, pattern) {
  const child = spawn(program, flags, {
    cwd: folder,
    env: { ...PLAIN, SERVICE: JSON.stringify(service), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // Its own group, so that what it starts ends with it.
    detached: true,
  });
  const over = new Promise((resolve) => child.once("close", resolve));
  after(async () => {
    if (child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    await over;
  });
  let text = "";
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (piece) => {
        text += piece;
        const found = pattern.exec(text);
        if (found) resolve(found);
      });
    }
    const late = () => reject(new Error(`${program} did not say ${pattern} in ${LIMIT_MS / 1000} s:\n${text}`));
    const limit = setTimeout(late, LIMIT_MS);
    void over.then(() => clearTimeout(limit));
    child.once("error", reject);
    void over.then((code) => reject(new Error(`${program} ended with ${code}:\n${text}`)));
  });
}
