// Programs that the cases run.

import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

/** Runs a program to its end. Its environment is that of the tests, with the service. */
export function ran(program, flags, { folder, service, env = {} }) {
  return promisify(execFile)(program, flags, {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "", SERVICE: JSON.stringify(service), ...env },
    maxBuffer: 1 << 26,
    timeout: 300_000,
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
    env: { ...process.env, NODE_OPTIONS: "", SERVICE: JSON.stringify(service), ...env },
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
    child.once("error", reject);
    void over.then((code) => reject(new Error(`${program} ended with ${code}:\n${text}`)));
  });
}
