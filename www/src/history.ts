/** What was seen of the jobs of a batch over the time it was watched: in memory, bounded, with gaps. */
import { signal } from "@preact/signals";
import type { Job, JobSummary } from "./drs";

/** Samples that are kept of a job: two hours at ten seconds from one to the next. */
export const MOST_SAMPLES = 720;
/** Jobs of which samples are kept: two series of each and five of those that are read come to 14 MB at the very most. */
const MOST_JOBS = 2000;
/** Up to so many jobs the whole record of each is read at every sample; beyond, that of those that were opened. */
const MOST_READ = 200;
const MOST_OPENED = 32;
/** A sample that comes later than this many intervals shows that nobody looked: the page slept, or was hidden. */
const LATE = 2.5;

export const SERIES = ["progress", "delay", "cpu", "memory", "rows"] as const;
export type Series = (typeof SERIES)[number];

/** What `JobHistory.values` has where nothing was known. */
export type Sample = number | null;

/** The part of a `BatchUpdate` that a sample is made of. */
export interface Seen {
  readonly jobs: readonly JobSummary[];
  job(id: string): Job | undefined;
  readonly at: Date;
  /** Of the poll that failed: then the rest is old news. */
  readonly error?: unknown;
  readonly nextPollMs: number;
}

/** One job over the time watched, oldest first. */
export interface JobHistory {
  /** When each sample was taken, in ms since 1970; those of gaps included. */
  readonly times: readonly number[];
  /** In the unit of the series: percent, ms, percent, percent, rows per second. */
  values(series: Series): readonly Sample[];
}

type Columns = Partial<Record<Series, Float32Array>>;

export class BatchHistory {
  /** When each slot was written; the slots are those of a ring. */
  readonly #times = new Float64Array(MOST_SAMPLES);
  readonly #columns = new Map<string, Columns>();
  readonly #opened = new Set<string>();
  /** Slots that were written in all. */
  #count = 0;
  #dueMs = Number.POSITIVE_INFINITY;
  #lastMs = Number.NEGATIVE_INFINITY;
  #inGap = true;
  /** What was given out last, as long as nothing came after it: whoever draws it sees that it is the same. */
  #given: { readonly id: string; readonly count: number; readonly history: JobHistory } | undefined;

  /** Takes a sample of each job. A poll that failed, or that comes late, is a gap. */
  record(seen: Seen): void {
    const at = seen.at.getTime();
    if (seen.error !== undefined) {
      // The time of the update is that of the last good snapshot.
      this.#gap(this.#lastMs + 1);
      return;
    }
    if (at <= this.#lastMs) return;
    if (at - this.#lastMs > this.#dueMs * LATE) this.#gap(this.#lastMs + 1);
    this.#dueMs = seen.nextPollMs;
    this.#lastMs = at;
    this.#inGap = false;
    const slot = this.#next(at);
    const reads = seen.jobs.length <= MOST_READ;
    for (const summary of seen.jobs) {
      const { id, progressPercent, delayMs } = summary;
      if (id === "") continue;
      const columns = this.#columnsOf(id);
      if (columns === undefined) continue;
      put(columns, "progress", slot, progressPercent);
      put(columns, "delay", slot, delayMs);
      if (!reads && !this.#opened.has(id)) continue;
      const metrics = seen.job(id)?.metrics;
      put(columns, "cpu", slot, measure(metrics?.cpu_util));
      put(columns, "memory", slot, measure(metrics?.mem_util));
      put(columns, "rows", slot, measure(metrics?.apply_rows_rate));
    }
  }

  /** Nothing is known from here on: the page was hidden, paused, or without a network. */
  interrupt(): void {
    this.#gap(this.#lastMs + 1);
  }

  /** What is known of the job. From now on its whole record is read at each sample, in a large batch too. */
  of(id: string): JobHistory | undefined {
    this.#open(id);
    const columns = this.#columns.get(id);
    if (columns === undefined) return undefined;
    const count = this.#count;
    if (this.#given?.id !== id || this.#given.count !== count) {
      this.#given = { id, count, history: historyFrom(columns, this.#order(), this.#times) };
    }
    return this.#given.history;
  }

  #open(id: string): void {
    this.#opened.delete(id);
    this.#opened.add(id);
    const [eldest] = this.#opened;
    if (this.#opened.size > MOST_OPENED && eldest !== undefined) this.#opened.delete(eldest);
  }

  #columnsOf(id: string): Columns | undefined {
    const columns = this.#columns.get(id);
    if (columns !== undefined) return columns;
    if (this.#columns.size >= MOST_JOBS) {
      // A job that is looked at takes the place of one that is not.
      if (!this.#opened.has(id)) return undefined;
      const idle = [...this.#columns.keys()].find((other) => !this.#opened.has(other));
      if (idle === undefined) return undefined;
      this.#columns.delete(idle);
    }
    const made: Columns = {};
    this.#columns.set(id, made);
    return made;
  }

  #gap(at: number): void {
    if (this.#inGap) return;
    this.#inGap = true;
    this.#next(at);
  }

  /** The next slot, in which nothing is known yet. */
  #next(at: number): number {
    const slot = this.#count % MOST_SAMPLES;
    this.#count += 1;
    this.#times[slot] = at;
    for (const columns of this.#columns.values()) {
      for (const series of SERIES) columns[series]?.fill(Number.NaN, slot, slot + 1);
    }
    return slot;
  }

  /** The slots from the oldest to the newest. */
  #order(): number[] {
    const length = Math.min(this.#count, MOST_SAMPLES);
    return Array.from({ length }, (_, index) => (this.#count - length + index) % MOST_SAMPLES);
  }
}

function historyFrom(columns: Columns, order: readonly number[], times: Float64Array): JobHistory {
  return {
    times: order.map((slot) => times[slot] ?? 0),
    values: (series) => {
      const column = columns[series];
      return order.map((slot) => known(column?.[slot]));
    },
  };
}

function put(columns: Columns, series: Series, slot: number, value: number | undefined): void {
  if (value === undefined || Number.isNaN(value)) return;
  columns[series] ??= new Float32Array(MOST_SAMPLES).fill(Number.NaN);
  columns[series][slot] = value;
}

function known(value: number | undefined): Sample {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** A number as the service writes it: text, with a percent sign or without. */
function measure(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : undefined;
}

/** How many samples were taken, so that what shows them is drawn anew. */
export const recorded = signal(0);
let current = new BatchHistory();

/** Takes a sample of the batch that is watched. Called for each update of the watch, those of failed polls included. */
export function record(seen: Seen): void {
  current.record(seen);
  recorded.value += 1;
}

/** Nothing is known from here on, until the next sample. */
export function interrupt(): void {
  current.interrupt();
}

/** Another batch is opened. */
export function forget(): void {
  current = new BatchHistory();
}

export function historyOf(id: string): JobHistory | undefined {
  void recorded.value;
  return current.of(id);
}
