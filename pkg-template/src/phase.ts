import type { JobStatus } from "./models.js";
import phases from "./phases.json" with { type: "json" };

/**
 * What a status asks of the one who watches it.
 *
 * - `running`: the service is at work.
 * - `waiting`: nothing happens until somebody acts.
 * - `failed`: something went wrong; most such jobs can be retried, `CREATE_FAILED` can't.
 * - `ended`: the job is over. No status of the service says whether it succeeded.
 * - `unknown`: no status, or one that this version does not know.
 */
export type Phase = "running" | "waiting" | "failed" | "ended" | "unknown";

/**
 * In the order of the core's phase numbers.
 *
 * @internal
 */
export const PHASES = ["running", "waiting", "failed", "ended", "unknown"] as const satisfies readonly Phase[];

/**
 * The phase of a job's status; `unknown` for undefined and for a status that this version does not know.
 *
 * @example
 * phaseOf("FULL_TRANSFER_FAILED"); // "failed"
 */
export function phaseOf(status: JobStatus | undefined): Phase {
  for (const phase of PHASES) {
    if (phase !== "unknown" && (phases[phase] as readonly (string | undefined)[]).includes(status)) return phase;
  }
  return "unknown";
}
