import { abortFailure, type CallSite, callSite, failureAt, failureOf } from "./callsite.js";
import type { Flights } from "./flights.js";
import type { CoreFailure, CorePage, CoreWatch } from "./core.js";
import type { DrsError } from "./error.js";
import type { ClientEvent, PollEvent } from "./event.js";
import type { Job, Phase } from "./models.js";
import type { CallOptions } from "./options.js";
import { type JobsPage, Page } from "./page.js";
import type { SharedSignal } from "./signal.js";
import type { JobSummary } from "./summary.js";
import { Tabs, type Told } from "./tabs.js";
import { notBegun, type WalkSummary } from "./walk.js";

/** How to watch a batch. */
export interface WatchOptions extends CallOptions {
  /**
   * From the end of a poll to the next, in ms: 3,000 to 2,147,483,647. Default 10,000. It strays by a tenth to either
   * side; failures in a row double it, up to 120,000; a `Retry-After` of the service wins where it is longer.
   */
  intervalMs?: number;
  /** The largest `limit` that is sent: an integer from 1 to 4,294,967,295. Default: as `WalkOptions` says. */
  pageSize?: number;
  /** Ends with the first update that is `settled`. Default false. */
  untilSettled?: boolean;
  /**
   * Whether the tabs of an origin that watch the same batch in the same way share one poller. Default true, in pages
   * that have Web Locks and BroadcastChannel. A client with `secrets: "reveal"` or a `fetch` of its own never does, nor
   * one with another token, language or interval.
   */
  shared?: boolean;
}

/** What a poll came to: the batch as it is, and what changed. Plain JavaScript memory: there is nothing to free. */
export interface BatchUpdate {
  /** Every job of the last good snapshot, in the order in which they came. */
  jobs: readonly JobSummary[];
  /** The whole record of a job in this snapshot, made when it is first asked for. */
  job(id: string): Job | undefined;
  /**
   * What changed since the update before, sorted by id; empty where `error` is set. In the first snapshot every job was
   * added. Nothing is said about jobs without an id, which can't be told apart. That a job was removed is proven only
   * where `summary.complete` is true.
   */
  changes: readonly JobChange[];
  /** How many jobs are in each phase. */
  counts: Record<Phase, number>;
  /**
   * True if no job changes any more by itself: none is at work, has a status that this version does not know, or is due
   * to start at a time that was set. False if there is no job, and if jobs may have been missed. It says nothing about
   * success: no status does. That the service ends a failed job after days is left out of account.
   */
  settled: boolean;
  /**
   * Ids of the jobs that come to no end by themselves: somebody has to start, resume or end them. A job that carries
   * changes over is one of them, although it keeps the batch from settling.
   */
  stuck: readonly string[];
  /** The pages of the snapshot, each job on one of them: what a table of `drs-batch-jobs/table` is loaded with. */
  pages: readonly JobsPage[];
  /** What the walk behind the snapshot says of itself. */
  summary: WalkSummary;
  /** The number of the update, from 1. */
  sequence: number;
  /** When the snapshot was whole; before the first one, when the poll failed. */
  at: Date;
  /** Set when this poll failed: the rest is the last good snapshot. */
  error?: DrsError;
  /** From this update to the next poll, in ms. */
  nextPollMs: number;
}

/** A watch under way: its updates, and what a reader of a page wants of it. */
export interface Watch extends AsyncIterableIterator<BatchUpdate> {
  /**
   * Polls now, once, instead of when the next poll is due: whatever the interval, failures before, a pause, or what other
   * tabs do. The others are told what came. Does nothing while a poll is under way; where nobody waits for an update, the
   * poll is made for the next one that is asked for.
   */
  refresh(): void;
  /**
   * Makes no poll and gives no update of other tabs, as if the page were hidden, until `resume` or for one `refresh`. A
   * poll that is under way goes on.
   */
  pause(): void;
  /** Ends a pause. The next update says what changed since the last one before it. */
  resume(): void;
}

