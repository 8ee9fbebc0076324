/** The batch that is open, kept up to date by the library's watch. */
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { NO_CHANGES, changesOf } from "./change";
import type { Changes } from "./change";
import { isDrsError, peek, watchBatch } from "./drs";
import type { Asking, BatchUpdate, ClientEvent, DrsError, DrsErrorKind, Watch } from "./drs";
import { afterFirst } from "./first";
import type * as history from "./history";
import { sameBatch } from "./route";
import { partOf, wholeOf } from "./snapshot";
import type { Snapshot } from "./snapshot";

/** What to follow, and how. */
export interface Following {
  readonly asking: Asking;
  /** Seconds between two polls; 0 for none but those that are asked for. */
  readonly interval: number;
  /** Jobs to show ahead of the whole batch, if any: those of the page that is open. */
  readonly ahead: Ahead | undefined;
}

interface Ahead {
  readonly offset: number;
  readonly limit: number;
}

const DEFAULT_INTERVAL_S = 10;

/** Failures after which a watch ends as well. */
const REFUSED: ReadonlySet<DrsErrorKind> = new Set<DrsErrorKind>(["unauthorized", "forbidden", "not_found"]);

type History = typeof history;

export class Live {
  /** The last good snapshot. */
  readonly snapshot = signal<Snapshot | undefined>(undefined);
  readonly changes = signal<Changes>(NO_CHANGES);
  /** Why the last poll failed; undefined once one succeeds. */
  readonly failure = signal<DrsError | undefined>(undefined);
  /** A poll is under way in this tab. */
  readonly busy = signal(false);
  /** When the next poll is planned, in ms since 1970; undefined if none is. */
  readonly nextAt = signal<number | undefined>(undefined);
  /** The reader wants to look at things as they are. */
  readonly paused = signal(false);

  readonly #wanted: ReadonlySignal<Following | undefined>;
  readonly #attempt = signal(0);
  #watch: Watch | undefined;
  #shown: Asking["target"] | undefined;
  /** Which jobs the snapshot is of, as long as it is of a few. */
  #part: Ahead | undefined;
  #history: History | undefined;
  #loading: Promise<void> | undefined;
  #latest: BatchUpdate | undefined;
  /** A text that is the same as long as what is followed is. */
  readonly #key: ReadonlySignal<string>;
  readonly #still: ReadonlySignal<boolean>;

