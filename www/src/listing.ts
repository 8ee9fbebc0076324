/** The rows that the address asks for, of the snapshot that is there. */
import { batch, effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { isDrsError } from "./drs";
import type { DrsError, TableView } from "./drs";
import type { Engine, ExportFormat, ExportWish } from "./engine/engine";
import type { PageSize } from "./route";
import type { Snapshot } from "./snapshot";

export interface Wanted {
  readonly filter: string;
  readonly sort: string;
  readonly page: number;
  readonly size: PageSize;
}

/** Rows, and what they are an answer to. */
export interface Listed {
  readonly view: TableView;
  readonly wanted: Wanted;
  readonly snapshot: Snapshot;
}

/** Makes the engine for a snapshot, or gives the one that it had if that suits. */
export type Engines = (snapshot: Snapshot) => Promise<Engine>;

export class Listing {
  /** The last answer; while another one is on its way, still that. */
  readonly listed = signal<Listed | undefined>(undefined);
  /** What is wrong with the filter or the order. */
  readonly objection = signal<DrsError | undefined>(undefined);

  readonly #snapshot: ReadonlySignal<Snapshot | undefined>;
  readonly #wanted: ReadonlySignal<Wanted | undefined>;
  readonly #engines: Engines;
  #engine: Engine | undefined;
  #loaded: Snapshot | undefined;
  /** One question at a time: the engine holds one snapshot. */
  #turn: Promise<void> = Promise.resolve();

  constructor(
    snapshot: ReadonlySignal<Snapshot | undefined>,
    wanted: ReadonlySignal<Wanted | undefined>,
    engines: Engines,
  ) {
    this.#snapshot = snapshot;
    this.#wanted = wanted;
    this.#engines = engines;
  }

  start(): () => void {
    let asked = 0;
    const end = effect(() => {
      const snapshot = this.#snapshot.value;
      const wanted = this.#wanted.value;
      const mine = (asked += 1);
      if (snapshot === undefined || wanted === undefined) {
        batch(() => {
          this.listed.value = undefined;
          this.objection.value = undefined;
        });
        return;
      }
      this.#turn = this.#turn.then(() =>
        mine === asked ? this.#list(snapshot, wanted, () => mine === asked) : undefined,
      );
    });
    return () => {
      end();
      this.#engine?.close();
    };
  }

  /** All rows of a filter as a file. */
  async export(format: ExportFormat, wish: ExportWish): Promise<Blob | undefined> {
    await this.#turn;
    return this.#engine?.export(format, wish);
  }

  async #list(snapshot: Snapshot, wanted: Wanted, current: () => boolean): Promise<void> {
    if (snapshot.walk === undefined && wanted.filter === "" && wanted.sort === "") {
      // A page ahead of the whole is shown as it came; counting waits for the whole.
      batch(() => {
        this.listed.value = { view: asItCame(snapshot), wanted, snapshot };
        this.objection.value = undefined;
      });
      return;
    }
    try {
      const listed = await this.#query(snapshot, wanted);
      if (listed === undefined || !current()) return;
      batch(() => {
        this.listed.value = listed;
        this.objection.value = undefined;
      });
    } catch (error) {
      if (!isDrsError(error)) throw error;
      const listed = await this.#instead(snapshot, wanted);
      if (!current()) return;
      batch(() => {
        if (listed !== undefined) this.listed.value = listed;
        this.objection.value = error;
      });
    }
  }

  async #query(snapshot: Snapshot, wanted: Wanted): Promise<Listed | undefined> {
    if (this.#loaded !== snapshot) {
      this.#engine = await this.#engines(snapshot);
      await this.#engine.load(snapshot.pages);
      this.#loaded = snapshot;
    }
    const { filter, sort, page, size } = wanted;
    // What is shown ahead of the whole begins with the first row of the page.
    const offset = size === "all" || snapshot.first > 0 ? 0 : (page - 1) * size;
    const limit = size === "all" ? {} : { limit: size };
    const view = await this.#engine?.query({ filter, sort, offset, ...limit });
    return view && { view, wanted, snapshot };
  }

  /**
   * The rows beside an objection: those of the last filter and order that could be used, else all of them. An address may
   * begin with a filter that can't be used, and a refresh comes while one is being typed.
   */
  async #instead(snapshot: Snapshot, wanted: Wanted): Promise<Listed | undefined> {
    if (this.#loaded !== snapshot) return undefined;
    const { filter, sort } = this.listed.peek()?.wanted ?? { filter: "", sort: "" };
    return this.#query(snapshot, { ...wanted, filter, sort });
  }
}

function asItCame({ jobs }: Snapshot): TableView {
  const phases = { running: 0, waiting: 0, failed: 0, ended: 0, unknown: 0 };
  const rows = jobs.map((job, place) => ({ ...job, place }));
  const counts = { statuses: [], engine_types: [], task_types: [], problems: [] };
  return { total: jobs.length, matched: jobs.length, rows, phases, ...counts };
}
