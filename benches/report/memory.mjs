import { table } from "./bars.mjs";

const MIB = 1024 * 1024;
const TITLES = { opened: "opened, `summaries` read", read: "opened, all `jobs` read" };

/** The section on memory. */
export function memorySection({ initial, held }) {
  const mib = (bytes) => (bytes / MIB).toFixed(2);
  const rows = Object.entries(held).flatMap(([use, marks]) =>
    marks.map(({ opens, wasm, heap, buffers }) => [
      TITLES[use],
      opens.toLocaleString("en"),
      mib(wasm),
      mib(heap),
      mib(buffers),
    ]),
  );
  return [
    "Written by the same run; `node --test benches/memory.test.mjs` holds to it. What is held in Node after opening the page of edits (5.1 MB) so many times and letting go of it, once the garbage is collected, in MiB. The page itself is among the buffers, once. Wasm memory can't shrink: what one page needs is there for the next one.",
    table(["", "opens", "wasm memory", "JavaScript heap", "buffers"], rows),
    `The module asks for ${initial / 1024} KiB before anything has run (bar: 256).`,
  ].join("\n\n");
}
