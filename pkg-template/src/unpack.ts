/** Characters that stand for a byte by themselves; the two after them are prefixes. */
const SINGLES = 91;

/** The bytes of a module that pack.mjs made text of. */
export function unpack(packed: string): Uint8Array<ArrayBuffer> {
  const table = tableOf(packed);
  const bytes = new Uint8Array(packed.length);
  let length = 0;
  for (let at = 2 * SINGLES; at < packed.length; at += 1) {
    let index = indexAt(packed, at);
    if (index >= SINGLES) index = SINGLES * (index - SINGLES + 1) + indexAt(packed, ++at);
    bytes[length++] = table[index] as number;
  }
  return bytes.slice(0, length);
}

/** Which byte an index stands for: first those that the text begins with, then the others in order. */
function tableOf(packed: string): Uint8Array {
  const bytes = new Set<number>();
  for (let at = 0; at < 2 * SINGLES; at += 2) bytes.add(Number.parseInt(packed.slice(at, at + 2), 16));
  for (let byte = 0; byte < 256; byte += 1) bytes.add(byte);
  return Uint8Array.from(bytes);
}

/** The place of a character among the printable ones without `"` and `\`. */
function indexAt(packed: string, at: number): number {
  const code = packed.charCodeAt(at);
  return code - (code > 92 ? 34 : code > 34 ? 33 : 32);
}
