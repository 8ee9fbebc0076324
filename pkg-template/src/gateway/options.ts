import type { Credentials } from "../auth/credentials.js";
import type { Region } from "../models.js";
import type { TokenProvider } from "../options.js";

/** What a gateway is made of. All of it stays on the server. */
export interface GatewayOptions {
  /** The region that is asked, as in the options of a client. Give this or `endpoint`. */
  region?: Region;
  /** The place that is asked, as in the options of a client: https, http for loopback only. Give this or `region`. */
  endpoint?: string | URL;
  /** The one project whose batches are served. In the path of a request it may be written as `-`. */
  projectId: string;
  /** Sent as `X-Auth-Token`, as in the options of a client. Give this or `credentials`. */
  token?: string | TokenProvider;
  /** An access key to sign with. Give this or `token`. */
  credentials?: Credentials;
  /** Path under which the gateway is mounted: parts of letters, digits, `.`, `_`, `~` and `-`. Default "/drs". */
  basePath?: string;
  /**
   * Values of the `Host` header that are served, with the port where it is not the scheme's own, such as
   * `console.example.com` and `127.0.0.1:5177`. It is the only defence against a page whose name was made to lead here.
   */
  allowedHosts: readonly string[];
  /**
   * Whether a request for jobs may be answered: the place for your own login. False is 401. Default: everyone who can reach
   * the gateway reads the jobs of the project, unless there is a `startKey`.
   */
  authorize?: (request: Request) => boolean | Promise<boolean>;
  /**
   * Lets nobody in but a browser that brings this key once, at `<basePath>/start#k=<key>`: it gets a cookie for it. For a
   * gateway on one's own machine, which other users and programs of the machine can reach too. 16 to 128 letters, digits,
   * `_` and `-`. Default: none.
   */
  startKey?: string;
  /** How long a reply is given to others as well, in ms from when it came: from 0 to 60,000. Default 2,000. */
  cacheMs?: number;
  /** Bytes of replies that are kept at once: from 0. Default 16,777,216 (16 MiB). */
  cacheBytes?: number;
  /** Default "mask": passwords and keys in replies never leave the gateway. */
  secrets?: "mask" | "reveal";
  /** What lies beside the jobs, such as a built console, by its path ("/" is the index). Default: nothing, which is 404. */
  files?: (pathname: string) => GatewayFile | undefined | Promise<GatewayFile | undefined>;
  /** Called in place of the global `fetch` for what goes to the service. */
  fetch?: typeof globalThis.fetch;
}

/** A file beside the jobs. */
export interface GatewayFile {
  /** All of it. */
  body: Uint8Array | string;
  /** Its media type, such as `text/html; charset=utf-8`. */
  type: string;
  /** Whether it is for those alone who may read jobs, as `authorize` and `startKey` say. Default false. */
  guarded?: boolean;
}
