import { refuse } from "../auth/refuse.js";
import type { GatewayOptions } from "./options.js";

/** Options after the check, with all defaults. */
export type Settled = Required<Pick<GatewayOptions, "basePath" | "cacheMs" | "cacheBytes">> & {
  projectId: string;
  hosts: ReadonlySet<string>;
} & Pick<GatewayOptions, "authorize" | "startKey" | "files">;

const BASE = /^(?:\/(?!\.{1,2}(?:\/|$))[0-9A-Za-z._~-]+)+$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/;
const KEY = /^[0-9A-Za-z_-]{16,128}$/;

/**
 * The options that are the gateway's own; a client checks the others.
 *
 * @throws {DrsError} kind `invalid_argument`; the message names the option and its rule, never its value
 */
export function settled(options: GatewayOptions): Settled {
  if (typeof options !== "object" || (options as unknown) === null) refuse("options", "an object");
  const { projectId, basePath = "/drs", allowedHosts, authorize, startKey, files } = options;
  const { cacheMs = 2000, cacheBytes = 16 << 20 } = options;
  if ((options.token === undefined) === (options.credentials === undefined)) {
    refuse("token", "given, or `credentials` in its place");
  }
  if (typeof basePath !== "string" || !BASE.test(basePath)) refuse("basePath", "a path such as `/drs`");
  const areHosts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((host) => typeof host === "string" && HOST.test(host.toLowerCase()));
  if (!areHosts(allowedHosts) || allowedHosts.length === 0) {
    refuse("allowedHosts", "a list of hosts such as `console.example.com` or `127.0.0.1:5177`, at least one");
  }
  for (const [name, value] of Object.entries({ authorize, files })) {
    if (value !== undefined && typeof value !== "function") refuse(name, "a function");
  }
  if (startKey !== undefined && !(typeof startKey === "string" && KEY.test(startKey))) {
    refuse("startKey", "16 to 128 letters, digits, `_` and `-`");
  }
  if (!(typeof cacheMs === "number" && cacheMs >= 0 && cacheMs <= 60_000)) {
    refuse("cacheMs", "a number from 0 to 60000");
  }
  if (!(Number.isSafeInteger(cacheBytes) && cacheBytes >= 0)) refuse("cacheBytes", "an integer from 0");
  const hosts = new Set(allowedHosts.map((host) => host.toLowerCase()));
  const mine: Settled = { projectId, basePath, hosts, cacheMs, cacheBytes };
  return Object.assign(mine, authorize && { authorize }, startKey !== undefined && { startKey }, files && { files });
}
