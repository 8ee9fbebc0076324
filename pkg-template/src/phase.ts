import type { JobStatus, Phase } from "./models.js";
import phases from "./phases.json" with { type: "json" };

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
