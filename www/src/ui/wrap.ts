/** Texts cut into rows of a width, so that all rows have one height and their number is known without laying them out. */

export interface WrappedRow {
  /** Which of the lines it belongs to. */
  readonly line: number;
  readonly text: string;
  readonly isFirst: boolean;
}

/** What takes two columns in a face of fixed width: the scripts of East Asia, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NARROW = /^[\t\x20-\x7e]*$/;
const TAB = 4;

export function rowsOf(lines: readonly { readonly message: string }[], columns: number): WrappedRow[] {
  const rows: WrappedRow[] = [];
  for (const [line, { message }] of lines.entries()) {
    let isFirst = true;
    for (const part of message.split(/\r?\n/)) {
      for (const text of wrapped(part.replaceAll("\t", " ".repeat(TAB)), columns)) {
        rows.push({ line, text, isFirst });
        isFirst = false;
      }
    }
  }
  return rows;
}

/** At least one row, so that an empty text has its place. */
function wrapped(text: string, columns: number): string[] {
  if (text.length <= columns / 2 || (text.length <= columns && NARROW.test(text))) return [text];
  const rows: string[] = [];
  let row = "";
  let width = 0;
  for (const character of text) {
    const needed = WIDE.test(character) ? 2 : 1;
    if (width + needed > columns) {
      const kept = atWord(row);
      rows.push(kept);
      row = row.slice(kept.length);
      width = widthOf(row);
    }
    row += character;
    width += needed;
  }
  rows.push(row);
  return rows;
}

/** As much of a full row as ends with a whole word, unless that would leave less than half of it. */
function atWord(row: string): string {
  const space = row.lastIndexOf(" ") + 1;
  return space > row.length / 2 ? row.slice(0, space) : row;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}
