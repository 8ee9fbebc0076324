import { abortFailure, callSite, failureAt } from "./callsite.js";
import type { Flights } from "./flights.js";
import type { CoreFailure, CorePage } from "./core.js";
import { DrsError } from "./error.js";
import type { Job } from "./models.js";
import type { WalkOptions } from "./options.js";
import { type JobsPage, Page } from "./page.js";

/** What a walk can say about itself once it has ended. */
export interface WalkSummary {
  /**
   * True only if it is proven that every job that was in the batch from the first request to the last was given: in one
   * pass over the list `total_count` stood still, as many distinct ids were seen, and no job had changed its place; or two
   * passes saw the same. It says nothing of jobs that came or went meanwhile.
   */
  complete: boolean;
  /**
   * Why not.
   *
   * - `total_changed`: the batch changed meanwhile, in each of up to four passes.
   * - `rows_missing`: fewer distinct ids than `total_count` says, or a row without an id.
   * - `no_total`: a reply had no `total_count`.
   * - `no_progress`: the service sent the same jobs again and again.
   * - `stopped`: the caller ended the walk, it was aborted, it failed, or it began at an offset.
   */
  reason?: "total_changed" | "rows_missing" | "no_total" | "no_progress" | "stopped";
  /** Distinct jobs that were seen, those that went meanwhile among them. */
  jobs: number;
  /** Requests that were sent. */
  requests: number;
  /** Jobs that came again at another place and were left out; those that a walk asks for again on purpose don't count. */
  duplicates: number;
  /** The last `total_count` that the service sent. */
  total_count?: number;
}

/**
 * A walk over a batch, each job once, in the order of the service as long as the list stands still: read it with `for await`, or all at once with `toArray`. Nothing is sent before the first item
 * is asked for. `break` aborts what is in flight. After an error the walk is over.
 */
export interface Walk<T> extends AsyncIterableIterator<T> {
  /**
   * Everything that is left, up to `max` items; then the walk is stopped.
   *
   * @throws {DrsError} by rejection: kind `invalid_argument` if `max` is no integer from 1; else as the walk itself
   * @example
   * const jobs = await client.jobs(asyncJobId).toArray({ max: 1000 });
   */
  toArray(options: { max: number }): Promise<T[]>;
  /** Ends the walk and aborts what is in flight; `break` calls it. */
  return(value?: unknown): Promise<IteratorResult<T>>;
  /** Ends the walk as `return` does, and rejects with `error`. */
  throw(error?: unknown): Promise<IteratorResult<T>>;
  /** Set when the walk has ended. */
  readonly summary: WalkSummary | undefined;
}

/**
 * The summary of a walk that was ended before its first item was asked for.
 *
 * @internal
 */
export function notBegun(): WalkSummary {
  return { complete: false, reason: "stopped", jobs: 0, requests: 0, duplicates: 0 };
}

/**
 * Opens the core's walk: loads the module, checks the arguments. Nothing is sent by it.
 *
 * @internal
 */
export type OpenWalk = () => Promise<Flights>;

/**
 * A walk that gives of each page what `items` makes of it.
 *
 * @internal
 */
export class PageWalk<T> implements Walk<T> {
  readonly #open: OpenWalk;
  readonly #options: WalkOptions | undefined;
  readonly #items: AsyncGenerator<T, undefined>;
  #core: Flights | undefined;
  #stopped = false;
  #summary: WalkSummary | undefined;

  constructor(open: OpenWalk, options: WalkOptions | undefined, items: (page: CorePage) => Iterable<T>) {
    this.#open = open;
    this.#options = options;
    this.#items = this.#walk(items);
  }

  get summary(): WalkSummary | undefined {
    return this.#summary;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  // A generator answers calls in the order in which they came, so calls need not wait for each other.
  async next(): Promise<IteratorResult<T, undefined>> {
    const site = callSite(this, "next");
    try {
      return await this.#items.next();
    } catch (thrown) {
      throw failureAt(site, thrown);
    }
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#stop();
    const result = await this.#items.return(undefined);
    this.#summary ??= notBegun();
    return result;
  }

  throw(error?: unknown): Promise<IteratorResult<T, undefined>> {
    this.#stop();
    return this.#items.throw(error);
  }

  async toArray(options: { max: number }): Promise<T[]> {
    const site = callSite(this, "toArray");
    const max = (options as { max?: unknown } | undefined)?.max;
    if (!Number.isInteger(max) || (max as number) < 1) {
      throw failureAt(site, new DrsError("invalid_argument", "`max` must be an integer from 1"));
    }
    const items: T[] = [];
    try {
      for await (const item of this.#items) {
        if (items.push(item) === max) break;
      }
    } catch (thrown) {
      throw failureAt(site, thrown);
    }
    return items;
  }

  /** A generator's own `return` would wait for the request that is in flight. */
  #stop(): void {
    this.#stopped = true;
    this.#core?.cancel();
  }

  async *#walk(items: (page: CorePage) => Iterable<T>): AsyncGenerator<T, undefined> {
    const core = await this.#open();
    const { signal, concurrency = 1, prefetch = concurrency } = this.#options ?? {};
    const ahead: Promise<CorePage | undefined>[] = [];
    this.#core = core;
    try {
      for (;;) {
        while (!this.#stopped && ahead.length <= prefetch) {
          const page = core.next();
          // Whoever comes to await it sees the failure; until then it is no unhandled one.
          page.catch(() => undefined);
          ahead.push(page);
        }
        const page = await ahead.shift();
        if (!page) return;
        for (const item of items(page)) {
          if (signal?.aborted) throw abortFailure(signal) as CoreFailure & Error;
          yield item;
        }
      }
    } finally {
      this.#stopped = true;
      core.cancel();
      await Promise.allSettled(ahead);
      this.#summary = core.summary();
      core.free();
    }
  }
}

/**
 * The page itself.
 *
 * @internal
 */
export const pageOf = (page: CorePage): Iterable<JobsPage> => [new Page(page)];

/**
 * The jobs of the page.
 *
 * @internal
 */
export const jobsOf = (page: CorePage): Iterable<Job> => new Page(page).jobs;
