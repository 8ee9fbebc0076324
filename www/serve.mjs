/**
 * Serves the console and, on the same origin, the emulator: `node serve.mjs [--port 5177] [--host 127.0.0.1]
 * [--connect https://drs.example.com]`. Loopback only: whoever reaches it may read what it serves.
 *
 * Exit codes: 0 stopped by a signal; 2 wrong use, or the console is not built; 3 the port is taken.
 */
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { createEmulator } from "drs-batch-jobs/emulator";
import { createHandler } from "./serve/handler.mjs";
import { securityHeaders } from "./serve/headers.mjs";
import { readSite } from "./serve/site.mjs";

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
const MISUSE = 2;
const PORT_TAKEN = 3;

const { port, host, connect } = options();
const site = await readSite(new URL("dist/", import.meta.url)).catch(() =>
  leave(MISUSE, "The console is not built: run `npm start`, or `npm run build --workspace www`, first."),
);
const emulator = await createEmulator({ living: true });
const server = createServer(createHandler({ site, emulator, headers: securityHeaders(connect) }));

server.on("error", (error) => {
  if (error.code === "EADDRINUSE")
    leave(PORT_TAKEN, `Port ${port} is taken: stop what runs there, or choose another with --port.`);
  throw error;
});
server.listen({ port, host, exclusive: true }, () => {
  const name = host.includes(":") ? `[${host}]` : host;
  const [example] = emulator.batches;
  console.log(`Console:  http://${name}:${server.address().port}/`);
  console.log(`Open it and click "${example.jobs} jobs": a batch of the emulator that lives. Ctrl-C stops it.`);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    // Browsers keep connections open; waiting for them would be waiting for nothing.
    server.closeAllConnections();
  });
}

/** What the command line asks for. */
function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "5177" },
        host: { type: "string", default: "127.0.0.1" },
        connect: { type: "string", multiple: true, default: [] },
      },
    });
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65535) throw new Error("--port takes a number from 0 to 65535.");
    if (!LOOPBACK.has(values.host)) throw new Error(`--host takes one of ${[...LOOPBACK].join(", ")}.`);
    return { port, host: values.host, connect: values.connect.map(origin) };
  } catch (error) {
    return leave(MISUSE, error.message);
  }
}

/** The origin of an endpoint, as a content security policy names it. */
function origin(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url?.protocol !== "https:" &&
    !(url?.protocol === "http:" && LOOPBACK.has(url.hostname.replace(/^\[|\]$/g, "")))
  ) {
    throw new Error("--connect takes an https origin, or an http one on loopback.");
  }
  return url.origin;
}

function leave(code, sentence) {
  console.error(sentence);
  process.exit(code);
}
