// Which jobs, in which order, and what of them: the work of the package's table.

import { isDrsError } from "../error.js";
import type { JobsPage } from "../page.js";
import type { JobTable } from "../table/index.js";
import type { Arguments, Flag } from "./arguments.js";

export const COLUMN_FLAG: Flag = {
  name: "columns",
  value: "FIELDS",
  meaning:
    "apart by commas: id, name, status, phase, engine_type, task_type, create_time, progress, delay, remaining_time, problems, or any path such as base_info.description",
};

export const ANY_FIELD_FLAG: Flag = {
  name: "any-field",
  meaning: "takes fields that this version does not know: those of the jobs",
};

export const SELECTION_FLAGS: readonly Flag[] = [
  {
    name: "filter",
    value: "TERMS",
    meaning: "of all jobs those that fit each term: orders, phase:failed, -status~TRANSFER, delay>5m, problem:precheck",
  },
  { name: "sort", value: "FIELDS", meaning: "apart by commas, - before one for descending; default: newest first" },
  COLUMN_FLAG,
  ANY_FIELD_FLAG,
];

/** What was asked for. */
export interface Selection {
  readonly filter?: string;
  readonly sort?: string;
  readonly columns?: readonly string[];
}

/** Jobs in memory, and which of them are wanted. */
export interface Selected {
  readonly table: JobTable;
  readonly selection: Selection;
}

/** A table that is still empty. What is no filter, order or field is refused before anything is sent. */
export async function selectionOf(args: Arguments): Promise<Selected> {
  const filter = args.text("filter");
  const sort = args.text("sort");
  const columns = args.list("columns");
  const selection = {
    ...(filter !== undefined && { filter }),
    ...(sort !== undefined && { sort }),
    ...(columns && { columns }),
  };
  const { createTable } = await import("../table/index.js");
  const table = await createTable();
  try {
    table.export("ndjson", selection).return?.();
  } catch (error) {
    // A field that the model does not know may be in the jobs: that shows when they are there.
    if (!args.is("any-field") || !isUnknownField(error)) throw error;
  }
  return { table, selection };
}

/** Whether it was refused for a field that is neither known nor, so far, in a job. */
export function isUnknownField(error: unknown): boolean {
  return isDrsError(error) && error.kind === "invalid_argument" && error.message.includes("no field `");
}

/** Whether all jobs are wanted as they come. */
export function isWhole({ filter, sort, columns }: Selection): boolean {
  return filter === undefined && sort === undefined && columns === undefined;
}

/** How many of the jobs in the table are wanted, in words: `39 of 230 jobs`. */
export function countOf({ table, selection: { filter } }: Selected): string {
  const all = `${String(table.length)} jobs`;
  return filter === undefined ? all : `${String(table.query({ filter, limit: 0 }).matched)} of ${all}`;
}

/** The wanted jobs of these pages, a JSON object each, up to so many. */
export function* recordsOf(
  { table, selection }: Selected,
  pages: Iterable<JobsPage>,
  max = Infinity,
): Generator<string> {
  table.load(pages);
  let left = max;
  let rest = "";
  for (const piece of table.export("ndjson", selection)) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (left <= 0) return;
      left -= 1;
      yield line;
    }
  }
}
