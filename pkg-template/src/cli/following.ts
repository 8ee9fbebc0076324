// A batch polled until something holds of it: what `watch` and `wait` have in common.

import { isDrsError } from "../error.js";
import type { BatchUpdate } from "../watch.js";
import type { Flag } from "./arguments.js";
import { clientOf } from "./environment.js";
import { EXIT, type Ended } from "./exit.js";
import { type Call, jobIdOf } from "./verb.js";

export const UNTIL = ["settled", "failed", "changed"] as const;
export type Until = (typeof UNTIL)[number];

export const FOLLOW_FLAGS: readonly Flag[] = [
  {
    name: "until",
    value: "WHAT",
    meaning: "settled: no job changes by itself any more; failed: a job failed; changed: anything did",
  },
  { name: "interval", value: "TIME", meaning: "from one poll to the next, at least 3s; default 10s" },
];

/** How following a batch ended. */
export interface Outcome {
  readonly outcome: "met" | "timed_out" | "interrupted";
  /** The last update; undefined if none came. */
  readonly update: BatchUpdate | undefined;
  readonly exitCode: number;
}

/** Polls until the condition holds, the time is up or somebody interrupts. Failures that no waiting heals are thrown. */
export async function follow(
  call: Call,
  until: Until | undefined,
  told: (update: BatchUpdate) => Promise<void>,
): Promise<Outcome> {
  const { args, env, interrupt } = call;
  const intervalMs = args.duration("interval", 3000);
  const pageSize = args.integer("page-size", 1, 4_294_967_295);
  const client = await clientOf(args, env);
  const updates = client.watch(jobIdOf(call), {
    signal: interrupt.signal,
    ...(intervalMs !== undefined && { intervalMs }),
    ...(pageSize !== undefined && { pageSize }),
  });
  let last: BatchUpdate | undefined;
  try {
    for await (const update of updates) {
      last = update;
      await told(update);
      if (until && holds(until, update)) break;
    }
  } catch (error) {
    const reason = interrupt.reason();
    if (!reason || !isDrsError(error) || error.kind !== "aborted") throw error;
    return { outcome: endOf(reason), update: last, exitCode: reason.exitCode };
  }
  const healthy = until === "changed" || (last && last.counts.failed === 0 && last.stuck.length === 0);
  return { outcome: "met", update: last, exitCode: healthy ? EXIT.ok : EXIT.unhealthy };
}

function endOf({ kind }: Ended): "timed_out" | "interrupted" {
  return kind === "timed_out" ? "timed_out" : "interrupted";
}

/** A poll that failed has nothing new to be asked about. */
function holds(until: Until, { error, settled, counts, sequence, changes }: BatchUpdate): boolean {
  if (error) return false;
  if (until === "settled") return settled;
  return until === "failed" ? counts.failed > 0 : sequence > 1 && changes.length > 0;
}

/** What an update comes to, for programs. */
export function factsOf(update: BatchUpdate | undefined): Record<string, unknown> {
  if (!update) return { jobs: 0 };
  const { jobs, counts, settled, stuck, summary, at, sequence } = update;
  const failed = jobs.flatMap(({ id, phase }) => (phase === "failed" ? [id] : []));
  const facts = { at: at.toISOString(), sequence, jobs: jobs.length, counts, settled, complete: summary.complete };
  return { ...facts, failed, stuck };
}

/** The same in one line for people and for `grep`. */
export function wordsOf(update: BatchUpdate | undefined): string {
  if (!update) return "jobs=0";
  const { jobs, counts, settled, stuck, summary } = update;
  const phases = Object.entries(counts).map(([phase, count]) => `${phase}=${String(count)}`);
  const facts = [`jobs=${String(jobs.length)}`, ...phases, `stuck=${String(stuck.length)}`];
  return [...facts, `settled=${String(settled)}`, `complete=${String(summary.complete)}`].join(" ");
}
