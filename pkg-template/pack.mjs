// How a module becomes text that a script can hold.
//
// One character a byte, of the 93 that need no escape in a string: the 91 commonest bytes have a character each (their
// own one where they are such a character), every other byte is one of two prefixes and a character. Compression on the
// way to the reader then finds the module's bytes as they are, which base64 hides from it. benches/RESULTS.md,
// "Package", has the numbers beside those of base64 and of deflate in base64. src/unpack.ts is the way back.

/** The printable ASCII characters without `"` and `\`. */
const CHARACTERS = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).filter(
  (character) => character !== '"' && character !== "\\",
);
const PREFIXES = 2;
const SINGLES = CHARACTERS.length - PREFIXES;

/** The text that src/unpack.ts unpacks: the bytes of the single characters as hex, then the module. */
export function pack(wasm) {
  const bytes = singles(wasm);
  for (let byte = 0; byte < 256; byte += 1) if (!bytes.slice(0, SINGLES).includes(byte)) bytes.push(byte);
  const texts = new Map(bytes.map((byte, index) => [byte, textOf(index)]));
  const head = bytes.slice(0, SINGLES).map((byte) => byte.toString(16).padStart(2, "0"));
  return head.join("") + Array.from(wasm, (byte) => texts.get(byte)).join("");
}

/** The byte of each single character: its own if that is a common one, else one of the common ones that have none. */
function singles(wasm) {
  const counts = Array.from({ length: 256 }, () => 0);
  for (const byte of wasm) counts[byte] += 1;
  const common = new Set([...counts.keys()].toSorted((a, b) => counts[b] - counts[a] || a - b).slice(0, SINGLES));
  const own = CHARACTERS.slice(0, SINGLES).map((character) => character.charCodeAt(0));
  const others = [...common].filter((byte) => !own.includes(byte)).toSorted((a, b) => a - b);
  return own.map((byte) => (common.has(byte) ? byte : others.shift()));
}

function textOf(index) {
  if (index < SINGLES) return CHARACTERS[index];
  const prefix = SINGLES + Math.floor((index - SINGLES) / SINGLES);
  return CHARACTERS[prefix] + CHARACTERS[(index - SINGLES) % SINGLES];
}
