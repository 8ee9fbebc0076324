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

/** Bytes a refresh adds, by least squares over all but the first quarter, in which caches fill. */
export function slope(samples) {
  const settled = samples.slice(Math.floor(samples.length / 4));
  const mean = (pick) => settled.reduce((sum, sample) => sum + pick(sample), 0) / settled.length;
  const [x, y] = [mean(({ refreshes }) => refreshes), mean(({ bytes }) => bytes)];
  const above = settled.reduce((sum, { refreshes, bytes }) => sum + (refreshes - x) * (bytes - y), 0);
  const below = settled.reduce((sum, { refreshes }) => sum + (refreshes - x) ** 2, 0);
  return above / below;
}

/**
 * @param {object} run
 * @param {string[]} run.facts of the machine
 * @param {Record<string, { bytes: number }>} run.weights
 * @param {{ rowsMs: number, allMs: number }[]} run.usable
 * @param {{ paintedMs: number, longestMs: number }[]} run.refreshes
 * @param {{ ms: number, paintedMs: number }[]} run.keys
 * @param {{ ms: number, nodes: number }[]} run.logs
 * @param {{ refreshes: number, bytes: number }[]} run.heap
 * @param {Record<string, { performance: number, metrics: object }>} run.lighthouse
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
    ["more until the whole batch is there, counted and searched", kB(weights.whole.bytes), "", ""],
    ["more for the first job that is opened", kB(weights.job.bytes), "", ""],
    ["more for its charts", kB(weights.charts.bytes), "≤ 25 kB", verdict(weights.charts.bytes <= 25_000)],
  ];
  const nodes = Math.max(...pick(logs, "nodes"));
  const [first, last] = [heap[0], heap.at(-1)];
  const points = Object.entries(lighthouse).map(([preset, { performance, metrics }]) => [
    preset,
    String(performance),
    "≥ 95",
    verdict(performance >= 95),
    ...["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map(
      (name) => `${ms(metrics[name])} ms`,
    ),
    metrics["cumulative-layout-shift"].toFixed(3),
  ]);
  return `Written by \`node benches/console/run.mjs --write\`, after a build. The built console under its real headers, over HTTP on loopback, in headless Chromium; a batch of 1,000 jobs, each with every kind of field (5.4 MB), all of them in the list. The server hands out two moments of the batch in turn, made before.

${facts.map((fact) => `- ${fact}`).join("\n")}

${table(["gzip -9", "", "bar", ""], sizes)}

${table(["", "median", "most", "bar", ""], speed)}

The whole batch is there, counted and filtered, ${ms(median(pick(usable, "allMs")))} ms after the navigation. A key's jobs are on the screen ${ms(median(pick(keys, "paintedMs")))} ms after it, the wait for the next frame included. The page with the log of 10,000 lines has ${nodes} elements (bar: 2,000).

${heap.at(-1).refreshes.toLocaleString("en-US")} refreshes: the heap was ${(first.bytes / 1e6).toFixed(1)} MB before them and ${(last.bytes / 1e6).toFixed(1)} MB after, each time after a collection; over the last three quarters a refresh adds ${(slope(heap) / 1000).toFixed(2)} kB.

Lighthouse 12.8.2 on the batch of 45 plain jobs, with its own slowing down of network and processor:

${table(["preset", "performance", "bar", "", "first paint", "largest paint", "blocked", "shift"], points)}`;
}

const pick = (measured, name) => measured.map((one) => one[name]);
const verdict = (met) => (met ? "met" : "**missed**");
