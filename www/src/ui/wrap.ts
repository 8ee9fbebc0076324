/**
 * Texts cut into rows of a width, so that all rows have one height and their number is known without laying them out.
 * Only the rows in sight are cut; of the others it is known how many there are.
 */

export interface WrappedRow {
  /** Which of the lines it belongs to. */
  readonly line: number;
  readonly text: string;
  readonly isFirst: boolean;
}

const PLAIN = /^[\x20-\x7e]*$/;
const TAB = 4;

export class Wrapped {
  readonly #lines: readonly { readonly message: string }[];
  readonly #columns: number;
  /** The first row of each line, and after the last one how many there are. */
  readonly #starts: Int32Array;

  constructor(lines: readonly { readonly message: string }[], columns: number) {
    this.#lines = lines;
    this.#columns = columns;
    this.#starts = new Int32Array(lines.length + 1);
    let rows = 0;
    for (const [line, { message }] of lines.entries()) {
      this.#starts[line] = rows;
      rows += rowsIn(message, columns);
    }
    this.#starts[lines.length] = rows;
  }

  get length(): number {
    return this.#starts[this.#lines.length] ?? 0;
  }

  /** The rows from the first one to, not including, the end. */
  slice(first: number, end: number): WrappedRow[] {
    const rows: WrappedRow[] = [];
    for (let line = this.#lineAt(first); line < this.#lines.length; line += 1) {
      const start = this.#starts[line] ?? 0;
      if (start >= end) break;
      const texts = cut(this.#lines[line]?.message ?? "", this.#columns);
      for (const [place, text] of texts.entries()) {
        const row = start + place;
        if (row >= first && row < end) rows.push({ line, text, isFirst: place === 0 });
      }
    }
    return rows;
  }

  /** The line in which this row is, by halving. */
  #lineAt(row: number): number {
    let [low, high] = [0, this.#lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle + 1] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many rows `cut` makes of the text. */
function rowsIn(text: string, columns: number): number {
  if (text.length <= columns && PLAIN.test(text)) return 1;
  let rows = 0;
  for (const part of parts(text)) {
    rows += PLAIN.test(part) ? Math.max(1, Math.ceil(part.length / columns)) : cutWide(part, columns).length;
  }
  return rows;
}

function cut(text: string, columns: number): string[] {
  return parts(text).flatMap((part) => (PLAIN.test(part) ? cutPlain(part, columns) : cutWide(part, columns)));
}

function parts(text: string): string[] {
  return text.split(/\r?\n/).map((part) => part.replaceAll("\t", " ".repeat(TAB)));
}

function cutPlain(text: string, columns: number): string[] {
  const rows: string[] = [];
  for (let at = 0; at === 0 || at < text.length; at += columns) rows.push(text.slice(at, at + columns));
  return rows;
}

/** As many characters as fit, of which some take two columns. */
function cutWide(text: string, columns: number): string[] {
  const rows: string[] = [];
  let [from, width, at] = [0, 0, 0];
  for (const character of text) {
    const needed = columnsOf(character.codePointAt(0) ?? 0);
    if (width + needed > columns && at > from) {
      rows.push(text.slice(from, at));
      [from, width] = [at, 0];
    }
    width += needed;
    at += character.length;
  }
  rows.push(text.slice(from));
  return rows;
}

/** Where the scripts of East Asia and emoji begin and end: what takes two columns in a face of fixed width. */
const WIDE = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
] as const;
/** A mark that stands for a character that can't be seen, such as `U+202E`, in its frame. */
const MARK = 8;

function columnsOf(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return MARK;
  if (code < 0x1100) return 1;
  if (code >= 0x2000 && code < 0x2070) return MARK;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
