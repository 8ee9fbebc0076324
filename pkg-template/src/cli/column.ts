/** A column of a table on the terminal. */
export interface Column {
  /** The field, as a filter names it. */
  readonly name: string;
  readonly side: "left" | "right";
  /** Cells below which it says nothing any more. */
  readonly least: number;
  readonly text: (value: unknown) => string;
}

/** Those of a table if none are asked for. */
export const USUAL = ["name", "status", "progress", "delay", "problems", "id"];

/** Cells that fields need at least; others make do with a word. An id is known by its beginning, and whole where there is room. */
const LEAST: Record<string, number> = { name: 12, status: 24, phase: 7, create_time: 20, delay: 5 };
const WORD = 8;

/** The column of a field: of a summary of a job, or of any path in its record. */
export function columnOf(name: string): Column {
  const left: Column = { name, side: "left", least: LEAST[name] ?? WORD, text: textOf };
  if (name === "problems") return { ...left, side: "right" };
  if (name === "progress" || name === "progressPercent") return { ...left, side: "right", text: percentOf };
  return name === "delay" || name === "delayMs" ? { ...left, side: "right", text: spanOf } : left;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function percentOf(value: unknown): string {
  return typeof value === "number" ? `${String(value)} %` : textOf(value);
}

/** A time as people say it: `850 ms`, `12.4 s`, `3 min`, `2.5 h`, `4.1 d`. */
function spanOf(value: unknown): string {
  if (typeof value !== "number") return textOf(value);
  const steps: readonly [number, string][] = [
    [86_400_000, "d"],
    [3_600_000, "h"],
    [60_000, "min"],
    [1000, "s"],
  ];
  const [unitMs, unit] = steps.find(([least]) => value >= least) ?? [1, "ms"];
  return `${String(Math.round((value / unitMs) * 10) / 10)} ${unit}`;
}
