import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { control, CONTROL, MOST_BYTES } from "./control.js";
import type { Emulator } from "./index.js";
import { send } from "./send.js";
import { isReset } from "./wire.js";

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
 * Besides the service's one route there is `/emulator/scenarios`, which is the emulator's own: GET tells the scenarios in
 * force and how many requests came since they were set, POST sets others. Its JSON is
 * `{ "scenarios": ["status_503*2"] }`, and a POST needs `Content-Type: application/json`.
 *
 * @example
 * const served = await serveEmulator(await createEmulator(), { port: 8080 });
 * console.log(served.url); // http://127.0.0.1:8080
 * await served.close();
 */
export async function serveEmulator(emulator: Emulator, options: ServeOptions = {}): Promise<ServedEmulator> {
  const { port = 0, host = "127.0.0.1" } = options;
  if (host !== "127.0.0.1") throw new TypeError("option `host` must be 127.0.0.1");
  const server = createServer(emulatorListener(emulator));
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

/** A request listener of the `http` module of Node, whose types a package that is for browsers too cannot name. */
export type NodeListener = (incoming: object, outgoing: object) => void;

/**
 * What {@link serveEmulator} does with each request, for a server of your own. `basePath` is cut off the targets, such as
 * "/drs"; what is not below it is answered with 404.
 *
 * @example
 * createServer(emulatorListener(emulator, { basePath: "/drs" })).listen(8080, "127.0.0.1");
 */
export function emulatorListener(emulator: Emulator, options: { basePath?: string } = {}): NodeListener {
  const { basePath = "" } = options;
  return (request, response) => {
    const [incoming, outgoing] = [request as IncomingMessage, response as ServerResponse];
    reply(emulator, basePath, incoming, outgoing).catch((error: unknown) => {
      // The client has gone, or the reply is to break off: closing is all that HTTP has left to say so.
      if (isReset(error)) incoming.socket.resetAndDestroy();
      else outgoing.destroy();
    });
  };
}

async function reply(
  emulator: Emulator,
  basePath: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { url = "", method = "" } = incoming;
  // Only the origin form. An absolute target could name another host, and an asterisk names none.
  if (!url.startsWith("/")) {
    refuse(outgoing, 400, { error_code: "APIGW.0201", error_msg: "The target of a request must be a path." });
    return;
  }
  const target = url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : "/";
  if (target === CONTROL) {
    await control(emulator, incoming, outgoing);
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
  const place = `http://127.0.0.1${target}`;
  const body = method === "POST" ? await bytesOf(incoming) : undefined;
  if (body === "too_large") {
    refuse(outgoing, 413, {
      error_code: "APIGW.0201",
      error_msg: "The body of a request must have at most 65536 bytes.",
    });
    return;
  }
  const response = await emulator.fetch(
    new Request(place, { method, headers, signal: gone.signal, body: body ?? null }),
  );
  if (emulator.gzip) outgoing.setHeader("Vary", "Accept-Encoding");
  await send(response, outgoing, emulator.gzip && accepts(incoming));
}

/** The body of a request, read to its end and kept up to a bound. */
async function bytesOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | "too_large"> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += (chunk as Buffer).length;
    if (length <= MOST_BYTES) chunks.push(chunk as Buffer);
  }
  return length <= MOST_BYTES ? new Uint8Array(Buffer.concat(chunks)) : "too_large";
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
