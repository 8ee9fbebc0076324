/**
 * What went wrong, as one word to branch on.
 *
 * - `invalid_argument`: an option or argument breaks a rule; nothing was sent.
 * - `unauthorized`: 401, the token is missing, wrong or expired.
 * - `forbidden`: 403, the token may not read this project or batch.
 * - `not_found`: 404.
 * - `throttled`: 429, too many requests; see `retryAfterMs`.
 * - `api`: any other 4xx, such as 400 for an unknown batch; see `errorCode` and `errorMsg`.
 * - `server`: 5xx.
 * - `network`: no reply came: DNS, connection, TLS, CORS, or a redirect (never followed).
 * - `timeout`: `timeoutMs` or `deadlineMs` ran out.
 * - `aborted`: the caller's signal; its reason is the `cause`.
 * - `decode`: a reply with status 200 that is no page of jobs, or (with `decode: "strict"`) one that does not fit the model.
 * - `too_large`: the reply has more than `maxReplyBytes`.
 * - `load`: the wasm module could not be started, or broke down; the next call starts another.
 */
export type DrsErrorKind =
  | "invalid_argument"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "throttled"
  | "api"
  | "server"
  | "network"
  | "timeout"
  | "aborted"
  | "decode"
  | "too_large"
  | "load";

/** What may be known about a failure besides its kind and message. */
export interface DrsErrorDetails {
  /** HTTP status, 100 to 599. */
  status?: number;
  /** The service's code. */
  errorCode?: string;
  /** The service's text. */
  errorMsg?: string;
  /** The service's id of the request. */
  requestId?: string;
  /** Requests sent. */
  attempts?: number;
  /** Milliseconds to wait. */
  retryAfterMs?: number;
  /** JSON path. */
  path?: string;
  /** The reason or error underneath. */
  cause?: unknown;
}

const DETAILS = ["status", "errorCode", "errorMsg", "requestId", "attempts", "retryAfterMs", "path"] as const;

// One registry symbol for all realms and for both module formats: their classes differ, the mark does not.
const BRAND = Symbol.for("drs-batch-jobs.DrsError");

/**
 * The only error that the package throws, at once or by rejection: a real `Error`, whose stack leads to the call that failed.
 *
 * No property ever holds a token, a password or a value of a reply, so the error may be logged as it is.
 * `instanceof DrsError` holds across realms and for the ESM and CommonJS entries alike.
 *
 * @example
 * try {
 *   await client.page(asyncJobId);
 * } catch (error) {
 *   if (!(error instanceof DrsError)) throw error;
 *   console.error(error.kind, error.status, error.errorCode, error.requestId);
 * }
 */
export class DrsError extends Error {
  /**
   * Minifying takes the name away that logs show.
   *
   * @internal
   */
  static override readonly name = "DrsError";

  /** Always `"DrsError"`. */
  declare readonly name: "DrsError";
  /** What went wrong, as one word to branch on. */
  readonly kind: DrsErrorKind;
  /** HTTP status, if a reply came. */
  declare readonly status?: number;
  /** The service's code as it was sent, such as `DRS.10000001`. */
  declare readonly errorCode?: string;
  /** The service's text as it was sent, in the language of `language`. */
  declare readonly errorMsg?: string;
  /** The service's id of the request (`X-Request-Id`); in browsers only where CORS exposes it. */
  declare readonly requestId?: string;
  /** Requests that were sent for the call, 0 if none. */
  declare readonly attempts?: number;
  /** How long the service asks to wait, in ms (`Retry-After`). */
  declare readonly retryAfterMs?: number;
  /** JSON path of the misfit, such as `jobs[3].status`, for kind `decode`. */
  declare readonly path?: string;
  /** The caller's abort reason, or the platform's own error. Left out by `toJSON`. */
  declare readonly cause?: unknown;

  /** For tests of your own code; the package makes its errors itself. */
  constructor(kind: DrsErrorKind, message: string, details: DrsErrorDetails = {}) {
    mark();
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    for (const name of DETAILS) {
      const value = details[name];
      if (value !== undefined) Object.defineProperty(this, name, { value, enumerable: true });
    }
  }

  /** The error as plain data, without stack and cause. */
  toJSON(): { name: "DrsError"; message: string; kind: DrsErrorKind } & Omit<DrsErrorDetails, "cause"> {
    return Object.assign({ name: this.name, message: this.message }, this);
  }

  /** True for every `DrsError`, whichever copy of the package made it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return this === DrsError ? isDrsError(value) : Function.prototype[Symbol.hasInstance].call(this, value);
  }
}

let isMarked = false;

/**
 * Puts name and mark on the prototype, so that they are there when the stack's first line is written, and no own property is
 * spent. Not when the class is made: a bundler drops no class that runs something.
 */
function mark(): void {
  if (isMarked) return;
  isMarked = true;
  Object.defineProperties(DrsError.prototype, {
    name: { value: "DrsError", writable: true, configurable: true },
    [BRAND]: { value: true },
  });
}

/**
 * True for every error of this package, also one of another realm (an iframe, a `vm` context) or of the other module format.
 *
 * @example
 * if (isDrsError(error) && error.kind === "aborted") return;
 */
export function isDrsError(error: unknown): error is DrsError {
  return typeof error === "object" && error !== null && BRAND in error;
}