/** What became of a job from one snapshot to the next. */
export type JobChange =
  | { kind: "added" | "removed"; id: string }
  | { kind: "changed"; id: string; fields: readonly (keyof JobSummary)[]; before: JobSummary; after: JobSummary };

/** What to wait for: a batch in which no job changes any more by itself, or whatever the function says of the jobs. */
export type WaitCondition = "settled" | ((jobs: readonly JobSummary[]) => boolean);

/** How to wait for a batch. `untilSettled` does nothing here. */
export interface WaitOptions extends WatchOptions {
  /** How long, in ms: above 0, at most 2,147,483,647. Default: without end. */
  maxWaitMs?: number;
}

/** How waiting for a batch ended. */
export interface WaitResult {
  /** `met`: the condition holds. `timed_out`: it did not within `maxWaitMs`. Neither says that a job succeeded. */
  outcome: "met" | "timed_out";
  /** The last update; its `stuck` names the jobs that come to no end by themselves. Number 0 if none came in time. */
  update: BatchUpdate;
}

/**
 * What a watch works with.
 *
 * @internal
 */
export interface Watching {
  core: CoreWatch;
  /** Begins a walk over the batch. */
  walk: () => Promise<Flights>;
  signal: SharedSignal | undefined;
  untilSettled: boolean | undefined;
  /** The name under which tabs share a poller. */
  name: string | undefined;
  /** Told of each poll that this tab makes. */
  observer: ((event: ClientEvent) => void) | undefined;
}

/** In the order in which the core has them. */
const FIELDS = [
  "id",
  "status",
  "task_type",
  "phase",
  "name",
  "engine_type",
  "create_time",
  "remaining_time",
  "progressPercent",
  "delayMs",
  "problems",
] as const;
const LONGEST_MS = 2_147_483_647;

type Snapshot = Omit<BatchUpdate, "changes" | "sequence" | "error" | "nextPollMs">;

/**
 * A watch on a batch, polling while somebody waits for `next`.
 *
 * @internal
 */
export class BatchWatch implements Watch {
  readonly #updates: AsyncGenerator<BatchUpdate, undefined>;
  #walk: Flights | undefined;
  #over = false;
  #paused = false;
  /** Somebody wants a poll now. */
  #asked = false;
  /** Whether the platform's word that there is no network counts. Some always say so, and some are right to. */
  #trusted = false;
  #poke = (): void => undefined;
  #sequence = 0;
  #snapshot = nothing();

  constructor(open: () => Promise<Watching>, site: CallSite) {
    this.#updates = this.#run(open, site);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<BatchUpdate, undefined>> {
    const site = callSite(this, "next");
    try {
      return await this.#updates.next();
    } catch (thrown) {
      throw failureAt(site, thrown);
    }
  }

  refresh(): void {
    this.#asked = !this.#walk;
    this.#poke();
  }

  pause(): void {
    this.#paused = true;
    this.#poke();
  }

  resume(): void {
    this.#paused = false;
    this.#poke();
  }

  return(): Promise<IteratorResult<BatchUpdate, undefined>> {
    this.#stop();
    return this.#updates.return(undefined);
  }

  throw(error?: unknown): Promise<IteratorResult<BatchUpdate, undefined>> {
    this.#stop();
    return this.#updates.throw(error);
  }

