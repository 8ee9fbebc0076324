import type { CorePage } from "./core.js";
import { DrsError } from "./error.js";
import type { Job } from "./models.js";
import { settle, textOf } from "./splice.js";
import { type JobSummary, summariesOf } from "./summary.js";

/** One thing in a reply that did not fit the model, or was put right. Never holds a value of the reply. */
export interface DecodeWarning {
  /** JSON path, such as `jobs[3].base_info.expired_days`. */
  path: string;
  /**
   * - `coerced`: another type than the declared one, turned into it without loss.
   * - `dropped`: left out, since it could not be turned into the declared type.
   * - `duplicate_key`: a key that came twice in one object; the last one counts.
   * - `invalid_text`: bytes that are no UTF-8, or half of a surrogate pair; replaced by U+FFFD.
   */
  kind: "coerced" | "dropped" | "duplicate_key" | "invalid_text";
  /** The declared type. */
  expected: string;
  /** The type that came. */
  found: string;
}

/**
 * A page as the service sent it (`total_count`, `jobs`), and what the client knows about it (camelCase).
 *
 * The reply is checked, masked and summarised before the page is handed out; job objects are made when they are first
 * read. A page is plain JavaScript memory, so there is nothing to free. `JSON.stringify(page)` gives `total_count` and `jobs`.
 */
export interface JobsPage {
  /** Jobs in the whole batch, as the service says. */
  readonly total_count?: number;
  /** Jobs on this page; in a walk those that no earlier page had, so that each job of a batch is on one page. */
  readonly length: number;
  /**
   * One job as a plain object. Only that job is made, once: each call gives the same object, and so does `jobs[index]`.
   *
   * @param index from 0 to `length - 1`
   * @throws {DrsError} kind `invalid_argument` for any other index
   * @example
   * const first = page.job(0);
   */
  job(index: number): Job;
  /** All jobs as plain objects, made when first read; the same array each time. */
  readonly jobs: readonly Job[];
  /** What a table shows of each job, without making the jobs; the same array each time. */
  readonly summaries: readonly JobSummary[];
  /** The `offset` that was asked for. Pages of a walk overlap: it lies below `nextOffset` of the page before. */
  readonly offset: number;
  /** The place after the last row of the reply; undefined at the end. */
  readonly nextOffset?: number;
  /**
   * What did not fit the model, the first 10,000 of it. With `decode: "strict"` always empty. The numbers in the paths are
   * those of the reply: in a walk they count the jobs that came again, too.
   */
  readonly warnings: readonly DecodeWarning[];
  /** Warnings beyond the first 10,000. */
  readonly warningsOmitted: number;
  /** The service's id of the request (`X-Request-Id`); in browsers only where CORS exposes it. */
  readonly requestId?: string;
  /** Requests that were sent for this page, at least 1. */
  readonly attempts: number;
  /**
   * The page as plain memory, whatever was read of it: for a table of `drs-batch-jobs/table`, here or in a worker.
   * Makes no job, and copies the page at the first call only, if at all. Send it by structured clone; a transfer would take the page's memory from it.
   *
   * @example
   * worker.postMessage(page.encoded());
   */
  encoded(): EncodedPage;
  /** What `JSON.stringify` writes. */
  toJSON(): { total_count?: number; jobs: readonly Job[] };
}

/** A checked page in plain memory: typed arrays and a text, which structured clone copies. Not to be changed. */
export interface EncodedPage {
  /** The page's JSON in UTF-8, normalised and masked. */
  readonly bytes: Uint8Array;
  /** Byte offsets: start and end of the array `jobs` with its brackets, then start and end of each job. */
  readonly spans: Uint32Array;
  /** The texts of all summaries, one after another. */
  readonly summaryText: string;
  /**
   * Eleven numbers a job: the lengths in UTF-16 units of id, name, status, engine_type, task_type, create_time and
   * remaining_time (−1 if absent); the phase (0 running, 1 waiting, 2 failed, 3 ended, 4 unknown); progress in percent and
   * delay in ms (NaN if absent); problems.
   */
  readonly summaryCells: Float64Array;
  /** In a walk: indexes of the jobs that no earlier page had, if those are not all. */
  readonly fresh?: Uint32Array;
}

