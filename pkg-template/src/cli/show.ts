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

/** Hands over the wanted jobs of these pages as CSV, up to so many, with all that acts on a terminal made visible. */
export async function csvOf(
  { table, selection }: Selected,
  pages: Iterable<JobsPage>,
  put: (text: string) => Promise<void>,
  max = Infinity,
): Promise<void> {
  table.load(pages);
  const whole = visibleCsv();
  const first = firstRecords(max);
  for (const piece of table.export("csv", selection)) await put(whole(first(piece)));
}

/** Of the pieces of a text of CSV the line of names and so many records; the end of a line within quotes ends none. */
function firstRecords(max: number): (piece: string) => string {
  let left = max + 1;
  let quoted = false;
  return (piece) => {
    if (left === Infinity) return piece;
    for (let at = 0; at < piece.length && left > 0; at += 1) {
      if (piece[at] === '"') quoted = !quoted;
      else if (piece[at] === "\n" && !quoted && (left -= 1) === 0) return piece.slice(0, at + 1);
    }
    return left > 0 ? piece : "";
  };
}
