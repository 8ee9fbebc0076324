// Who may knock: the rules that hold for every request before its path is looked at, and those of the jobs.

import { type Refusal, refusal } from "./refusal.js";

const MOST_HEADER_BYTES = 16_384;
/** Ours; any other name of the kind is an attempt to steer the gateway. */
const OWN_HEADERS = new Set(["x-drs-console", "x-drs-key"]);

/** Holds for files and jobs alike. */
export function atDoor(request: Request, url: URL, hosts: ReadonlySet<string>): Refusal | undefined {
  let bytes = request.url.length;
  for (const [name, value] of request.headers) bytes += name.length + value.length + 4;
  if (bytes > MOST_HEADER_BYTES) return refusal(431, "HEADERS", "The headers of the request are too large.");
  if (!hosts.has(hostOf(request, url))) return refusal(403, "HOST", "The gateway is not to be reached by this name.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refusal(405, "METHOD", "The method must be GET or HEAD.", { Allow: "GET, HEAD" });
  }
  return undefined;
}

/** Holds for jobs: a page of another origin gets nothing, whatever it can make a browser send. */
export function fromOwnPage(request: Request, url: URL): Refusal | undefined {
  const { headers } = request;
  for (const [name] of headers) {
    if (name.startsWith("x-drs-") && !OWN_HEADERS.has(name)) {
      return refusal(400, "HEADER", "Where the gateway asks is not for a request to say.");
    }
  }
  const site = headers.get("Sec-Fetch-Site");
  const origin = headers.get("Origin");
  const own =
    site === null
      ? origin === null
        ? headers.get("X-DRS-Console") === "1"
        : URL.canParse(origin) && new URL(origin).host === hostOf(request, url)
      : site === "same-origin" || site === "none";
  return own ? undefined : refusal(403, "ORIGIN", "Only pages of the gateway's own origin are answered.");
}

/** The name that the gateway was called by. Where the header is not shown, the address has it. */
function hostOf(request: Request, url: URL): string {
  const host = request.headers.get("Host") ?? url.host;
  // Both are of the caller's making: they agree, or neither counts.
  return host.toLowerCase() === url.host ? url.host : "";
}
