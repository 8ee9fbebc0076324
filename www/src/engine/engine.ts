/** The table engine as the console asks it: the same whether it works in this thread or in a worker. */
import type { JobsPage, TableQuery, TableView } from "../drs";

export type ExportFormat = "csv" | "json" | "ndjson";

export interface ExportWish {
  readonly filter: string;
  readonly sort: string;
  /** Of the fields of the engine; for CSV. */
  readonly columns?: readonly string[];
}

export interface Engine {
  /** Takes the rows of these pages in place of all before. */
  load(pages: readonly JobsPage[]): Promise<void>;
  /** Fails with a `DrsError` of kind `invalid_argument` for a filter or an order that breaks the rules. */
  query(query: TableQuery): Promise<TableView>;
  /** The whole filtered set as a file. */
  export(format: ExportFormat, wish: ExportWish): Promise<Blob>;
  close(): void;
}

/** How many bytes of jobs this thread takes in without anybody noticing: beyond, a worker does it. */
const LIGHT_BYTES = 2_000_000;

/** The engine that suits pages of this size. */
export function isHeavy(pages: readonly JobsPage[]): boolean {
  let bytes = 0;
  for (const page of pages) bytes += page.encoded().bytes.byteLength;
  return bytes > LIGHT_BYTES;
}
