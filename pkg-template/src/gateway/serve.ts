import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { refuse } from "../auth/refuse.js";
import { filesOf } from "./folder.js";
import { createGateway, type Gateway, type GatewayOptions } from "./index.js";
import { refusedAnswer, responseOf } from "./reply.js";
import { type Refusal, refusal } from "./refusal.js";
import { random } from "./session.js";

export type { Gateway, GatewayFile, GatewayOptions } from "./index.js";

/** A gateway, and where it listens. */
export interface ServeGatewayOptions extends Omit<GatewayOptions, "allowedHosts"> {
  /** From 0 to 65535; 0 takes any that is free. Default 0. */
  port?: number;
  /**
   * Addresses to listen on. Default `127.0.0.1` and `::1`, the latter where the machine has it. Others need `authorize`,
   * since everybody in the network can then knock, and `allowedHosts`.
   */
  hosts?: readonly string[];
  /** Names besides `127.0.0.1`, `localhost` and `[::1]` with the port, by which the gateway may be called. Default: none. */
  allowedHosts?: readonly string[];
  /**
   * A folder whose files are served beside the jobs, such as that of a built console. Read once. What `files` gives comes
   * first. Default: none.
   */
  folder?: string;
  /** Time for the headers of a request to arrive, in ms: from 1 to 60,000. Default 10,000. The whole request has three times that. */
  headersTimeoutMs?: number;
}

/** A gateway that is being served. */
export interface ServedGateway {
  /** Its origin by the first address, such as `http://127.0.0.1:5177`. */
  readonly url: string;
  /** What to open in a browser: with the key of the session in its fragment, which is good once. */
  readonly startUrl: string;
  /** Stops listening, ends what is in flight, and resolves when the port is free. Safe to call again. */
  close(): Promise<void>;
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
const MOST_HEADER_BYTES = 16_384;
const TRIES = 8;

/**
 * Serves a gateway over HTTP, for Node: on loopback only, and for one browser only, the one that opens `startUrl`. With
 * `authorize` there is no start key, unless you give one.
 *
 * Rejects with a `DrsError` of kind `invalid_argument`, and with Node's own error if it cannot listen (`EADDRINUSE`) or
 * cannot read the folder (`ENOENT`).
 *
 * @example
 * const served = await serveGateway({ region: "cn-north-4", projectId, token, folder: "console", port: 5177 });
 * console.log(served.startUrl); // http://127.0.0.1:5177/drs/start#k=…
 * await served.close();
 */
export async function serveGateway(options: ServeGatewayOptions): Promise<ServedGateway> {
  const { port = 0, hosts, allowedHosts = [], folder, headersTimeoutMs = 10_000, ...rest } = options;
  const addresses = hosts ?? ["127.0.0.1", "::1"];
  if (addresses.length === 0) refuse("hosts", "at least one address");
  if (addresses.some((host) => !LOOPBACK.has(host)) && !rest.authorize) {
    refuse("authorize", "given where others than this machine can knock: `hosts` has an address that is not loopback");
  }
  if (!(headersTimeoutMs >= 1 && headersTimeoutMs <= 60_000)) refuse("headersTimeoutMs", "a number from 1 to 60000");
  const startKey = rest.startKey ?? (rest.authorize ? undefined : random());
  const files = folder === undefined ? rest.files : either(rest.files, await filesOf(folder));
  const make = (taken: number): Gateway =>
    createGateway({
      ...rest,
      ...(startKey !== undefined && { startKey }),
      ...(files && { files }),
      allowedHosts: [...["127.0.0.1", "localhost", "[::1]"].map((name) => hostWith(name, taken)), ...allowedHosts],
    });
  // What is wrong with the options shows before anything listens.
  make(1);
  const ready: { gateway?: Gateway } = {};
  const listener = (incoming: object, outgoing: object): void => {
    if (ready.gateway) gatewayListener(ready.gateway)(incoming, outgoing);
    else (outgoing as ServerResponse).destroy();
  };
  const servers = await listening(addresses, port, hosts === undefined, () => serverOf(listener, headersTimeoutMs));
  const taken = portOf(servers[0]);
  ready.gateway = make(taken);
  const [first = "127.0.0.1"] = addresses;
  const url = `http://${hostWith(first.includes(":") ? `[${first}]` : first, taken)}`;
  const base = `${url}${rest.basePath ?? "/drs"}`;
  let closing: Promise<void> | undefined;
  return {
    url,
    startUrl: startKey === undefined ? `${url}/` : `${base}/start#k=${startKey}`,
    close: () => (closing ??= closed(servers)),
  };
}

type Files = NonNullable<GatewayOptions["files"]>;

/** What the first one has, else what the second one has. */
function either(first: Files | undefined, second: Files): Files {
  return first ? async (pathname) => (await first(pathname)) ?? second(pathname) : second;
}

/** A request listener of the `http` module of Node, whose types a package that is for edge platforms too cannot name. */
export type NodeListener = (incoming: object, outgoing: object) => void;

/**
 * What {@link serveGateway} does with each request, for a server of your own. Give that one `maxHeaderSize: 16384`,
 * `headersTimeout`, `requestTimeout` and `requireHostHeader: false`.
 *
 * @example
 * createServer(gatewayListener(createGateway({ ...options, allowedHosts: ["localhost:8080"] }))).listen(8080, "127.0.0.1");
 */
export function gatewayListener(gateway: Gateway): NodeListener {
  return (request, response) => {
    const [incoming, outgoing] = [request as IncomingMessage, response as ServerResponse];
    reply(gateway, incoming, outgoing).catch(() => {
      // The client has gone: there is nobody to tell.
      outgoing.destroy();
    });
  };
}

async function reply(gateway: Gateway, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = "", url = "", rawHeaders } = incoming;
  // A body has no meaning here.
  incoming.resume();
  const gone = new AbortController();
  outgoing.once("close", () => {
    gone.abort();
  });
  const hosts = rawHeaders.filter((_, at) => at % 2 === 0 && rawHeaders[at]?.toLowerCase() === "host");
  const host = incoming.headers.host ?? "";
  const refused = unreadable(method, url, hosts.length, host);
  const response = refused
    ? responseOf(refusedAnswer(refused), method)
    : await gateway.fetch(
        new Request(`http://${host}${url}`, { method, headers: headersOf(incoming), signal: gone.signal }),
      );
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}

