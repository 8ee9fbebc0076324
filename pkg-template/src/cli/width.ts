// How many cells of a terminal a text takes.

/** Wide by the East Asian Width of Unicode 16, beside what is shown as an emoji anyway. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
/** Drawn over what stands before it. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/u;
/** Several characters that are one picture: joined, or asked for as one. */
const PICTURE = /\p{Extended_Pictographic}.*(?:\u200d|\ufe0f)|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3/su;
const PLAIN = /^[ -~]*$/;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each. */
export function charactersOf(text: string): Iterable<string> {
  if (PLAIN.test(text)) return text;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Cells that a text takes: two for what is wide, none for what is drawn over the character before. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of charactersOf(text)) width += widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  if (PICTURE.test(character)) return 2;
  let width = 0;
  for (const point of character) width += NONE.test(point) ? 0 : WIDE.test(point) ? 2 : 1;
  return width;
}

/** The text in at most so many cells: cut behind a whole character, with `…` for what is left out. */
export function fitted(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  let kept = "";
  let width = 0;
  for (const character of charactersOf(text)) {
    width += widthOfCharacter(character);
    if (width > cells - 1) break;
    kept += character;
  }
  return cells > 0 ? `${kept}…` : "";
}

/** The text with blanks up to so many cells. */
export function padded(text: string, cells: number, side: "left" | "right"): string {
  const blanks = " ".repeat(Math.max(0, cells - widthOf(text)));
  return side === "left" ? text + blanks : blanks + text;
}
