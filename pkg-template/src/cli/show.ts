import type { JobSummary } from "../summary.js";
import type { Flag } from "./arguments.js";
import { COLUMNS, type Column, USUAL } from "./column.js";
import { misuse } from "./exit.js";
import { write } from "./output.js";
import { tableOf } from "./table.js";
import { type Call, note } from "./verb.js";

export const TABLE_FLAGS: readonly Flag[] = [
  {
    name: "columns",
    value: "NAMES",
    meaning: `of the table, apart by commas: ${COLUMNS.map(({ name }) => name).join(", ")}`,
  },
];

/** Writes the rows as a table, with the columns that were asked for. */
export async function showTable(call: Call, rows: readonly JobSummary[]): Promise<void> {
  const columns = columnsOf(call);
  const { text, leftOut } = tableOf(rows, columns, call.paint, call.cells);
  await write(text);
  if (leftOut.length > 0) {
    note(call, `the terminal is too narrow for: ${leftOut.map(({ name }) => name).join(", ")} (--columns chooses)`);
  }
}

/** The columns of `--columns`, or the usual ones. Refused before anything is sent, if it is called early. */
export function columnsOf({ args }: Call): readonly Column[] {
  return (args.list("columns") ?? USUAL).map(
    (wanted) =>
      COLUMNS.find(({ name }) => name === wanted) ??
      misuse(`--columns takes names of ${COLUMNS.map(({ name }) => name).join(", ")}`),
  );
}
