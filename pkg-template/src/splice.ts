// The text of a page: a reply, and the edits that the core found it to need. They are made in what is read, when it is
// read: a page of which nobody reads all jobs is never written anew.
//
// Whatever is no ASCII goes by an edit, so once that is blank a place among the bytes is one in the text.

import type { CorePage } from "./core.js";

const BLANK = 0x20;
/** Bytes that are read at once. */
const NEAR = 3 << 14;

// Made when it is needed: a bundler keeps what is made by itself.
let decoder: TextDecoder | undefined;

/** What stands between two places of the reply, after the edits. */
export function textOf(page: CorePage, start: number, end: number): string {
  const { bytes, edits, patches } = page;
  let at = firstFrom(edits, start);
  let { near } = page;
  if (!near || start < near.at || end > near.at + near.text.length) {
    // Who asks for one job asks for the next, and each read has its price.
    const until = Math.max(end, start + NEAR);
    for (let edit = at; (edits[edit] as number) < until; edit += 4) bytes.fill(BLANK, edits[edit], edits[edit + 1]);
    near = { at: start, text: (decoder ??= new TextDecoder()).decode(bytes.subarray(start, until)) };
    // A page that is read as a whole is not kept twice.
    if (until === start + NEAR) page.near = near;
  }
  const { text: sent, at: from } = near;
  let text = "";
  for (; (edits[at] as number) < end; at += 4) {
    text += sent.slice(start - from, (edits[at] as number) - from) + patches.slice(edits[at + 2], edits[at + 3]);
    start = edits[at + 1] as number;
  }
  return text + sent.slice(start - from, end - from);
}

/** Makes all edits, once. From then on the page is its text, and there are none. */
export function settle(page: CorePage): void {
  const { bytes, edits, spans } = page;
  if (edits.length === 0) return;
  const number = (at: number): number => edits[at] as number;
  let length = bytes.length;
  for (let at = 0; at < edits.length; at += 4) length += number(at) - number(at + 1) + number(at + 3) - number(at + 2);
  const text = new Uint8Array(length);
  const comes = new TextEncoder().encode(page.patches);
  const moved = new Uint32Array(spans.length);
  let mark = 0;
  let from = 0;
  let to = 0;
  const keep = (until: number): void => {
    for (; mark < spans.length; mark += 1) {
      // The end of the array of jobs comes second, and is the last of the places.
      const at = mark === 0 ? 0 : (mark % (spans.length - 1)) + 1;
      const place = spans[at] as number;
      if (place > until) break;
      moved[at] = place - from + to;
    }
    text.set(bytes.subarray(from, until), to);
    to += until - from;
  };
  for (let at = 0; at < edits.length; at += 4) {
    keep(number(at));
    text.set(comes.subarray(number(at + 2), number(at + 3)), to);
    to += number(at + 3) - number(at + 2);
    from = number(at + 1);
  }
  keep(bytes.length);
  page.bytes = text;
  page.spans = moved;
  page.edits = new Uint32Array();
  page.patches = "";
  delete page.near;
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
