/** The table engine in this thread. */
import { createTable } from "../table";
import type { Engine } from "./engine";

const TYPES = { csv: "text/csv;charset=utf-8", json: "application/json", ndjson: "application/x-ndjson" } as const;

export async function localEngine(): Promise<Engine> {
  const table = await createTable();
  return {
    load: async (pages) => void table.load(pages),
    query: async (query) => table.query(query),
    export: async (format, wish) => new Blob([...table.export(format, wish)], { type: TYPES[format] }),
    close: () => undefined,
  };
}
