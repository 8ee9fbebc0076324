import { DrsError } from "../error.js";
import type { Phase } from "../models.js";
import type { EncodedPage, JobsPage } from "../page.js";
import { type JobSummary, summariesOf } from "../summary.js";
import type { TableCore } from "./core.js";
import { load } from "./load.js";

export { DrsError, isDrsError, type DrsErrorDetails, type DrsErrorKind } from "../error.js";
export type { EncodedPage, JobsPage } from "../page.js";
export type { JobSummary } from "../summary.js";

/** What to show of a table. */
export interface TableQuery {
  /**
   * Terms apart by spaces, all of which must hold; letter case is ignored. Default: none, so that all rows match.
   *
   * - `word`, `"two words"`: some text or number of the job holds it.
   * - `field:value`, `field:a,b`: the field is one of these. `field:` alone: it is absent.
   * - `field~text`: the field's text holds it; of a record, some text within.
   * - `field>n`, `>=`, `<`, `<=`: numbers (`42`, `99.5%`), times (`2026-11-27`, `2026-11-27T08:30Z`), for `delay` also `90s`,
   *   `5m`, `2h`, `1d`.
   * - `precheck:item`: that precheck failed. `problem:precheck`, `network` or `comparison`: one of that kind failed.
   * - `-` before a term: it must not hold.
   *
   * Fields are `id`, `name`, `status`, `phase`, `engine_type`, `task_type`, `create_time`, `progress`, `delay` (ms),
   * `remaining_time`, `problems`, and any path of the job, such as `base_info.description`; of an array on the way, some
   * element. At most 4,096 bytes and 64 terms.
   */
  filter?: string;
  /** Fields apart by commas, `-` before one for descending. Absent values come last either way. Default: the service's order. */
  sort?: string;
  /** Matching rows to skip, from 0. Default 0. */
  offset?: number;
  /** Most rows to give, from 0. Default: all. */
  limit?: number;
}

/** What to export. */
export interface ExportQuery {
  /** As that of a {@link TableQuery}. */
  filter?: string;
  /** As that of a {@link TableQuery}. */
  sort?: string;
  /** Fields, 1 to 256. Default: for CSV those of a {@link JobSummary}, else the whole record. */
  columns?: readonly string[];
}

/** A row: what a table shows of a job, and where the job is. */
export interface TableRow extends JobSummary {
  /** The place of the job in the table, from 0: for `json` and `problems`. */
  place: number;
}

/** How many jobs have a value. */
export interface ValueCount {
  /** As it was sent. */
  value: string;
  /** At least 1. */
  jobs: number;
}

/** In how many jobs a check fails. */
export interface ProblemCount {
  /** What kind of check it is. */
  kind: "precheck" | "network" | "comparison";
  /** The item of a precheck, the `error_code` of a connection test; `objects`, `lines` or `contents` of a comparison. */
  name: string;
  /** At least 1. */
  jobs: number;
}

/** What a query gives. Lists of counts begin with what most jobs have. */
export interface TableView {
  /** Rows of the table. */
  total: number;
  /** Rows that the filter lets through. */
  matched: number;
  /** Those of them between offset and limit, in order. */
  rows: TableRow[];
  /** How many jobs are in each phase if the filter's terms on `phase` and `status` are left out: what choosing one gives. */
  phases: Record<Phase, number>;
  /** The same for each status. */
  statuses: ValueCount[];
  /** The same for each pair of engines, with the terms on `engine_type` left out. */
  engine_types: ValueCount[];
  /** The same for each kind of task, with the terms on `task_type` left out. */
  task_types: ValueCount[];
  /** Which checks fail in the jobs that match. */
  problems: ProblemCount[];
}

/** A check that failed in a job. */
export interface JobProblem {
  /** What kind of check it is. */
  kind: "precheck" | "network" | "comparison";
  /** As in {@link ProblemCount}. */
  name: string;
  /** What was tried or compared: an address, a kind of object, a database, a table. */
  subject?: string;
  /** How it ended, as it was sent; `false` where the service says no more. */
  result: string;
  /** Why, as it was sent. */
  reason?: string;
}

/** The jobs of a batch, to filter, sort, count and export. Synchronous: for many jobs, make it in a worker. */
export interface JobTable {
  /** Rows of the table. */
  readonly length: number;
  /**
   * Replaces all rows by the jobs of these pages, of a walk or of an update, and gives how many there are: each id once,
   * the last job of an id at the place of the first. Makes no job objects.
   *
   * @throws {DrsError} kind `invalid_argument` if a page is none; the rows are as before
   * @example
   * table.load(update.pages);
   */
  load(pages: Iterable<JobsPage | EncodedPage>): number;
  /**
   * The rows that match, in order, with counts.
   *
   * @throws {DrsError} kind `invalid_argument`; its `path` is the place in the option, such as `filter[7]`, from 0
   * @example
   * const { matched, rows } = table.query({ filter: "phase:failed delay>5m", sort: "-delay", limit: 50 });
   */
  query(query?: TableQuery): TableView;
  /**
   * All matching rows as text, in pieces of at most 64 KiB, to be gone through once. What is loaded meanwhile does not
   * change it: the jobs of before stay in memory until it is through, broken off, or collected as garbage.
   *
   * CSV has a line of names, commas, CRLF and no byte order mark; a text that a spreadsheet could take for a formula
   * begins with `'`. NDJSON has a record a line, JSON an array of them, masked as the pages are.
   *
   * @throws {DrsError} kind `invalid_argument`, at once
   * @example
   * const csv = [...table.export("csv", { columns: ["name", "status", "base_info.description"] })].join("");
   */
  export(format: "csv" | "json" | "ndjson", query?: ExportQuery): IterableIterator<string>;
  /**
   * The job at a place as JSON text, as the page has it.
   *
   * @throws {DrsError} kind `invalid_argument` for a place beyond the end
   * @example
   * const job = JSON.parse(table.json(row.place));
   */
  json(place: number): string;
  /**
   * The checks that fail in the job at a place: as many as its `problems` say.
   *
   * @throws {DrsError} kind `invalid_argument` for a place beyond the end
   * @example
   * for (const { name, reason } of table.problems(row.place)) console.log(name, reason);
   */
  problems(place: number): JobProblem[];
}