/**
 * A page over what the core gave, which it keeps for `encoded`.
 *
 * @internal
 */
export class Page implements JobsPage {
  /** The name that logs show. */
  static readonly name = "JobsPage";

  readonly total_count?: number;
  readonly length: number;
  readonly offset: number;
  readonly nextOffset?: number;
  readonly requestId?: string;
  readonly attempts: number;
  readonly warningsOmitted: number;

  readonly #core: CorePage;
  /** The jobs that were made one by one, by index. */
  #made: Job[] | undefined = [];
  #missing: number;
  #jobs: readonly Job[] | undefined;
  #summaries: readonly JobSummary[] | undefined;
  #warnings: readonly DecodeWarning[] | undefined;

  constructor(core: CorePage) {
    this.#core = core;
    if (core.totalCount !== undefined) this.total_count = core.totalCount;
    this.length = this.#missing = core.fresh?.length ?? core.spans.length / 2 - 1;
    this.offset = core.offset;
    if (core.nextOffset !== undefined) this.nextOffset = core.nextOffset;
    if (core.requestId !== undefined) this.requestId = core.requestId;
    this.attempts = core.attempts;
    this.warningsOmitted = core.warningsOmitted;
  }

  job(index: number): Job {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) {
      throw new DrsError(
        "invalid_argument",
        `\`index\` must be an integer, at least 0 and below the page's length of ${String(this.length)}`,
      );
    }
    const known = (this.#jobs ?? this.#made)?.[index];
    if (known) return known;
    const job = this.#parse(1 + (this.#core.fresh?.[index] ?? index)) as Job;
    (this.#made ??= [])[index] = job;
    if (--this.#missing === 0) this.#keep(this.#made);
    return job;
  }

  get jobs(): readonly Job[] {
    if (this.#jobs) return this.#jobs;
    const { fresh } = this.#core;
    const jobs = fresh ? Array.from(fresh, (_, index) => this.job(index)) : (this.#parse(0) as Job[]);
    this.#made?.forEach((job, index) => (jobs[index] = job));
    return this.#keep(jobs);
  }

  get summaries(): readonly JobSummary[] {
    if (!this.#summaries) {
      const { fresh } = this.#core;
      const all = summariesOf(this.#core);
      this.#summaries = fresh ? all.filter((_, index) => fresh.includes(index)) : all;
    }
    return this.#summaries;
  }

  get warnings(): readonly DecodeWarning[] {
    if (!this.#warnings) {
      const lines = (this.#core.warnings ?? "").split("\n");
      const warnings = (this.#warnings = [] as DecodeWarning[]);
      for (let at = 3; at < lines.length; at += 4) {
        const [path, kind, expected, found] = lines.slice(at - 3, at + 1) as [
          string,
          DecodeWarning["kind"],
          string,
          string,
        ];
        warnings.push({ path, kind, expected, found });
      }
      delete this.#core.warnings;
    }
    return this.#warnings;
  }

  encoded(): EncodedPage {
    settle(this.#core);
    const { bytes, spans, summaryText, summaryCells, fresh } = this.#core;
    const page = { bytes, spans, summaryText, summaryCells };
    return fresh ? { ...page, fresh } : page;
  }

  toJSON(): { total_count?: number; jobs: readonly Job[] } {
    const { total_count, jobs } = this;
    return total_count === undefined ? { jobs } : { total_count, jobs };
  }

  /** The value of a span: the array for 0, a job for each number from 1 on. JSON.parse alone makes the objects, so a key is never more than a key. */
  #parse(span: number): unknown {
    const { spans } = this.#core;
    return JSON.parse(textOf(this.#core, spans[2 * span] as number, spans[2 * span + 1] as number));
  }

  #keep(jobs: readonly Job[]): readonly Job[] {
    this.#made = undefined;
    return (this.#jobs = jobs);
  }
}
