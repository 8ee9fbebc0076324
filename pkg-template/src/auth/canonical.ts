// The canonical form of a request, which both sides write down alike and hash: SDK-HMAC-SHA256.

/** The parts that a signature is made over. */
export interface Canonical {
  method: string;
  url: URL;
  /** Of the request, with lower-case names, without `host`. */
  headers: Iterable<[string, string]>;
  /** Lower-case hexadecimal SHA-256 of the body. */
  payloadHash: string;
}

/** What a proxy or the platform may write anew on the way: a signature over it would break. */
const UNSIGNED = new Set([
  "accept-encoding",
  "authorization",
  "connection",
  "content-length",
  "keep-alive",
  "te",
  "transfer-encoding",
  "upgrade",
  "user-agent",
]);

/** The canonical request, and the names of its headers as they stand in `SignedHeaders`. */
export function canonicalRequest({ method, url, headers, payloadHash }: Canonical): { text: string; signed: string } {
  const entries = [...headers].filter(([name]) => !UNSIGNED.has(name) && !name.includes("_") && name !== "host");
  entries.push(["host", url.host]);
  entries.sort(([a], [b]) => order(a, b));
  const signed = entries.map(([name]) => name).join(";");
  const lines = entries.map(([name, value]) => `${name}:${value.trim()}\n`).join("");
  const text = [method, canonicalPath(url.pathname), canonicalQuery(url), lines, signed, payloadHash].join("\n");
  return { text, signed };
}

/** The query by which the request is both signed and sent: sorted by name and value, each escaped in one way. */
export function canonicalQuery(url: URL): string {
  const pairs = [...url.searchParams].map(([name, value]): [string, string] => [escaped(name), escaped(value)]);
  pairs.sort((a, b) => order(a[0], b[0]) || order(a[1], b[1]));
  return pairs.map((pair) => pair.join("=")).join("&");
}

/** Unescaped first, so an escaped slash counts as one, and always with a slash at its end. */
function canonicalPath(pathname: string): string {
  const path = decodeURIComponent(pathname).split("/").map(escaped).join("/");
  return path.endsWith("/") ? path : `${path}/`;
}

/** All but the unreserved characters of RFC 3986. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** By code units: everything that is compared is ASCII. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
