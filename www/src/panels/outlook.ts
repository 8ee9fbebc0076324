/** What a job waits for, by its status, its kind and when it is due to start. */
import type { Job, Phase } from "../drs";
import { detail } from "../i18n/panels";

export interface Outlook {
  readonly text: string;
  /** When it is due to start, as it was sent. */
  readonly at?: string;
  /** Whether it stands still until somebody acts. */
  readonly stuck: boolean;
}

/** By the rules of the client's `Outlook`. */
export function outlookOf(job: Job, phase: Phase): Outlook {
  const texts = detail.waits;
  const { start_time: start, task_type: kind } = job.base_info ?? {};
  if (job.status === "WAITING_FOR_START" && start) return { text: texts.startsAt, at: start, stuck: false };
  if (job.status === "FULL_TRANSFER_COMPLETE" && kind === "FULL_INCR_TRANS") return { text: texts.moves, stuck: false };
  const said = OF_STATUS.get(job.status ?? "") ?? OF_PHASE[phase];
  return { text: texts[said], stuck: STUCK.has(said) };
}

type Said = Exclude<keyof typeof detail.waits, "startsAt">;

/** Statuses that say more than their phase. */
const OF_STATUS: ReadonlyMap<string, Said> = new Map([
  ["INCRE_TRANSFER_STARTED", "endless"],
  ["CREATE_FAILED", "created"],
  ["CONFIGURATION", "configuration"],
  ["PAUSING", "paused"],
  ["FULL_TRANSFER_COMPLETE", "full"],
]);

const OF_PHASE: Readonly<Record<Phase, Said>> = {
  running: "moves",
  waiting: "startsByHand",
  failed: "failed",
  ended: "over",
  unknown: "unknown",
};

const STUCK: ReadonlySet<Said> = new Set(["configuration", "paused", "full", "startsByHand", "failed"]);
