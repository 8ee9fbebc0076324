import type { CorePage } from "./core.js";
import type { EngineType, JobStatus, Phase, TaskType } from "./models.js";
import { PHASES } from "./phase.js";

/** What a row of a table shows. Every value is taken from the job, none is made up. */
export interface JobSummary {
  /** The job's id; empty if the service sent none. */
  id: string;
  /** `base_info.name`. */
  name?: string;
  /** The status as it was sent. */
  status?: JobStatus;
  /** `phaseOf(status)`. */
  phase: Phase;
  /** `base_info.engine_type`, such as `mysql-to-mysql`. */
  engine_type?: EngineType;
  /** `base_info.task_type`, such as `FULL_INCR_TRANS`. */
  task_type?: TaskType;
  /** When the job was made, as it was sent: ISO 8601 in UTC in the service's example. */
  create_time?: string;
  /** 0 to 100, from `progress_info.progress` with or without "%". */
  progressPercent?: number;
  /** In ms, from `progress_info.incr_trans_delay_millis`, else from `incr_trans_delay`, which is in seconds. */
  delayMs?: number;
  /** `progress_info.remaining_time` as it was sent; the service names no unit. */
  remaining_time?: string;
  /** Failed prechecks that were not skipped, failed network tests and inconsistent comparisons, counted. */
  problems: number;
}

/**
 * The summaries of a page, cut out of its pool of texts.
 *
 * Each key is written by a line of its own: engines know the shape of what comes next by the place in the code.
 *
 * @internal
 */
export function summariesOf({
  summaryText,
  summaryCells,
}: Pick<CorePage, "summaryText" | "summaryCells">): JobSummary[] {
  const summaries: JobSummary[] = [];
  let at = 0;
  let cell = 0;
  // Absent is -1, which the length of no text is.
  const text = (): string | undefined => {
    const length = summaryCells[cell++] as number;
    return length < 0 ? undefined : summaryText.slice(at, (at += length));
  };
  while (cell < summaryCells.length) {
    // The keys that are always there come first, so that most rows are of one shape.
    const summary: JobSummary = { id: text() ?? "", phase: "unknown", problems: 0 };
    const name = text();
    const status = text();
    const engine_type = text();
    const task_type = text();
    const create_time = text();
    const remaining_time = text();
    if (name !== undefined) summary.name = name;
    if (status !== undefined) summary.status = status;
    if (engine_type !== undefined) summary.engine_type = engine_type;
    if (task_type !== undefined) summary.task_type = task_type;
    if (create_time !== undefined) summary.create_time = create_time;
    if (remaining_time !== undefined) summary.remaining_time = remaining_time;
    summary.phase = PHASES[summaryCells[cell++] as number] ?? "unknown";
    const progressPercent = summaryCells[cell++] as number;
    const delayMs = summaryCells[cell++] as number;
    if (!Number.isNaN(progressPercent)) summary.progressPercent = progressPercent;
    if (!Number.isNaN(delayMs)) summary.delayMs = delayMs;
    summary.problems = summaryCells[cell++] as number;
    summaries.push(summary);
  }
  return summaries;
}
