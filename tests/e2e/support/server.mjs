import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("../../../www/serve.mjs", import.meta.url));

/** Runs `www/serve.mjs` until it exits; for command lines that are not meant to serve. */
export async function runServer(...options) {
  const child = spawn(process.execPath, [SCRIPT, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  const [code] = await once(child, "close");
  return { code, text };
}

/** Starts `www/serve.mjs` on a free port and waits for it to say where it is. */
export async function startServer(...options) {
  const child = spawn(process.execPath, [SCRIPT, "--port", "0", ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === 2) break;
  }
  const url = /http:\S+/.exec(lines[0] ?? "")?.[0];
  if (url === undefined) throw new Error("the server did not say where it is");
  return {
    url,
    lines,
    /** Sends the signal; gives the exit code and how long it took. */
    async stop(signal = "SIGTERM") {
      const from = performance.now();
      child.kill(signal);
      const [code] = await exited;
      return { code, ms: performance.now() - from };
    },
  };
}

/** What the server says of its emulator, and a way to ask it without the client. */
export async function knowEmulator(url) {
  const known = await (await fetch(new URL("emulator.json", url))).json();
  const ask = async (batch, query = "") => {
    const path = `${known.endpoint}/v5/${known.projectId}/batch-async-jobs/${batch}${query}`;
    const reply = await fetch(new URL(path, url), { headers: { "X-Auth-Token": known.token } });
    if (!reply.ok) throw new Error(`the emulator answers ${reply.status} to ${path}`);
    return await reply.json();
  };
  // The first one of that size, which is the plain one.
  const batchOf = (jobs) => known.batches.find((batch) => batch.jobs === jobs)?.asyncJobId;
  return { ...known, ask, batchOf };
}
