// What comes from the service is text of strangers: on a terminal it must move no cursor, set no title and turn no line round.

/**
 * What has no width or no picture and does something all the same: controls, marks and overrides of direction,
 * separators of lines, blanks and joiners without a width that no script needs, annotations, tags, and halves of pairs.
 */
const HIDDEN =
  /\p{Cc}|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** The same within JSON, where all of them can be escaped. `JSON.stringify` leaves these as they are. */
const UNESCAPED =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** A text in which nothing acts and everything shows: `␛` for an escape, `<U+202E>` for an override of direction. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (found) => pictureOf(found) ?? `<U+${hexOf(found)}>`);
}

/** The same for a text of several lines: breaks and tabs are what they are. */
export function visibleLines(text: string): string {
  return text.replace(/[^\n\r\t]+/g, visible);
}

/**
 * The same for the pieces of a text of CSV: ends of lines and tabs are what they are, and a carriage return only where a line
 * ends.
 */
export function visibleCsv(): (piece: string) => string {
  let held = "";
  return (piece) => {
    const text = held + piece;
    // What belongs to it may be in the next piece; no text of CSV ends so.
    held = text.endsWith("\r") ? "\r" : "";
    return text.slice(0, text.length - held.length).replace(/\r(?!\n)|[^\n\r\t]+/g, visible);
  };
}

/** JSON as it is, with escapes for whatever would act on a terminal. A parser reads the same from it. */
export function escapedJson(json: string): string {
  return json.replace(UNESCAPED, (found) => {
    let escaped = "";
    for (let at = 0; at < found.length; at += 1) {
      escaped += `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`;
    }
    return escaped;
  });
}

/** The controls of ASCII have one. */
function pictureOf(text: string): string | undefined {
  const code = text.charCodeAt(0);
  if (code === 0x7f) return "\u2421";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : undefined;
}

function hexOf(text: string): string {
  return (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
