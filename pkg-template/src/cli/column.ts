import type { JobSummary } from "../summary.js";

/** A column of a table on the terminal: what a summary of a job has. */
export interface Column {
  readonly name: string;
  readonly side: "left" | "right";
  /** Cells below which it says nothing any more. */
  readonly least: number;
  readonly text: (row: JobSummary) => string;
}

const text = (name: keyof JobSummary, least: number): Column => ({
  name,
  side: "left",
  least,
  text: (row) => String(row[name] ?? ""),
});

/** All that there are, in the order of their showing where all are asked for. */
export const COLUMNS: readonly Column[] = [
  text("id", 36),
  text("name", 12),
  text("status", 24),
  text("phase", 7),
  text("engine_type", 12),
  text("task_type", 12),
  text("create_time", 20),
  {
    name: "progress",
    side: "right",
    least: 8,
    text: ({ progressPercent: at }) => (at === undefined ? "" : `${String(at)} %`),
  },
  { name: "delay", side: "right", least: 5, text: ({ delayMs }) => (delayMs === undefined ? "" : spanOf(delayMs)) },
  text("remaining_time", 8),
  { name: "problems", side: "right", least: 8, text: ({ problems }) => String(problems) },
];

/** Those of a table if none are asked for. */
export const USUAL = ["id", "name", "status", "progress", "delay", "problems"];

/** A time as people say it: `850 ms`, `12.4 s`, `3 min`, `2.5 h`, `4.1 d`. */
function spanOf(ms: number): string {
  const steps: readonly [number, string][] = [
    [86_400_000, "d"],
    [3_600_000, "h"],
    [60_000, "min"],
    [1000, "s"],
  ];
  const [unitMs, unit] = steps.find(([least]) => ms >= least) ?? [1, "ms"];
  return `${String(Math.round((ms / unitMs) * 10) / 10)} ${unit}`;
}
