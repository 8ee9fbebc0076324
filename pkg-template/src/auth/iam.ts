import { keepsRequestsApart } from "../apart.js";
import { DrsError, type DrsErrorKind } from "../error.js";
import type { TokenProvider } from "../options.js";
import { isSafeOrigin, SAFE_ORIGIN } from "./origin.js";
import { notRedirected, unredirected } from "../redirect.js";
import { refuse, refuseInPage } from "./refuse.js";
import { readText } from "./reply.js";

/** A user of IAM who logs in by password. */
export interface IamLogin {
  /** Where IAM is, such as `https://iam.cn-north-4.myhuaweicloud.com`: https, http for loopback only; a path is put before the service's own. */
  endpoint: string | URL;
  /** Name of the account that the user belongs to: 1 to 256 characters. */
  domain: string;
  /** Name of the user: 1 to 256 characters. */
  user: string;
  /** 1 to 1,024 characters. Sent to the endpoint and shown nowhere. */
  password: string;
  /** Name of the project that the token is for, which is that of its region, such as `cn-north-4`: 1 to 256 characters. */
  project: string;
  /** Called in place of the global `fetch`, with one `Request`. */
  fetch?: typeof globalThis.fetch;
  /** Time for one login with its reply, in ms: above 0, at most 2,147,483,647. Default 10,000. */
  timeoutMs?: number;
  /** Default false: in a page or its workers `iamToken` refuses to run, as the password would be in everybody's hands. */
  dangerouslyAllowBrowser?: boolean;
}

/** A token, and until when it is handed out without another login, by the clock that only goes forward. */
interface Held {
  token: string;
  untilMs: number;
}

/** One login for all that wait for it. */
interface Login {
  result: Promise<Held>;
  waiting: number;
  controller: AbortController;
}

const LONGEST_MS = 2 ** 31 - 1;
const MARGIN_MS = 300_000;
const REPLY_BYTES = 1 << 20;
const TOKEN = /^[\x21-\x7e]{1,16384}$/;

/**
 * Gives tokens of IAM by password login (`POST /v3/auth/tokens`): hand it to a client as its `token`.
 *
 * One login serves all that wait for it, and its token is given again until five minutes before it expires (a tenth of its
 * life, if that is shorter), or until somebody asks because the service did not accept it. A login is one request, which is
 * not repeated, not redirected, and ended when nobody waits for it any more.
 *
 * Rejects with a `DrsError`: `unauthorized` for a wrong user or password, `forbidden`, `not_found`, `throttled`, `api`
 * and `server` by the status, `network`, `timeout`, `aborted` with the reason of the signal as its `cause`, `decode` for a
 * reply without a token, `too_large` for one above 1 MiB. A client makes it the `cause` of an error of kind
 * `unauthorized`. No error holds the password or a token.
 *
 * @throws {DrsError} kind `invalid_argument` for a field that breaks its rule, and in a page
 * @example
 * const token = iamToken({
 *   endpoint: "https://iam.cn-north-4.myhuaweicloud.com",
 *   domain: "my-account",
 *   user: "reader",
 *   password: process.env.IAM_PASSWORD,
 *   project: "cn-north-4",
 * });
 * const client = new DrsClient({ projectId, region: "cn-north-4", token });
 */
export function iamToken(login: IamLogin): TokenProvider {
  const checked = checkedLogin(login);
  let held: Held | undefined;
  let pending: Login | undefined;

  function begin(): Login {
    const controller = new AbortController();
    const begun: Login = { result: logIn(checked, controller.signal), waiting: 0, controller };
    void remember(begun);
    return begun;
  }

  async function remember(login: Login): Promise<void> {
    try {
      held = await login.result;
    } catch {
      // Whoever waits is told.
    }
    if (pending === login) pending = undefined;
  }

  return async ({ reason, signal }) => {
    if (reason === "unauthorized") held = undefined;
    else if (held && performance.now() < held.untilMs) return held.token;
    if (signal.aborted) throw aborted(signal);
    // One login for all who wait, where they may wait together.
    const mine = keepsRequestsApart() ? begin() : (pending ??= begin());
    mine.waiting += 1;
    try {
      return (await unlessAborted(mine.result, signal)).token;
    } finally {
      mine.waiting -= 1;
      if (mine.waiting === 0) {
        // Nothing of it is for those who come later.
        if (pending === mine) pending = undefined;
        mine.controller.abort();
      }
    }
  };
}

type Checked = Omit<IamLogin, "endpoint" | "timeoutMs"> & { url: string; timeoutMs: number };

function checkedLogin(login: IamLogin): Checked {
  if (typeof login !== "object" || (login as unknown) === null) refuse("login", "an object");
  const { endpoint, domain, user, password, project, fetch, timeoutMs = 10_000, dangerouslyAllowBrowser } = login;
  refuseInPage("`iamToken`", dangerouslyAllowBrowser);
  for (const [name, value, longest] of [
    ["domain", domain, 256],
    ["user", user, 256],
    ["password", password, 1024],
    ["project", project, 256],
  ] as const) {
    if (typeof value !== "string" || value === "" || value.length > longest) {
      refuse(name, `1 to ${String(longest)} characters`);
    }
  }
  if (fetch !== undefined && typeof fetch !== "function") refuse("fetch", "a function");
  if (!(typeof timeoutMs === "number" && timeoutMs > 0 && timeoutMs <= LONGEST_MS)) {
    refuse("timeoutMs", "a number above 0, at most 2147483647");
  }
  const url = tokensUrl(endpoint);
  return { url, domain, user, password, project, timeoutMs, ...(fetch && { fetch }) };
}

