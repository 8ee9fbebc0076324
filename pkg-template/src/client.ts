import { callSite, failureAt } from "./callsite.js";
import { checkedCall, checkedOptions } from "./check.js";
import type { Core, CoreWalk } from "./core.js";
import { load, loadUnlessAborted } from "./load.js";
import type { Job } from "./models.js";
import type { CallOptions, ClientOptions, PageQuery, WalkOptions } from "./options.js";
import { type JobsPage, Page } from "./page.js";
import type { SharedSignal } from "./signal.js";
import { jobsOf, pageOf, PageWalk, type Walk } from "./walk.js";

/**
 * A client of the batch jobs of one project. The wasm module loads by itself on the first awaited call.
 *
 * @example
 * const client = new DrsClient({ projectId, region: "cn-north-4", token });
 * for await (const job of client.jobs(asyncJobId)) console.log(job.id, job.status);
 */
export class DrsClient {
  // Private fields are out of reach of JSON.stringify, Object.keys and a debugger's printout: the token is among the options.
  readonly #options: ClientOptions;
  #core: Core | undefined;

  /**
   * Checks the options and sends nothing.
   *
   * @throws {DrsError} kind `invalid_argument`; the message names the option and its rule, never its value
   */
  constructor(options: ClientOptions) {
    const site = callSite(DrsClient.prototype, "constructor");
    try {
      this.#options = checkedOptions(options);
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
      const call = checkedCall(options, this.#options);
      const core = await this.#open(call?.signal);
      return new Page(await core.page(asyncJobId, query, call));
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
    return new PageWalk(() => this.#walk(asyncJobId, options), options, pageOf);
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
    return new PageWalk(() => this.#walk(asyncJobId, options), options, jobsOf);
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

  static {
    // Minifying takes the name away that logs show.
    Object.defineProperty(this, "name", { value: "DrsClient" });
  }

  async #walk(asyncJobId: string, options: WalkOptions | undefined): Promise<CoreWalk> {
    const call = checkedCall(options, this.#options);
    const core = await this.#open(call?.signal);
    return core.walk(asyncJobId, call);
  }

  async #open(signal: SharedSignal | undefined): Promise<Core> {
    const { Core } = await loadUnlessAborted(signal);
    // Of an instance that broke down nothing is used again.
    if (!(this.#core instanceof Core)) this.#core = new Core(this.#options);
    return this.#core;
  }
}