  constructor(wanted: ReadonlySignal<Following | undefined>) {
    this.#wanted = wanted;
    this.#key = computed(() => {
      const following = wanted.value;
      if (following === undefined) return "";
      const { target, token, language } = following.asking;
      // Without polls the pace does not matter, and neither does a change of it.
      return JSON.stringify([target, token, language, following.interval]);
    });
    this.#still = computed(() => this.paused.value || wanted.value?.interval === 0);
  }

  /** Begins to follow what is wanted, until the function that it gives is called. */
  start(): () => void {
    const ends = [effect(() => this.#follow()), effect(() => this.#hold()), effect(() => this.#turn())];
    return () => ends.forEach((end) => end());
  }

  /** Polls now. */
  refresh(): void {
    if (this.#watch) {
      this.#watch.refresh();
      this.busy.value = true;
    } else if (!this.busy.peek()) this.#attempt.value += 1;
  }

  #hold(): void {
    if (this.#still.value) this.#history?.interrupt();
    if (this.#still.value) this.#watch?.pause();
    else this.#watch?.resume();
    if (this.#still.value) this.nextAt.value = undefined;
  }

  #follow(): (() => void) | undefined {
    void this.#attempt.value;
    if (this.#key.value === "") {
      this.#forget();
      return undefined;
    }
    const following = untracked(() => this.#wanted.value);
    if (following === undefined) return undefined;
    const stop = new AbortController();
    untracked(() => void this.#run(following, stop.signal));
    return () => stop.abort();
  }

  /**
   * As long as the whole batch is not there, be it on its way or out of reach, a page that the reader turns to is asked for
   * by itself.
   */
  #turn(): (() => void) | undefined {
    const part = this.snapshot.value;
    const following = this.#wanted.value;
    if (part === undefined || part.walk !== undefined || following?.ahead === undefined) return undefined;
    const { asking, ahead } = following;
    if (this.#part?.offset === ahead.offset && this.#part.limit === ahead.limit) return undefined;
    const stop = new AbortController();
    const failed = (error: unknown): void => {
      if (!isDrsError(error)) throw error;
      if (!stop.signal.aborted) this.failure.value = error;
    };
    void this.#peek(asking, ahead, stop.signal, () => this.snapshot.peek() === part).catch(failed);
    return () => stop.abort();
  }

  async #run({ asking: given, interval, ahead }: Following, stop: AbortSignal): Promise<void> {
    const observer = (event: ClientEvent): void => this.#observe(event, stop);
    const asking = { ...given, observer };
    const before = this.snapshot.peek();
    if (this.#shown && !sameBatch(this.#shown, asking.target)) this.#forget();
    this.#shown = asking.target;
    this.busy.value = true;
    // Asked with another token or anew: what went wrong before says nothing about it.
    this.failure.value = undefined;
    try {
      if (ahead && !before) await this.#peek(given, ahead, stop);
      if (stop.aborted) return;
      const watch = watchBatch(asking, (interval || DEFAULT_INTERVAL_S) * 1000, stop);
      this.#watch = watch;
      // A batch that nobody has seen yet is read once even where nobody wants it read again.
      if (this.#still.peek()) watch.pause();
      if (this.#still.peek() || before) watch.refresh();
      for await (const update of watch) {
        if (stop.aborted) return;
        this.#take(update);
      }
    } catch (error) {
      if (stop.aborted) return;
      if (!isDrsError(error)) throw error;
      batch(() => {
        this.#watch = undefined;
        this.busy.value = false;
        this.failure.value = error;
        this.nextAt.value = undefined;
      });
    }
  }

  /**
   * One small request before the watch: a batch of a thousand jobs is twenty requests and some megabytes, which take
   * seconds on a slow line, and the reader's own page is there after the first tenth of one. The watch waits for it. So
   * what is small does not share the line with what is large, and what the service refuses for good is asked for once.
   */
  async #peek(asking: Asking, ahead: Ahead, stop: AbortSignal, wanted = (): boolean => true): Promise<void> {
    try {
      const page = await peek(asking, ahead.offset, ahead.limit, stop);
      if (stop.aborted || !wanted()) return;
      this.#part = ahead;
      this.snapshot.value = partOf(page);
    } catch (error) {
      // What may be gone the next moment, the watch tries again and tells.
      if (!isDrsError(error) || REFUSED.has(error.kind)) throw error;
    }
  }

  #observe(event: ClientEvent, stop: AbortSignal): void {
    if (stop.aborted) return;
    if (event.kind === "request") this.busy.value = true;
    if (event.kind === "poll") this.busy.value = false;
  }

  #take(update: BatchUpdate): void {
    batch(() => {
      this.busy.value = false;
      this.failure.value = update.error;
      this.nextAt.value = this.#still.peek() ? undefined : Date.now() + update.nextPollMs;
      if (update.error) {
        this.#record(update);
        return;
      }
      const before = this.snapshot.peek();
      // The first update of a watch has every job as new, which it is not to who has seen the batch before.
      if (before?.walk && update.sequence > 1) this.changes.value = changesOf(update, before.jobs, before.at);
      else if (!before?.walk) this.changes.value = NO_CHANGES;
      this.snapshot.value = wholeOf(update);
      this.#record(update);
    });
  }

  /** The history is loaded after the first jobs, and begins with the latest of them. */
  #record(update: BatchUpdate): void {
    this.#latest = update;
    if (this.#history) this.#history.record(update);
    else void (this.#loading ??= afterFirst(() => import("./history")).then((part) => this.#remember(part)));
  }

  #remember(part: History): void {
    this.#history = part;
    if (this.#latest) part.record(this.#latest);
  }

  #forget(): void {
    this.#latest = undefined;
    this.#history?.forget();
    this.#shown = undefined;
    batch(() => {
      this.#watch = undefined;
      this.snapshot.value = undefined;
      this.changes.value = NO_CHANGES;
      this.failure.value = undefined;
      this.busy.value = false;
      this.nextAt.value = undefined;
      this.paused.value = false;
    });
  }
}
