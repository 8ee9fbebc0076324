/** A plan is missed by this much when something is wrong that nobody told: a busy machine is late by less. */
const LATE_MS = 15_000;

/** Whether an update should have come long ago. Nothing is stale that nobody planned to refresh. */
export function isStale(at: Date | undefined, now: number, nextAt: number | undefined): boolean {
  return at !== undefined && nextAt !== undefined && now - nextAt > LATE_MS;
}
