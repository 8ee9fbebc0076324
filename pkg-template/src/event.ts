import type { DrsErrorKind } from "./error.js";

/**
 * One thing that a client did, for logs and measurements. All times are in ms.
 *
 * Of each call comes `request`, then `reply` if one came whole, then `retry` or `give_up` if it failed; a call that is
 * aborted ends without an event. `call` tells apart what happens at the same time.
 *
 * @example
 * const observer = (event: ClientEvent) => {
 *   if (event.kind === "retry") console.warn(`attempt ${event.attempt} failed: ${event.error}, next in ${event.waitMs} ms`);
 * };
 */
export type ClientEvent = RequestEvent | ReplyEvent | RetryEvent | GiveUpEvent | TokenEvent | PageEvent | PollEvent;

/** A request goes out. */
export interface RequestEvent {
  /** What happened. */
  kind: "request";
  /** Which call of the client, from 1. */
  call: number;
  /** Which request of the call, from 1. */
  attempt: number;
  /** Jobs that it skips. */
  offset: number;
  /** Most jobs that it asks for. */
  limit?: number;
}

/** A whole reply came, of whatever status. */
export interface ReplyEvent {
  /** What happened. */
  kind: "reply";
  /** Which call of the client, from 1. */
  call: number;
  /** Which request of the call, from 1. */
  attempt: number;
  /** HTTP status. */
  status: number;
  /** The service's id of the request. */
  requestId?: string;
  /** Bytes of the body, unpacked. */
  bytes: number;
  /** Since the attempt began, the question for a token included. */
  durationMs: number;
}

/** An attempt failed, and another one follows. */
export interface RetryEvent {
  /** What happened. */
  kind: "retry";
  /** Which call of the client, from 1. */
  call: number;
  /** Requests that the call has sent. */
  attempt: number;
  /** What went wrong; `unauthorized` if the token was not accepted and a new one is asked for. */
  error: DrsErrorKind;
  /** HTTP status, if a reply came. */
  status?: number;
  /** The service's id of the request. */
  requestId?: string;
  /** How long the attempt took. */
  durationMs: number;
  /** How long until the next one. */
  waitMs: number;
}

/** A call failed for good. */
export interface GiveUpEvent {
  /** What happened. */
  kind: "give_up";
  /** Which call of the client, from 1. */
  call: number;
  /** Requests that the call has sent. */
  attempt: number;
  /** The kind of its error. */
  error: DrsErrorKind;
  /**
   * Why it is not tried again.
   *
   * - `final`: it would fail again.
   * - `attempts`: all attempts are spent.
   * - `retry_after`: the service asks for a pause of more than 60 s.
   * - `deadline`: the deadline has come, or would come during the pause.
   * - `budget`: too many calls of the client have failed lately.
   */
  reason: "final" | "attempts" | "retry_after" | "deadline" | "budget";
  /** HTTP status, if a reply came. */
  status?: number;
  /** The service's id of the request. */
  requestId?: string;
  /** How long the whole call took. */
  durationMs: number;
}

/** The function `token` gave a token that was not known before. */
export interface TokenEvent {
  /** What happened. */
  kind: "token";
  /** The first call that had it, from 1. */
  call: number;
  /** Why it was asked for. */
  reason: "first" | "unauthorized";
  /** How long that call waited for it. */
  durationMs: number;
}

/** A walk or a watch took a page in. */
export interface PageEvent {
  /** What happened. */
  kind: "page";
  /** Jobs before the page. */
  offset: number;
  /** Jobs on the page. */
  jobs: number;
  /** What the service says that the batch has. */
  total_count?: number;
}

/** A watch asked for the state of its batch. */
export interface PollEvent {
  /** What happened. */
  kind: "poll";
  /** Number of the poll. */
  sequence: number;
  /** Jobs of the batch. */
  jobs?: number;
  /** Changes since the last one. */
  changes?: number;
  /** What went wrong, if it failed. */
  error?: DrsErrorKind;
  /** How long until the next one. */
  waitMs?: number;
}
