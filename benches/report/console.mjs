// The section on the console.

import { table } from "./bars.mjs";

const ms = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** The middle one, or the mean of the two. */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Bytes a refresh adds, by least squares. */
export function slope(settled) {
  const mean = (pick) => settled.reduce((sum, sample) => sum + pick(sample), 0) / settled.length;
  const [x, y] = [mean(({ refreshes }) => refreshes), mean(({ bytes }) => bytes)];
  const above = settled.reduce((sum, { refreshes, bytes }) => sum + (refreshes - x) * (bytes - y), 0);
  const below = settled.reduce((sum, { refreshes }) => sum + (refreshes - x) ** 2, 0);
  return above / below;
}

/** Bytes that a refresh may add to a heap that is called flat: less than one small object. */
const FLAT = 40;

function heapRow(what, samples, bar) {
  const MB = (sample) => `${(sample.bytes / 1e6).toFixed(2)} MB`;
  const last = samples.at(-1);
  const settled = samples.filter(({ refreshes }) => refreshes >= last.refreshes / 5);
  const grown = slope(settled);
  const cells = [what, MB(samples[0]), MB(settled[0]), MB(last), `${grown.toFixed(0)} bytes`];
  return bar === undefined ? [...cells, "", ""] : [...cells, `≤ ${bar} bytes`, verdict(grown <= bar)];
}

/**
 * @param {object} run
 * @param {string[]} run.facts of the machine
 * @param {Record<string, { bytes: number }>} run.weights
 * @param {{ rowsMs: number, allMs: number }[]} run.usable
 * @param {{ paintedMs: number, longestMs: number }[]} run.refreshes
 * @param {{ ms: number, paintedMs: number }[]} run.keys
 * @param {{ ms: number, nodes: number }[]} run.logs
 * @param {Record<"grown" | "kept", { refreshes: number, bytes: number }[]>} run.heap as the browser is, and without the
 *   compilers whose machine code would be in it
 * @param {Record<string, Record<string, number>[]>} run.lighthouse each run of each preset
 */
export function consoleSection(run) {
  const { facts, weights, usable, refreshes, keys, logs, heap, lighthouse } = run;
  const figure = (what, values, bar) => {
    const [middle, most] = [median(values), Math.max(...values)];
    return [what, `${ms(middle)} ms`, `${ms(most)} ms`, `≤ ${bar} ms`, verdict(middle <= bar)];
  };
  const speed = [
    figure("from the navigation until jobs are painted, nothing cached", pick(usable, "rowsMs"), 600),
    figure("refresh: from the last byte of the reply until what changed is painted", pick(refreshes, "paintedMs"), 100),
    figure("the longest frame of a refresh", pick(refreshes, "longestMs"), 50),
    figure("a key in the filter, from its event until the jobs it leaves are laid out", pick(keys, "ms"), 16),
    figure("a log of 10,000 lines, from the press of its tab until lines are painted", pick(logs, "ms"), 100),
  ];
  const sizes = [
    [
      "script and style until jobs are shown, without the wasm",
      kB(weights.list.bytes),
      "≤ 40 kB",
      verdict(weights.list.bytes <= 40_000),
    ],
    [
      "the same where the address asks for all jobs",
      kB(weights.all.bytes),
      "≤ 40 kB",
      verdict(weights.all.bytes <= 40_000),
    ],
    [
      "the same where it has a filter or an order: the engine that knows which jobs are the first",
      kB(weights.filtered.bytes),
      "",
      "",
    ],
    ["more until the whole batch is there, counted and searched", kB(weights.whole.bytes), "", ""],
    ["more for the first job that is opened", kB(weights.job.bytes), "", ""],
    ["more for its charts", kB(weights.charts.bytes), "≤ 25 kB", verdict(weights.charts.bytes <= 25_000)],
  ];
  const nodes = Math.max(...pick(logs, "nodes"));
  const points = Object.entries(lighthouse).map(([preset, runs]) => {
    const middle = (name) => median(pick(runs, name));
    const [performance, all] = [middle("performance"), pick(runs, "performance")];
    return [
      preset,
      `${performance} (${Math.min(...all)} to ${Math.max(...all)})`,
      "≥ 95",
      verdict(performance >= 95),
      ...["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map(
        (name) => `${ms(middle(name))} ms`,
      ),
      middle("cumulative-layout-shift").toFixed(3),
    ];
  });
  return `Written by \`node benches/console/run.mjs --write\`, after a build. The built console under its real headers, over HTTP on loopback, in headless Chromium; a batch of 1,000 jobs, each with every kind of field (5.4 MB), all of them in the list. The server hands out two moments of the batch in turn, made before.

${facts.map((fact) => `- ${fact}`).join("\n")}

${table(["gzip -9", "", "bar", ""], sizes)}

${table(["", "median", "most", "bar", ""], speed)}

The whole batch is there, counted and filtered, ${ms(median(pick(usable, "allMs")))} ms after the navigation. A key's jobs are on the screen ${ms(median(pick(keys, "paintedMs")))} ms after it, the wait for the next frame included. The page with the log of 10,000 lines has ${nodes} elements (bar: 2,000).

${heap.kept.at(-1).refreshes.toLocaleString("en-US")} refreshes, the heap after collections:

${table(["", "before", "after a fifth", "after all", "a refresh adds, from a fifth on", "bar", ""], [heapRow("what the page keeps", heap.kept, FLAT), heapRow("with the machine code that the browser makes of what is used much", heap.grown)])}

The first row is of a browser without its optimizing compilers, so that nothing but the page's own is in it. What the second row has more is machine code: it grows as long as there are functions left to compile, and holds nothing of a batch.

Lighthouse 12.8.2 on the batch of 45 plain jobs, with its own slowing down of network and processor; the median of ${Object.values(lighthouse)[0]?.length ?? 0} runs, the least and the most of them:

${table(["preset", "performance", "bar", "", "first paint", "largest paint", "blocked", "shift"], points)}`;
}

const pick = (measured, name) => measured.map((one) => one[name]);
const verdict = (met) => (met ? "met" : "**missed**");