/** What cannot be made a Request of, or would become another one. */
function unreadable(method: string, target: string, hosts: number, host: string): Refusal | undefined {
  // A name that a URL writes in another way, such as a number for an address, is not the one that was allowed.
  if (hosts !== 1 || !URL.canParse(`http://${host}/`) || new URL(`http://${host}/`).host !== host.toLowerCase()) {
    return refusal(403, "HOST", "The gateway is not to be reached by this name.");
  }
  // Any other would be folded or replaced on its way into a URL.
  if (method !== "GET" && method !== "HEAD") {
    return refusal(405, "METHOD", "The method must be GET or HEAD.", { Allow: "GET, HEAD" });
  }
  // Only the origin form, and only what a URL keeps as it is.
  if (!target.startsWith("/") || new URL(`http://${host}${target}`).href !== `http://${host.toLowerCase()}${target}`) {
    const isPath = target.startsWith("/");
    return isPath
      ? refusal(404, "PATH", "There is nothing at this path.")
      : refusal(400, "TARGET", "The target of a request must be a path.");
  }
  return undefined;
}

function headersOf(incoming: IncomingMessage): [string, string][] {
  return Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
}

function serverOf(listener: NodeListener, headersTimeoutMs: number): Server {
  return createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: headersTimeoutMs,
      requestTimeout: headersTimeoutMs * 3,
      connectionsCheckingInterval: Math.min(headersTimeoutMs, 1000),
      // The gateway has an answer of its own.
      requireHostHeader: false,
    },
    listener,
  );
}

/** Listens on all addresses with one port. Where the port may be any, another one is tried if a later address has it taken. */
async function listening(
  addresses: readonly string[],
  port: number,
  lenient: boolean,
  make: () => Server,
): Promise<Server[]> {
  for (let tries = 1; ; tries += 1) {
    const servers: Server[] = [];
    try {
      for (const host of addresses) {
        const server = make();
        const asked = servers[0] ? portOf(servers[0]) : port;
        try {
          await listen(server, host, asked);
          servers.push(server);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          // A machine may have no IPv6.
          if (!lenient || servers.length === 0 || (code !== "EADDRNOTAVAIL" && code !== "EAFNOSUPPORT")) throw error;
        }
      }
      return servers;
    } catch (error) {
      await closed(servers);
      if (port !== 0 || tries >= TRIES || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portOf(server: Server | undefined): number {
  const address = server?.address() as AddressInfo | null | undefined;
  return address?.port ?? 0;
}

async function closed(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => {
            resolve();
          });
          server.closeAllConnections();
        }),
    ),
  );
}

/** As a browser writes it: without the port that http has anyway. */
function hostWith(name: string, port: number): string {
  return port === 80 ? name : `${name}:${String(port)}`;
}
