import type { JobsPage } from "../page.js";
import { columnOf, USUAL } from "./column.js";
import { write } from "./output.js";
import { recordsOf, type Selected } from "./selection.js";
import { type Row, tableOf } from "./table.js";
import { type Call, note } from "./verb.js";
import { visibleCsv } from "./visible.js";

/** Writes the wanted jobs of these pages as a table, up to so many, and gives how many. */
export async function showTable(
  call: Call,
  { table, selection }: Selected,
  pages: Iterable<JobsPage>,
  max = Infinity,
): Promise<number> {
  const names = selection.columns ?? USUAL;
  // The phase says in which colour.
  const columns = [...new Set([...names, "phase"])];
  const records = recordsOf({ table, selection: { ...selection, columns } }, pages, max);
  const rows = Array.from(records, (record) => JSON.parse(record) as Row);
  const { text, leftOut } = tableOf(rows, names.map(columnOf), call.paint, call.cells);
  await write(text);
  if (leftOut.length > 0) {
    note(call, `the terminal is too narrow for: ${leftOut.map(({ name }) => name).join(", ")} (--columns chooses)`);
  }
  return rows.length;
}

/** Hands over the wanted jobs of these pages as CSV, with all that acts on a terminal made visible. */
export async function csvOf(
  { table, selection }: Selected,
  pages: Iterable<JobsPage>,
  put: (text: string) => Promise<void>,
): Promise<void> {
  table.load(pages);
  const whole = visibleCsv();
  for (const piece of table.export("csv", selection)) await put(whole(piece));
}