/**
 * A table without rows. The first call starts the module of this entry, a small one beside the client's. What a table
 * holds is let go of with it.
 *
 * @throws {DrsError} by rejection, kind `load`
 * @example
 * const table = await createTable();
 * table.load(await client.pages(asyncJobId).toArray({ max: 1000 }));
 * for (const { name, problems } of table.query({ filter: "problem:precheck" }).rows) console.log(name, problems);
 */
export async function createTable(): Promise<JobTable> {
  const { TableCore: Core } = await load();
  return new Table(new Core());
}

const FORMATS = ["csv", "json", "ndjson"];
const SEPARATOR = "\x1f";

/** Over the core, whose faults become errors. */
class Table implements JobTable {
  /** The name that logs show. */
  static readonly name = "JobTable";

  readonly #core: TableCore;
  #length = 0;

  constructor(core: TableCore) {
    this.#core = core;
  }

  get length(): number {
    return this.#length;
  }

  load(pages: Iterable<JobsPage | EncodedPage>): number {
    const encoded = Array.from(pages, plain);
    return told(() => {
      for (const { bytes, spans, summaryText, summaryCells, fresh } of encoded) {
        this.#core.add(bytes, spans, summaryText, summaryCells, fresh);
      }
      return (this.#length = this.#core.load());
    });
  }

  query({ filter = "", sort = "", offset = 0, limit }: TableQuery = {}): TableView {
    texts({ filter, sort });
    count("offset", offset);
    if (limit !== undefined) count("limit", limit);
    return told(() => {
      this.#core.query(filter, sort, offset, limit ?? -1);
      const { places, total, matched, ...counts } = JSON.parse(this.#core.view()) as Omit<TableView, "rows"> & {
        places: number[];
      };
      const summaries = summariesOf({ summaryText: this.#core.text(), summaryCells: this.#core.cells() });
      const rows = summaries.map((row, index) => Object.assign(row, { place: places[index] as number }));
      return { total, matched, rows, ...counts };
    });
  }

  export(
    format: "csv" | "json" | "ndjson",
    { filter = "", sort = "", columns }: ExportQuery = {},
  ): IterableIterator<string> {
    texts({ filter, sort });
    const number = FORMATS.indexOf(format);
    if (number < 0) throw refused("`format` must be `csv`, `json` or `ndjson`");
    if (columns && columns.length === 0) throw refused("option `columns` needs one field at least");
    columns?.forEach((column, place) => {
      texts({ [`columns[${place}]`]: column });
    });
    const given = told(() => this.#core.export(number, filter, sort, columns?.join(SEPARATOR)));
    return (function* () {
      try {
        for (let piece; (piece = told(() => given.next())) !== undefined;) yield piece;
      } finally {
        given.free();
      }
    })();
  }

  json(place: number): string {
    return this.#at(place, () => this.#core.json(place));
  }

  problems(place: number): JobProblem[] {
    return JSON.parse(this.#at(place, () => this.#core.problems(place))) as JobProblem[];
  }

  #at(place: number, act: () => string | undefined): string {
    const text = Number.isInteger(place) && place >= 0 ? told(act) : undefined;
    if (text !== undefined) return text;
    const { length } = this;
    throw refused(`\`place\` must be an integer, at least 0 and below the table's length of ${String(length)}`);
  }
}

/** The core throws texts; whatever else comes out of it has stopped the module. */
function told<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (thrown) {
    if (typeof thrown !== "string") {
      const { message, cause } = thrown as Error;
      throw new DrsError("load", message, { cause });
    }
    const [option = "", at = "", rule = ""] = thrown.split(SEPARATOR);
    throw refused(`option \`${option}\`, at ${at}: ${rule}`, `${option}[${at}]`);
  }
}

function refused(message: string, path?: string): DrsError {
  return new DrsError("invalid_argument", message, path === undefined ? {} : { path });
}

function texts(options: Record<string, unknown>): void {
  for (const [name, text] of Object.entries(options)) {
    if (typeof text !== "string" || text.includes(SEPARATOR)) throw refused(`option \`${name}\` must be text`);
  }
}

function count(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 0) throw refused(`option \`${name}\` must be an integer of 0 or more`);
}

/** A page as memory; refuses what the core could not take as such. */
function plain(given: JobsPage | EncodedPage, place: number): EncodedPage {
  const page = (given as Partial<JobsPage> | null)?.encoded?.() ?? (given as Partial<EncodedPage> | null) ?? {};
  const { bytes, spans, summaryText, summaryCells, fresh } = page;
  // Not by `instanceof`: it may come from another realm.
  const holds = (array: unknown, size: number): boolean =>
    ArrayBuffer.isView(array) && (array as Uint8Array).BYTES_PER_ELEMENT === size;
  if (
    holds(bytes, 1) &&
    holds(spans, 4) &&
    holds(summaryCells, 8) &&
    (fresh === undefined || holds(fresh, 4)) &&
    typeof summaryText === "string"
  ) {
    return page as EncodedPage;
  }
  throw refused(`\`pages[${place}]\` is no page`, `pages[${place}]`);
}
