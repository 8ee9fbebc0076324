// The text of a page: a reply, and the edits that the core found it to need. They are made in what is read, when it is
// read: a page of which nobody reads all jobs is never written anew.
//
// Whatever is no ASCII goes by an edit, so once that is blank a place among the bytes is one in the text.

import type { CorePage } from "./core.js";

const BLANK = 0x20;

// Made when it is needed: a bundler keeps what is made by itself.
let decoder: TextDecoder | undefined;

/** Destroys what the edits leave nothing of: no secret stays in memory for as long as a page does. */
export function seal({ bytes, edits }: CorePage): void {
  for (let at = 0; at < edits.length; at += 4) {
    if (edits[at + 2] === 0) bytes.fill(BLANK, edits[at], edits[at + 1]);
  }
}

/** What stands between two places of the reply, after the edits. */
export function textOf({ bytes, edits, patches }: CorePage, start: number, end: number): string {
  const first = firstFrom(edits, start);
  let last = first;
  for (; (edits[last] as number) < end; last += 4) bytes.fill(BLANK, edits[last], edits[last + 1]);
  const sent = (decoder ??= new TextDecoder()).decode(bytes.subarray(start, end));
  let text = "";
  let from = 0;
  for (let at = first; at < last; at += 4) {
    text += sent.slice(from, (edits[at] as number) - start) + patches.slice(edits[at + 2], edits[at + 3]);
    from = (edits[at + 1] as number) - start;
  }
  return text + sent.slice(from);
}

/** Makes all edits, once. From then on the page is its text, and there are none. */
export function settle(page: CorePage): void {
  if (page.edits.length === 0) return;
  let text = "";
  let from = 0;
  const move = (place: number): number => {
    text += textOf(page, from, place);
    from = place;
    return text.length;
  };
  // The end of the array of jobs comes second, and is the last of the places.
  const [start = 0, end = 0, ...jobs] = page.spans;
  const spans = [start, ...jobs, end].map(move);
  spans.splice(1, 0, spans.pop() as number);
  move(page.bytes.length);
  page.bytes = new TextEncoder().encode(text);
  page.spans = Uint32Array.from(spans);
  page.edits = new Uint32Array();
  page.patches = "";
}

/** Where the first edit stands that begins there or later. */
function firstFrom(edits: Uint32Array, place: number): number {
  let [low, high] = [0, edits.length / 4];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[4 * middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return 4 * low;
}
