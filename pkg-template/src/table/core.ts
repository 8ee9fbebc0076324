// What the Rust half gives to this one. Private: no type of this file may show in the published declarations.

/** The exports of the generated glue that the shell uses. */
export interface TableGlue {
  TableCore: new () => TableCore;
}

/** The table itself. What it throws is a text: option, place and rule, apart by U+001F. */
export interface TableCore {
  /** Hands over a page for the next `load`. */
  add(bytes: Uint8Array, spans: Uint32Array, text: string, cells: Float64Array, fresh: Uint32Array | undefined): void;
  load(): number;
  /** Asks; `limit` is −1 for all. */
  query(filter: string, sort: string, offset: number, limit: number): void;
  /** JSON text of what the last query gave but for its rows, and their `places`. Once only, as the next two. */
  view(): string;
  text(): string;
  cells(): Float64Array;
  /** Format 0 is CSV, 1 JSON, 2 NDJSON; columns are apart by U+001F. */
  export(format: number, filter: string, sort: string, columns: string | undefined): TableExport;
  json(place: number): string | undefined;
  /** JSON text of `JobProblem[]`. */
  problems(place: number): string | undefined;
  free(): void;
}

/** An export under way. */
export interface TableExport {
  next(): string | undefined;
  free(): void;
}