function tokensUrl(endpoint: string | URL): string {
  let url: URL | undefined;
  try {
    url = new URL(endpoint);
  } catch {
    // Refused below.
  }
  const plain = url && url.username + url.password + url.search + url.hash === "";
  if (!url || !plain || !isSafeOrigin(url.origin)) {
    refuse("endpoint", `a URL without credentials, query and fragment: ${SAFE_ORIGIN}`);
  }
  return `${url.origin}${url.pathname.replace(/\/$/, "")}/v3/auth/tokens`;
}

/** Waits for a login that others may wait for too. */
async function unlessAborted(result: Promise<Held>, signal: AbortSignal): Promise<Held> {
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      reject(aborted(signal));
    };
  });
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([result, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function aborted(signal: AbortSignal): DrsError {
  return new DrsError("aborted", "the login was aborted", { cause: signal.reason });
}

/** One request, bounded in time with its reply. */
async function logIn(login: Checked, gone: AbortSignal): Promise<Held> {
  const { url, domain, user, password, project, timeoutMs, fetch: given } = login;
  const controller = new AbortController();
  let late = false;
  const stop = (): void => {
    controller.abort();
  };
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeoutMs);
  gone.addEventListener("abort", stop);
  const body = JSON.stringify({
    auth: {
      identity: { methods: ["password"], password: { user: { domain: { name: domain }, name: user, password } } },
      scope: { project: { name: project } },
    },
  });
  const headers = { "Content-Type": "application/json;charset=utf8" };
  // A fetch of the caller's own may pay no heed to the signal.
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () => {
      reject(new DrsError("timeout", `the login took longer than ${String(timeoutMs)} ms`));
    });
  });
  try {
    const request = unredirected(url, { method: "POST", headers, body, signal: controller.signal });
    const exchange = async (): Promise<Held> =>
      tokenOf(notRedirected(await (given ?? globalThis.fetch)(request)), password);
    return await Promise.race([exchange(), ended]);
  } catch (error) {
    if (late) throw new DrsError("timeout", `the login took longer than ${String(timeoutMs)} ms`);
    if (error instanceof DrsError) throw error;
    throw new DrsError("network", "IAM sent no reply", { cause: error });
  } finally {
    clearTimeout(timer);
    gone.removeEventListener("abort", stop);
  }
}

async function tokenOf(response: Response, password: string): Promise<Held> {
  const { status, headers } = response;
  const text = await readText(response, REPLY_BYTES);
  if (text === undefined) throw new DrsError("too_large", "the reply of IAM is larger than 1 MiB", { status });
  const reply = parsed(text);
  if (status < 200 || status > 299) throw refusal(response, reply, password);
  const token = headers.get("X-Subject-Token") ?? "";
  if (!TOKEN.test(token)) throw new DrsError("decode", "the reply of IAM has no valid `X-Subject-Token`", { status });
  const { issued_at, expires_at } = member(reply, "token") ?? {};
  const expires = Date.parse(String(expires_at));
  // By the service's own clock, where it tells the time: ours may be wrong.
  const issued = [Date.parse(String(issued_at)), Date.parse(headers.get("Date") ?? ""), Date.now()].find(
    Number.isFinite,
  );
  if (!Number.isFinite(expires) || issued === undefined) {
    throw new DrsError("decode", "the reply of IAM does not say when the token expires", {
      status,
      path: "token.expires_at",
    });
  }
  const lifeMs = expires - issued;
  return { token, untilMs: performance.now() + lifeMs - Math.min(MARGIN_MS, lifeMs / 10) };
}

/** IAM writes refusals in two ways: its own, and that of the gateway before it. */
function refusal(response: Response, reply: unknown, password: string): DrsError {
  const { status, headers } = response;
  const { code, message, error_code, error_msg } = { ...(reply as object), ...member(reply, "error") } as Record<
    string,
    unknown
  >;
  const words = (value: unknown): string | undefined =>
    typeof value === "string" || typeof value === "number"
      ? String(value).replaceAll(password, "******").slice(0, 500)
      : undefined;
  const errorCode = words(error_code ?? code);
  const errorMsg = words(error_msg ?? message);
  const requestId = words(headers.get("X-Request-Id") ?? headers.get("X-IAM-Trace-Id") ?? undefined);
  const said = errorMsg === undefined ? "" : `: ${errorMsg}`;
  return new DrsError(kindOf(status), `IAM refused the login with status ${String(status)}${said}`, {
    status,
    ...(errorCode !== undefined && { errorCode }),
    ...(errorMsg !== undefined && { errorMsg }),
    ...(requestId !== undefined && { requestId }),
  });
}

function kindOf(status: number): DrsErrorKind {
  const kinds: Record<number, DrsErrorKind> = {
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    429: "throttled",
  };
  return kinds[status] ?? (status >= 500 ? "server" : "api");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = (value as Record<string, unknown>)[name];
  return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : undefined;
}
