/** What became of the jobs from one refresh to the next, as the library tells it, in the console's words. */
import type { BatchUpdate, JobChange, JobSummary } from "./drs";

export type Mark =
  | { readonly kind: "new" }
  /** `before` is the status that it had. */
  | { readonly kind: "status"; readonly before: string | undefined }
  | { readonly kind: "moved"; readonly by: number }
  | { readonly kind: "changed"; readonly fields: readonly (keyof JobSummary)[] };

export interface Gone {
  readonly id: string;
  readonly name: string | undefined;
}

export interface Changes {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly gone: readonly Gone[];
  /** The refresh that all this is since; undefined if there was none. */
  readonly since: Date | undefined;
}

export const NO_CHANGES: Changes = { marks: new Map(), gone: [], since: undefined };

/** The changes of an update, given the jobs before it. */
export function changesOf({ changes }: BatchUpdate, before: readonly JobSummary[], since: Date): Changes {
  const marks = new Map<string, Mark>();
  const gone: Gone[] = [];
  for (const change of changes) {
    if (change.kind === "removed") {
      gone.push({ id: change.id, name: before.find(({ id }) => id === change.id)?.name });
    } else {
      marks.set(change.id, markOf(change));
    }
  }
  return { marks, gone, since };
}

function markOf(change: Exclude<JobChange, { kind: "removed" }>): Mark {
  if (change.kind !== "changed") return { kind: "new" };
  const { fields, before, after } = change;
  if (fields.includes("status")) return { kind: "status", before: before.status };
  const moved = (after.progressPercent ?? 0) - (before.progressPercent ?? 0);
  return fields.includes("progressPercent") ? { kind: "moved", by: moved } : { kind: "changed", fields };
}

/** How many of each kind there are. */
export function countsOf({ marks, gone }: Changes): Record<Mark["kind"] | "gone", number> {
  const counts = { new: 0, status: 0, moved: 0, changed: 0, gone: gone.length };
  for (const { kind } of marks.values()) counts[kind] += 1;
  return counts;
}
