import type { Phase } from "../models.js";
import type { Paint } from "./colour.js";
import type { Column } from "./column.js";
import { visible } from "./visible.js";
import { fitted, padded, widthOf } from "./width.js";

const GAP = "  ";

/** A job by its fields; those that it does not have are absent. */
export type Row = Readonly<Record<string, unknown>>;

/** A table, and what it has no room for. */
export interface Table {
  readonly text: string;
  readonly leftOut: readonly Column[];
}

/**
 * The rows as lines of a table: within so many cells where a terminal has them, else as wide as it takes. What is hidden or
 * acts in the data is made visible.
 */
export function tableOf(
  rows: readonly Row[],
  columns: readonly Column[],
  paint: Paint,
  cells: number | undefined,
): Table {
  const heads = columns.map(({ name }) => name.toUpperCase().replaceAll("_", " "));
  const texts = rows.map((row) => columns.map((column) => visible(column.text(row[column.name]))));
  const natural = heads.map((head, at) =>
    texts.reduce((most, row) => Math.max(most, widthOf(row[at] ?? "")), widthOf(head)),
  );
  const widths = cells === undefined ? natural : fittedWidths(natural, columns, cells);
  const line = (row: readonly string[], painted: (text: string, at: number) => string): string => {
    const parts = widths.map((width, at) => {
      const text = fitted(row[at] ?? "", width);
      // Nothing is put behind the last one.
      const isLast = at === widths.length - 1 && columns[at]?.side === "left";
      return painted(isLast ? text : padded(text, width, columns[at]?.side ?? "left"), at);
    });
    return parts.join(GAP).trimEnd();
  };
  const lines = [line(heads, paint.bold)];
  for (const [index, row] of texts.entries()) {
    const phase = rows[index]?.["phase"] as Phase;
    lines.push(line(row, (text, at) => (isPhased(columns[at]) ? paint.phase(phase, text) : text)));
  }
  return { text: `${lines.join("\n")}\n`, leftOut: columns.slice(widths.length) };
}

function isPhased(column: Column | undefined): boolean {
  return column?.name === "status" || column?.name === "phase";
}

/**
 * Takes from the columns that have the most to spare until all fit. Those that would get less than the least are left out,
 * from the last one on.
 */
function fittedWidths(natural: readonly number[], columns: readonly Column[], cells: number): number[] {
  const least = natural.map((width, at) => Math.min(width, columns[at]?.least ?? 0));
  let kept = natural.length;
  while (kept > 1 && sumOf(least.slice(0, kept)) > cells) kept -= 1;
  const widths = natural.slice(0, kept);
  for (let excess = sumOf(widths) - cells; excess > 0; excess -= 1) {
    const spare = widths.map((width, at) => width - (least[at] ?? 0));
    const most = Math.max(...spare);
    // Less than the least of the one that is left: it is cut all the same.
    const at = most > 0 ? spare.indexOf(most) : kept - 1;
    widths[at] = Math.max(1, (widths[at] ?? 1) - 1);
  }
  return widths;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, (widths.length - 1) * GAP.length);
}
