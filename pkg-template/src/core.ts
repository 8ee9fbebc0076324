// What the Rust half gives to this one. Private: no type of this file may show in the published declarations.

import type { DrsErrorDetails, DrsErrorKind } from "./error.js";
import type { ClientOptions } from "./options.js";
import type { WalkSummary } from "./walk.js";

/** The exports of the generated glue that the shell uses, and what load.ts adds. */
export interface CoreGlue {
  /** The server is a region or an endpoint. @throws {CoreFailure} */
  CoreDesk: new (
    server: string,
    projectId: string,
    flags: number,
    mostBytes: number,
    observer: ClientOptions["observer"],
  ) => CoreDesk;
  CoreWatch: new (intervalMs: number) => CoreWatch;
  /** Who waits for something that this instance is to be told, and how to say that it broke down. */
  lost: Set<(failure: CoreFailure) => void>;
}

/** Of a call, rounded up: `timeoutMs`, `deadlineMs`, its language from 1 or 0, and the members of a retry policy in order. */
export type CallNumbers = readonly [number, number, number, number, number, number, number];

/** Where the calls of a client begin, their arguments checked but for the id. */
export interface CoreDesk {
  /**
   * A limit of 0 is none.
   *
   * @throws {CoreFailure}
   */
  page(asyncJobId: string, offset: number, limit: number, ...call: CallNumbers): CoreCall;
  /**
   * A page size of 0 is none.
   *
   * @throws {CoreFailure}
   */
  walk(asyncJobId: string, offset: number, pageSize: number, concurrency: number, ...call: CallNumbers): CoreRoute;
  free(): void;
}

/** One call: says what to do, decides what follows on what came of it, and decodes. See `call.ts`. */
export interface CoreCall {
  /** What to do: an attempt of at most so many ms, or a pause, which is told as -1 less its ms. */
  plan(): number;
  /**
   * The request of an attempt that has its token: the URL, then names and values of headers, a line each.
   *
   * @throws {CoreFailure} if that ends the call
   */
  request(token: string | undefined, fresh: boolean): string;
  /**
   * Takes what came of the plan, see `exchange.ts`. Gives the page; undefined if there is another plan; null if it was
   * for a walk, which has it by `take`.
   *
   * @throws {CoreFailure} if the call has failed for good
   */
  step(came: number, status: number, headers: string, body: Uint8Array): CorePage | null | undefined;
  /**
   * Has the walk take in what came, in its turn. Gives the page; null if the walk has no use for it and goes on; undefined
   * if the failure is the end.
   */
  take(): CorePage | null | undefined;
  free(): void;
}

/** One pass over a batch: says what to ask for next. */
export interface CoreRoute {
  /** Offset and limit of each page to have under way, at most so many, the one to take in next first; none at the end. */
  plan(most: number): Uint32Array;
  /** The call for a page of the plan. */
  call(offset: number, limit: number): CoreCall;
  /** So many requests were given up. */
  give_up(requests: number): void;
  /** Ends it. */
  stop(): void;
  /** Set once the walk has ended. */
  summary(): WalkSummary | undefined;
  free(): void;
}

/** The decisions of a watch: when to poll, and what changed. Times are in ms. */
export interface CoreWatch {
  /** How long to wait before asking again: 0 says to poll now, -1 to wait for an event. */
  wait(visible: boolean, online: boolean): number;
  /** A poll has ended: well, or by an error of this kind. Gives the time to the next, -1 if there is none. */
  ended(kind: string, retryAfterMs: number): number;
  /** Another tab has polled, and will again after so long. */
  heard(nextMs: number): void;
  /**
   * What is to be told of a snapshot and the one before it, each as `snapshotOf` of `watch.ts` writes it. First for each
   * job what becomes of it if nobody acts: 0 it moves, 1 it goes on for ever, 2 it starts if a time is set, 3 it is
   * stuck, 4 it is over. Then for each job that differs its places before and after, and which fields do.
   */
  compare(older: string, newer: string): Uint32Array;
  free(): void;
}

/** A checked page in plain JavaScript memory: nothing to free. See `splice.ts` for how it is read. */
export interface CorePage {
  /** The reply as it was sent, but for what no page shows: that is blank. To be read by `splice.ts` alone. */
  bytes: Uint8Array;
  /** Places in it: start and end of the array `jobs` with its brackets, then start and end of each job. */
  spans: Uint32Array;
  /** Four numbers an edit, in ascending order: start and end of what goes, start and end in `patches` of what comes. */
  edits: Uint32Array;
  /** ASCII, as whatever stays of the reply is; the mask first. */
  patches: string;
  /** A part of the reply as text, blank where there are edits, and where it begins. Of `splice.ts`. */
  near?: { at: number; text: string };
  totalCount?: number;
  offset: number;
  nextOffset?: number;
  requestId?: string;
  attempts: number;
  /** The texts of all summaries, one after another. */
  summaryText: string;
  /** Eleven numbers a job, see `summary.ts`. */
  summaryCells: Float64Array;
  /** Four lines for each of `DecodeWarning[]`, its members in order. */
  warnings?: string;
  warningsOmitted: number;
  /** In a walk: indexes of the jobs that no earlier page had, if those are not all. */
  fresh?: Uint32Array;
}

/** A failure as plain data; the shell makes the error of it, so that its stack is the caller's. */
export interface CoreFailure extends DrsErrorDetails {
  kind: DrsErrorKind;
  message: string;
}
