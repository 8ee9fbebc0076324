import { type CallSite, callSite, failureAt } from "./callsite.js";
import { Calls } from "./calls.js";
import type { Flights } from "./flights.js";
import { checkedOptions, checkedWait, checkedWatch } from "./check.js";
import { load, loadUnlessAborted } from "./load.js";
import type { Job } from "./models.js";
import type { CallOptions, ClientOptions, PageQuery, WalkOptions } from "./options.js";
import { type JobsPage, Page } from "./page.js";
import { sharedName } from "./tabs.js";
import { jobsOf, pageOf, PageWalk, type Walk } from "./walk.js";
import {
  BatchWatch,
  type WaitCondition,
  waitFor,
  type WaitOptions,
  type WaitResult,
  type Watch,
  type Watching,
  type WatchOptions,
} from "./watch.js";

/**
 * A client of the batch jobs of one project. The wasm module loads by itself on the first awaited call.
 *
 * @example
 * const client = new DrsClient({ projectId, region: "cn-north-4", token });
 * for await (const job of client.jobs(asyncJobId)) console.log(job.id, job.status);
 */
export class DrsClient {
  /**
   * Minifying takes the name away that logs show. A field, since a bundler drops no class that runs something.
   *
   * @internal
   */
  static readonly name = "DrsClient";

  // Private fields are out of reach of JSON.stringify, Object.keys and a debugger's printout: the token is among the options.
  readonly #options: ClientOptions;
  readonly #calls: Calls;

  /**
   * Checks the options and sends nothing.
   *
   * @throws {DrsError} kind `invalid_argument`; the message names the option and its rule, never its value
   */
  constructor(options: ClientOptions) {
    const site = callSite(DrsClient.prototype, "constructor");
    try {
      this.#options = checkedOptions(options);
      this.#calls = new Calls(this.#options);
    } catch (thrown) {
      throw failureAt(site, thrown);
    }
  }

  /**
   * One page of a batch, newest jobs first: exactly one successful `GET /v5/{project_id}/batch-async-jobs/{async_job_id}`.
   *
   * @param asyncJobId id of the batch: 1 to 64 letters, digits, `_` and `-`
   * @throws {DrsError} by rejection, of any kind; `invalid_argument` before anything is sent
   * @example
   * const page = await client.page(asyncJobId, { offset: 0, limit: 20 });
   * console.log(page.total_count, page.jobs[0]?.status);
   */
  async page(asyncJobId: string, query?: PageQuery, options?: CallOptions): Promise<JobsPage> {
    const site = callSite(this, "page");
    try {
      return new Page(await this.#calls.page(asyncJobId, query, options));
    } catch (thrown) {
      throw failureAt(site, thrown);
    }
  }

  /**
   * Every page of a batch, fetched ahead while the caller works: one request a page, none before the first is asked for.
   *
   * @param asyncJobId id of the batch: 1 to 64 letters, digits, `_` and `-`
   * @example
   * for await (const page of client.pages(asyncJobId, { pageSize: 100 })) console.log(page.offset, page.length);
   */
  pages(asyncJobId: string, options?: WalkOptions): Walk<JobsPage> {
    return new PageWalk(() => this.#calls.walk(asyncJobId, options), options, pageOf);
  }

  /**
   * Every job of a batch, each id at most once, in the service's order: one request a page, none before the first job is
   * asked for.
   *
   * @param asyncJobId id of the batch: 1 to 64 letters, digits, `_` and `-`
   * @example
   * for await (const job of client.jobs(asyncJobId)) {
   *   if (phaseOf(job.status) === "failed") console.log(job.id, job.base_info?.name);
   * }
   */
  jobs(asyncJobId: string, options?: WalkOptions): Walk<Job> {
    return new PageWalk(() => this.#calls.walk(asyncJobId, options), options, jobsOf);
  }

  /**
   * Polls a batch and gives what changed, as long as somebody asks for the next update: a whole walk a poll, one poll at
   * a time, none before the first update is asked for, none while the page is hidden or without a network. It ends when
   * it is broken out of, or settled with `untilSettled`.
   *
   * A poll that fails is an update with an `error`. Only what can't heal ends the watch by rejection: a token that is
   * refused, the signal, and before the first snapshot a mistake in the arguments or a batch that can't be read.
   *
   * @param asyncJobId id of the batch: 1 to 64 letters, digits, `_` and `-`
   * @example
   * for await (const { changes, counts, error } of client.watch(asyncJobId, { untilSettled: true })) {
   *   console.log(error?.kind ?? "ok", counts.running, changes.length);
   * }
   */
  watch(asyncJobId: string, options?: WatchOptions): Watch {
    return this.#watch(asyncJobId, options, callSite(this, "watch"));
  }

  /**
   * Polls a batch until a condition holds, as `watch` does.
   *
   * @param asyncJobId id of the batch: 1 to 64 letters, digits, `_` and `-`
   * @param until `"settled"`: no job changes any more by itself, which says nothing about success. Or a function that is
   *   asked after each poll that did not fail; what it throws is thrown.
   * @throws {DrsError} by rejection, as `watch`; that `maxWaitMs` ran out is an outcome and no error
   * @example
   * const { outcome, update } = await client.wait(asyncJobId, "settled", { maxWaitMs: 600_000 });
   * console.log(outcome, update.counts, "somebody has to look at", update.stuck);
   */
  async wait(asyncJobId: string, until: WaitCondition, options?: WaitOptions): Promise<WaitResult> {
    const site = callSite(this, "wait");
    try {
      checkedWait(until, options);
    } catch (thrown) {
      throw failureAt(site, thrown);
    }
    const watch = this.#watch(asyncJobId, { ...options, untilSettled: false }, site);
    return waitFor(watch, until, options?.maxWaitMs, site);
  }

  /**
   * Starts the wasm module ahead of the first call, which else does it. Sends nothing; safe to call often, and again
   * after a failure.
   *
   * @throws {DrsError} by rejection, kind `load`
   * @example
   * await DrsClient.load();
   */
  static async load(): Promise<void> {
    const site = callSite(DrsClient, "load");
    try {
      await load();
    } catch (thrown) {
      throw failureAt(site, thrown);
    }
  }

  #watch(asyncJobId: string, options: WatchOptions | undefined, site: CallSite): BatchWatch {
    const open = async (): Promise<Watching> => {
      const signal = checkedWatch(options, this.#options);
      const { intervalMs, untilSettled } = options ?? {};
      const { CoreWatch } = await loadUnlessAborted(signal);
      const name = sharedName(this.#options, asyncJobId, options ?? {});
      // The next poll is not far: two attempts are enough.
      const own = options?.retry ?? this.#options.retry;
      const retry = own === false ? false : { ...own, attempts: Math.min(own?.attempts ?? 3, 2) };
      const walk = (): Promise<Flights> => this.#calls.walk(asyncJobId, { ...options, retry });
      const { observer } = this.#options;
      return { core: new CoreWatch(intervalMs ?? 10_000), walk, signal, untilSettled, name, observer };
    };
    return new BatchWatch(open, site);
  }
}
