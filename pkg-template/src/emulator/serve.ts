import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Emulator } from "./index.js";

/** Where to listen. */
export interface ServeOptions {
  /** From 0 to 65535; 0 takes any that is free. Default 0. */
  port?: number;
  /** Loopback only: the emulator is a test double, not a server for others. Default "127.0.0.1". */
  host?: "127.0.0.1";
}

/** An emulator that is being served. */
export interface ServedEmulator {
  /** Its origin, such as `http://127.0.0.1:8080`: the `endpoint` of a client. */
  readonly url: string;
  /** Stops listening, ends what is in flight, and resolves when the port is free. Safe to call again. */
  close(): Promise<void>;
}

/**
 * Serves an emulator over HTTP on loopback, for Node.
 *
 * Rejects with Node's own error if it cannot listen: its `code` is `EADDRINUSE` where the port is taken, and
 * `ERR_SOCKET_BAD_PORT` where it is none; with a `TypeError` for another host. Replies are compressed if the emulator
 * was made with `gzip` and the client accepts it.
 *
 * @example
 * const served = await serveEmulator(await createEmulator(), { port: 8080 });
 * console.log(served.url); // http://127.0.0.1:8080
 * await served.close();
 */
export async function serveEmulator(emulator: Emulator, options: ServeOptions = {}): Promise<ServedEmulator> {
  const { port = 0, host = "127.0.0.1" } = options;
  if (host !== "127.0.0.1") throw new TypeError("option `host` must be 127.0.0.1");
  const server = createServer((incoming, outgoing) => {
    reply(emulator, incoming, outgoing).catch(() => {
      // The client has gone, or the reply broke off: closing is all that HTTP has left to say so.
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port: taken } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${host}:${taken}`,
    close: () => {
      closing ??= new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return closing;
    },
  };
}

async function reply(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { url: target = "", method = "" } = incoming;
  // Only the origin form. An absolute target could name another host, and an asterisk names none.
  if (!target.startsWith("/")) {
    refuse(outgoing, 400, { error_code: "APIGW.0201", error_msg: "The target of a request must be a path." });
    return;
  }
  // A Request can't have it, so the emulator never sees it.
  if (method === "TRACE") {
    outgoing.setHeader("Allow", "GET, OPTIONS");
    refuse(outgoing, 405, { error_code: "APIGW.0101", error_msg: "The API does not support the method TRACE." });
    return;
  }
  const gone = new AbortController();
  outgoing.once("close", () => {
    gone.abort();
  });
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  // Joined as text: parsed against a base, "//host/path" would name another host.
  const url = `http://127.0.0.1${target}`;
  const response = await emulator.fetch(new Request(url, { method, headers, signal: gone.signal }));
  if (emulator.gzip) outgoing.setHeader("Vary", "Accept-Encoding");
  await send(response, outgoing, emulator.gzip && accepts(incoming));
}

function refuse(outgoing: ServerResponse, status: number, body: { error_code: string; error_msg: string }): void {
  outgoing.writeHead(status, { "Content-Type": "application/json" });
  outgoing.end(JSON.stringify(body));
}

/** Whether the client takes gzip: named, and not with a weight of 0. */
function accepts(incoming: IncomingMessage): boolean {
  const codings = (incoming.headers["accept-encoding"] ?? "").split(",");
  return codings.some((coding) => {
    const [name, ...parameters] = coding.split(";").map((part) => part.trim().toLowerCase());
    return name === "gzip" && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

async function send(response: Response, outgoing: ServerResponse, packed: boolean): Promise<void> {
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  if (!response.body) {
    outgoing.end();
    return;
  }
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  if (!packed) {
    await pipeline(body, outgoing);
    return;
  }
  outgoing.setHeader("Content-Encoding", "gzip");
  await pipeline(body, createGzip(), outgoing);
}