  /** A generator's own `return` would wait for whatever it waits for. */
  #stop(): void {
    this.#over = true;
    this.#walk?.cancel();
    this.#poke();
  }

  async *#run(open: () => Promise<Watching>, site: CallSite): AsyncGenerator<BatchUpdate, undefined> {
    const watching = await open();
    const { core, signal, name, observer } = watching;
    const tabs = name === undefined ? undefined : new Tabs(name, () => this.#poke());
    // Of the last poll that was told, here or in another tab: what is older comes too late.
    let last = 0;
    try {
      while (!this.#over) {
        if (signal?.aborted) throw abortFailure(signal) as CoreFailure & Error;
        const seen = typeof document !== "object" || document.visibilityState !== "hidden";
        const visible = seen && !this.#paused;
        if (this.#paused) tabs?.heard.splice(0);
        let told = tabs?.heard.shift();
        const heard = told !== undefined;
        if (told && told.at <= last) continue;
        if (told) {
          core.heard(told.nextPollMs);
        } else {
          tabs?.want(visible);
          const ms = core.wait(visible, this.#online());
          if (!this.#asked && (ms !== 0 || tabs?.leads === false)) {
            await this.#pause(tabs?.leads === false ? -1 : ms, signal);
            continue;
          }
          this.#asked = false;
          told = await this.#poll(watching, last);
          if (!told) return;
          tabs?.tell(told);
        }
        last = told.at;
        const update = this.#take(core, told, site);
        if (!heard) observer?.(pollEvent(update));
        // A tab that takes no updates must not keep the others from polling.
        const idle = tabs && setTimeout(() => tabs.want(false), told.nextPollMs);
        yield update;
        clearTimeout(idle);
        if (watching.untilSettled && update.settled) return;
      }
    } finally {
      this.#over = true;
      tabs?.close();
      core.free();
    }
  }

  /** Waits so many ms (-1: for ever), or until something happens that may change what to do. */
  async #pause(ms: number, signal: SharedSignal | undefined): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const page = typeof document === "object" ? document : undefined;
    const events = [
      [signal as EventTarget | undefined, "abort"],
      [page, "visibilitychange"],
      [globalThis, "online"],
      [globalThis, "offline"],
    ] as const;
    await new Promise<void>((resolve) => {
      this.#poke = () => resolve();
      if (ms >= 0) timer = setTimeout(this.#poke, Math.min(ms, LONGEST_MS));
      for (const [target, name] of events) target?.addEventListener?.(name, this.#poke);
    });
    clearTimeout(timer);
    for (const [target, name] of events) target?.removeEventListener?.(name, this.#poke);
  }

  #online(): boolean {
    const online = typeof navigator !== "object" || (navigator.onLine as boolean | undefined) !== false;
    this.#trusted ||= online;
    return online || !this.#trusted;
  }

  /** One poll: a whole walk. Undefined if it was ended. */
  async #poll({ core, walk: begin, signal, observer }: Watching, last: number): Promise<Told | undefined> {
    const pages: CorePage[] = [];
    let summary: WalkSummary | undefined;
    let failure: CoreFailure | undefined;
    const walk = (this.#walk = await begin());
    try {
      for (let page; (page = await walk.next());) pages.push(page);
      summary = walk.summary();
    } catch (thrown) {
      if (signal?.aborted) throw thrown;
      failure = failureOf(thrown);
      this.#trusted ||= failure.kind === "network";
      // What the platform threw may not go to another tab.
      delete failure.cause;
    } finally {
      walk.cancel();
      walk.free();
      this.#walk = undefined;
    }
    if (this.#over) return undefined;
    const at = Math.max(Date.now(), last + 1);
    if (!failure) return { at, pages, summary: summary ?? notBegun(), nextPollMs: core.ended("", 0) };
    const nextPollMs = core.ended(failure.kind, failure.retryAfterMs ?? 0);
    if (nextPollMs < 0) {
      observer?.({ kind: "poll", sequence: this.#sequence + 1, error: failure.kind });
      throw failure as CoreFailure & Error;
    }
    return { at, failure, nextPollMs };
  }

  #take(core: CoreWatch, { at, pages, summary, failure, nextPollMs }: Told, site: CallSite): BatchUpdate {
    const before = this.#snapshot;
    let changes: JobChange[] = [];
    if (pages && summary) [this.#snapshot, changes] = gathered(core, pages, summary, before.jobs, at);
    else if (this.#sequence === 0) this.#snapshot.at = new Date(at);
    const update = { ...this.#snapshot, changes, sequence: (this.#sequence += 1), nextPollMs };
    return failure ? { ...update, error: failureAt(site, failure) } : update;
  }
}

function pollEvent({ sequence, jobs, changes, error, nextPollMs: waitMs }: BatchUpdate): PollEvent {
  const event: PollEvent = { kind: "poll", sequence, jobs: jobs.length, changes: changes.length, waitMs };
  return error ? { ...event, error: error.kind } : event;
}

/** The update before the first one. */
function nothing(): Snapshot {
  return { ...known([], []), job: () => undefined, settled: false, stuck: [], summary: notBegun(), at: new Date() };
}

function known(jobs: readonly JobSummary[], pages: readonly JobsPage[]): Pick<Snapshot, "jobs" | "pages" | "counts"> {
  const counts = { running: 0, waiting: 0, failed: 0, ended: 0, unknown: 0 };
  for (const { phase } of jobs) counts[phase] += 1;
  return { jobs, pages, counts };
}

/** The jobs as the core compares them: a line a job, a part a field. */
function snapshotOf(jobs: readonly JobSummary[]): string {
  return jobs.map((row) => `${FIELDS.map((name) => row[name] ?? "\0").join("\x1f")}\x1e`).join("");
}

/** The snapshot of a walk, and how it differs from the jobs before. */
function gathered(
  core: CoreWatch,
  pages: readonly CorePage[],
  summary: WalkSummary,
  before: readonly JobSummary[],
  at: number,
): [Snapshot, JobChange[]] {
  const jobs: JobSummary[] = [];
  const records: (() => Job)[] = [];
  // Of copies, since a page lets go of warnings that it has read, and other tabs may ask for them.
  const read = pages.map((told) => new Page({ ...told }));
  for (const page of read) {
    for (const [index, row] of page.summaries.entries()) {
      jobs.push(row);
      records.push(() => page.job(index));
    }
  }
  let places: Map<string, number> | undefined;
  const job = (id: string): Job | undefined => {
    places ??= new Map(jobs.map((row, index) => [row.id, index]));
    return records[places.get(id) ?? -1]?.();
  };
  // A service that sends no total can't be held to one; any other reason says that jobs may be missing.
  let settled = jobs.length > 0 && (summary.complete || summary.reason === "no_total");
  const stuck: string[] = [];
  const changes: JobChange[] = [];
  const told = core.compare(snapshotOf(before), snapshotOf(jobs)).values();
  const next = (): number => told.next().value as number;
  for (const [place, { id }] of jobs.entries()) {
    const outlook = next();
    const starts = outlook === 2 && records[place]?.().base_info?.start_time;
    if (outlook < 2 || starts) settled = false;
    if (outlook > 0 && outlook < 4 && !starts) stuck.push(id);
  }
  for (const place of told) {
    const was = before[place];
    const is = jobs[next()];
    const bits = next();
    if (was && is) {
      const fields = FIELDS.filter((_, bit) => (bits >> bit) & 1);
      changes.push({ kind: "changed", id: is.id, fields, before: was, after: is });
    } else {
      changes.push({ kind: is ? "added" : "removed", id: (is ?? was)?.id ?? "" });
    }
  }
  return [{ ...known(jobs, read), job, settled, stuck, summary, at: new Date(at) }, changes];
}

/**
 * Waits until the condition holds for an update of the watch.
 *
 * @internal
 */
export async function waitFor(
  watch: BatchWatch,
  until: WaitCondition,
  maxWaitMs: number | undefined,
  site: CallSite,
): Promise<WaitResult> {
  let update: BatchUpdate = { ...nothing(), changes: [], sequence: 0, nextPollMs: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    if (maxWaitMs !== undefined) timer = setTimeout(() => resolve(undefined), maxWaitMs);
  });
  const failed = (thrown: unknown): never => {
    throw failureAt(site, thrown);
  };
  try {
    for (;;) {
      const next = await Promise.race([watch.next().catch(failed), late]);
      if (!next || next.done) return { outcome: "timed_out", update };
      update = next.value;
      // A poll that failed has nothing new to be asked about.
      if (!update.error && (until === "settled" ? update.settled : until(update.jobs)))
        return { outcome: "met", update };
    }
  } finally {
    clearTimeout(timer);
    void watch.return();
  }
}
