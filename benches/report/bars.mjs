// What the decoder has to keep to, and whether it does.

/** @typedef {{ page: string, of: string, to: string, most: number, aim?: number, what: string }} Bar */

/** @type {Bar[]} the ratio of case `of` to case `to` on a page is `most` or less */
export const BARS = [
  { page: "1000", of: "opened", to: "parse", most: 0.2, aim: 0.15, what: "opened, 5 MB" },
  { page: "100", of: "opened", to: "parse", most: 0.35, aim: 0.3, what: "opened, 100 jobs" },
  { page: "1000", of: "visible", to: "parse", most: 0.22, what: "opened, and 20 jobs, 5 MB" },
  { page: "100", of: "visible", to: "parse", most: 0.45, what: "opened, and 20 jobs, 100 jobs" },
  { page: "1000", of: "all", to: "decodeAndParse", most: 1.2, what: "all jobs, 5 MB" },
  { page: "100", of: "all", to: "decodeAndParse", most: 1.2, what: "all jobs, 100 jobs" },
  { page: "edits", of: "all", to: "decodeAndParse", most: 1.3, what: "all jobs, 5 MB, each needs an edit" },
];

const NAMES = { parse: "`JSON.parse`", decodeAndParse: "decode and `JSON.parse`" };

/** A table of the bars, with what each engine reached. */
export function barsTable(engines) {
  const head = ["", "ratio to", "bar", "aim", ...Object.keys(engines)];
  const rows = BARS.map(({ page, of, to, most, aim, what }) => [
    what,
    NAMES[to],
    `≤ ${most.toFixed(2)}`,
    aim ? `≤ ${aim.toFixed(2)}` : "",
    ...Object.values(engines).map(({ [page]: { cases } }) => reached(cases[of], cases[to], most)),
  ]);
  return table(head, rows);
}

/** The ratio, that of processor time in brackets where the engine tells it, and whether both keep to the bar. */
function reached(of, to, most) {
  const wall = of.wallMs / to.wallMs;
  const cpu = of.cpuMs ? of.cpuMs / to.cpuMs : wall;
  const ratios = of.cpuMs ? `${wall.toFixed(2)} (${cpu.toFixed(2)})` : wall.toFixed(2);
  return `${ratios} ${Number(Math.max(wall, cpu).toFixed(2)) <= most ? "met" : "**missed**"}`;
}

/** A table in Markdown; all columns but the first are set to the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column ? "---:" : "---"))), ...rows.map(line)].join("\n");
}
