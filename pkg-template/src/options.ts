import type { ClientEvent } from "./event.js";
import type { Language, Region } from "./models.js";

/** What a client is made of. Every rule is checked by the constructor of `DrsClient`, before anything is sent. */
export interface ClientOptions {
  /** The project in whose region the batches are: 1 to 64 letters, digits, `_` and `-`. */
  projectId: string;
  /**
   * The region whose public endpoint is asked, such as `cn-north-4`. Give this or `endpoint`.
   * A region that the package does not know is asked at `https://drs.<region>.myhuaweicloud.com`.
   */
  region?: Region;
  /**
   * Another place to ask: an https origin with an optional path prefix, or, in a browser, a path of the page's own
   * origin such as `/drs`. http only for loopback. No credentials, query or fragment. Give this or `region`.
   */
  endpoint?: string | URL;
  /**
   * Sent as `X-Auth-Token`: 1 to 16,384 visible ASCII characters, after spaces at both ends are cut off. Leave it out
   * behind a gateway that adds it. A function is asked for it when it is first needed, and once more when the service does
   * not accept it; all calls that wait for the answer share one question.
   */
  token?: string | TokenProvider;
  /** Sent as `X-Language`: the language of the service's error texts. Default: the header is not sent, which means `en-us`. */
  language?: Language;
  /** Called in place of the global `fetch`, with one `Request`. */
  fetch?: typeof globalThis.fetch;
  /**
   * Time for one attempt in ms: the question for a token, the request, and its reply with the whole body. Above 0, at most
   * 2,147,483,647. Default 10,000.
   */
  timeoutMs?: number;
  /**
   * Time for one call with all its attempts and pauses in ms: above 0, at most 2,147,483,647. Default 60,000. A pause that
   * would not end before it is not begun: the call fails at once with the error of its last attempt.
   */
  deadlineMs?: number;
  /** How often a call is tried and how long it waits in between; what is left out is as in `RetryPolicy`. `false`: once. */
  retry?: Partial<RetryPolicy> | false;
  /**
   * Told of each request, reply, retry, failure, token, page and poll, while the call waits for it to return. What it throws
   * or rejects with is ignored. No event holds a token, a header but the id of a request, or anything of a body.
   */
  observer?: (event: ClientEvent) => void;
  /** Default `"mask"`: passwords and keys in replies come as `"******"`. `"reveal"` hands them over as they were sent. */
  secrets?: "mask" | "reveal";
  /**
   * Default `"lenient"`: what does not fit the model is put right or left out, and listed in the page's `warnings`.
   * `"strict"`: the first misfit is an error of kind `decode`.
   */
  decode?: "lenient" | "strict";
  /** Bytes that one reply may have once it is unpacked: an integer from 1. Default 33,554,432 (32 MiB). */
  maxReplyBytes?: number;
}

/**
 * How often a call is tried, and how long it waits in between.
 *
 * Tried again: no reply, a reply that broke off or took too long, and the status 408, 429, 500, 502, 503 and 504. The pause
 * is a random part of a ceiling, which doubles with each failure of the call. What the service asks for by `Retry-After` (or
 * `Retry-After-Ms`) is waited as well, up to 60 s; a call fails at once with `retryAfterMs` where it asks for more.
 *
 * All calls of a client share a budget: a retry takes 14 (after a 429: 5), a success and ten seconds give 1 back. It begins
 * with 70 in a page or worker of a browser and with 500 elsewhere, and never has more; where it is spent, calls are tried once.
 */
export interface RetryPolicy {
  /** All tries of one call, the first included: an integer from 1 to 10. Default 3. */
  attempts: number;
  /** Ceiling of the first pause in ms: from 0 to 2,147,483,647. Default 50. */
  baseMs: number;
  /** The same after a 429. Default 1,000. */
  throttledBaseMs: number;
  /** The highest ceiling in ms: from 0 to 2,147,483,647. Default 20,000. */
  capMs: number;
}

/**
 * Gives a token. `reason` is `unauthorized` if the service did not accept the last one; `signal` is aborted when nobody
 * waits for the answer any more. What it throws becomes the `cause` of an error of kind `unauthorized`.
 *
 * @example
 * const token: TokenProvider = async ({ signal }) => (await fetch("/session/token", { signal })).text();
 */
export type TokenProvider = (request: {
  reason: "first" | "unauthorized";
  signal: AbortSignal;
}) => string | Promise<string>;

/** What may differ for one call; what is left out is as the client has it. */
export interface CallOptions {
  /** Ends the call within 50 ms: an error of kind `aborted` with the signal's reason as its `cause`. */
  signal?: AbortSignal;
  /** As in `ClientOptions`, in ms. */
  timeoutMs?: number;
  /** As in `ClientOptions`, in ms; in a walk, for each page. */
  deadlineMs?: number;
  /** As in `ClientOptions`; what a policy leaves out is as the client has it. */
  retry?: Partial<RetryPolicy> | false;
  /** As in `ClientOptions`. */
  language?: Language;
}

/** Which page. */
export interface PageQuery {
  /** Jobs to skip: an integer from 0 to 4,294,967,295. Default 0. */
  offset?: number;
  /** Most jobs to return: an integer from 1 to 4,294,967,295. Default: the service's own, which is not documented. */
  limit?: number;
}

/** How to walk over a batch. */
export interface WalkOptions extends CallOptions {
  /**
   * The largest `limit` that is sent: an integer from 1 to 4,294,967,295. Left out, the walk begins with 50; once it knows
   * that the batch has at most 500 jobs (and, as far as the first page tells, 4 MiB) it asks for all of it at once, since
   * nothing can move between pages where there is one. If the service refuses that or gives less, it goes on page by page.
   */
  pageSize?: number;
  /** Jobs to skip at the beginning: an integer from 0 to 4,294,967,295. Default 0. */
  offset?: number;
  /** Pages that are fetched ahead of the caller: an integer from 0 to 16. Default: as `concurrency`, so 1. */
  prefetch?: number;
  /**
   * Requests that may be under way at the same time: an integer from 1 to 8, and never more than `prefetch` and the page
   * that is waited for. Default 1. More of them read a batch of many pages sooner. A walk begins with one request, doubles
   * them with each page that joins the one before, and goes back to one where jobs have moved: what was asked for ahead is
   * then given up, which counts as a request. The most requests of a walk, and what its summary claims, are the same.
   */
  concurrency?: number;
}
