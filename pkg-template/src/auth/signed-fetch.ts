import { DrsError } from "../error.js";
import { canonicalQuery, canonicalRequest } from "./canonical.js";
import { checkedCredentials, type Credentials } from "./credentials.js";
import { isSafeOrigin, SAFE_ORIGIN } from "./origin.js";
import { notRedirected, unredirected } from "../redirect.js";
import { refuse, refuseInPage } from "./refuse.js";

/** What may be said besides the credentials. */
export interface SigningOptions {
  /** Called in place of the global `fetch`, with one signed `Request`. */
  fetch?: typeof globalThis.fetch;
  /** Sent and signed as `X-Project-Id`: 1 to 64 letters, digits, `_` and `-`. The service needs it where keys have access to several projects. */
  projectId?: string;
  /** The time to sign with. Default: the platform's clock. */
  now?: () => Date;
  /** Default false: in a page or its workers `signedFetch` refuses to run, as the secret key would be in everybody's hands. */
  dangerouslyAllowBrowser?: boolean;
}

const ALGORITHM = "SDK-HMAC-SHA256";
/** A clock that is off by less does not explain a refusal: the service allows a quarter of an hour. */
const SKEW_MS = 180_000;
const ID = /^[0-9A-Za-z_-]{1,64}$/;
const encoder = new TextEncoder();

/**
 * A `fetch` that signs what it sends with an access key (SDK-HMAC-SHA256, by the platform's WebCrypto): hand it to a
 * client in place of a token. For servers and scripts, not for pages.
 *
 * One request is sent for each call; a second one only if a 401 or 403 comes whose `Date` differs from the time of
 * signing by more than three minutes. The clock is then taken from that reply, for all later calls too. The query is
 * sent as it was signed, sorted by name. Redirects are not followed, whatever the request says.
 *
 * The function shows none of the keys; neither does any error. It rejects with what `fetch` rejects with, and with a
 * `DrsError` of kind `invalid_argument` for a URL that is neither https nor loopback, for a path whose escapes are no
 * UTF-8, and for a request that has an `X-Auth-Token`.
 *
 * @throws {DrsError} kind `invalid_argument` for a field that breaks its rule, and in a page; kind `load` where the
 * platform has no WebCrypto
 * @example
 * const { HUAWEICLOUD_SDK_AK: accessKey, HUAWEICLOUD_SDK_SK: secretKey } = process.env;
 * const client = new DrsClient({ projectId, region: "cn-north-4", fetch: signedFetch({ accessKey, secretKey }) });
 */
export function signedFetch(credentials: Credentials, options: SigningOptions = {}): typeof globalThis.fetch {
  const { fetch: given, projectId, now = () => new Date(), dangerouslyAllowBrowser } = options;
  refuseInPage("`signedFetch`", dangerouslyAllowBrowser);
  const { accessKey, secretKey, securityToken } = checkedCredentials(credentials);
  if (given !== undefined && typeof given !== "function") refuse("fetch", "a function");
  if (typeof now !== "function") refuse("now", "a function");
  if (projectId !== undefined && !(typeof projectId === "string" && ID.test(projectId))) {
    refuse("projectId", "1 to 64 letters, digits, `_` and `-`");
  }
  if ((globalThis.crypto as Crypto | undefined)?.subtle === undefined) {
    throw new DrsError("load", "the platform has no WebCrypto");
  }
  let key: Promise<CryptoKey> | undefined;
  /** What the service's clock is ahead of ours. */
  let aheadMs = 0;

  async function signed(request: Request, url: URL, body: Uint8Array<ArrayBuffer>, time: Date): Promise<Request> {
    const headers = new Headers(request.headers);
    const stamp = time.toISOString().replace(/[-:]|\.\d+/g, "");
    headers.set("X-Sdk-Date", stamp);
    if (projectId !== undefined) headers.set("X-Project-Id", projectId);
    if (securityToken !== undefined) headers.set("X-Security-Token", securityToken);
    const payloadHash = await sha256(body);
    const canonical = canonicalRequest({ method: request.method, url, headers, payloadHash });
    const toSign = [ALGORITHM, stamp, await sha256(encoder.encode(canonical.text))].join("\n");
    key ??= crypto.subtle.importKey("raw", encoder.encode(secretKey), { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
    ]);
    const signature = hex(await crypto.subtle.sign("HMAC", await key, encoder.encode(toSign)));
    headers.set(
      "Authorization",
      `${ALGORITHM} Access=${accessKey}, SignedHeaders=${canonical.signed}, Signature=${signature}`,
    );
    const { method, signal } = request;
    // Not made from the request, which may have a body of its own that can be read once only.
    return unredirected(url, { method, headers, signal, ...(body.length > 0 && { body }) });
  }

  return async (input, init) => {
    const request = new Request(input, init);
    const url = checkedUrl(request);
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : new Uint8Array(0);
    const send = given ?? globalThis.fetch;
    const time = new Date(now().getTime() + aheadMs);
    const response = notRedirected(await send(await signed(request, url, body, time)));
    if (response.status !== 401 && response.status !== 403) return response;
    const theirs = Date.parse(response.headers.get("Date") ?? "");
    if (!(Math.abs(theirs - time.getTime()) > SKEW_MS)) return response;
    // Nobody waits for the end of a reply that nobody reads.
    response.body?.cancel().catch(() => undefined);
    aheadMs = theirs - now().getTime();
    return notRedirected(await send(await signed(request, url, body, new Date(theirs))));
  };
}

/** The URL as it is signed and sent. */
function checkedUrl(request: Request): URL {
  const url = new URL(request.url);
  if (!isSafeOrigin(url.origin)) refuse("url", SAFE_ORIGIN);
  if (request.headers.has("X-Auth-Token")) {
    throw new DrsError("invalid_argument", "a signed request takes no token: leave `token` out");
  }
  try {
    decodeURIComponent(url.pathname);
  } catch {
    refuse("url", "escaped as UTF-8");
  }
  url.search = canonicalQuery(url);
  url.hash = "";
  return url;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytes));
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
