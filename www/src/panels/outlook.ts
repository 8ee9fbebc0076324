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
  switch (job.status) {
    case "INCRE_TRANSFER_STARTED":
      return { text: texts.endless, stuck: false };
    case "WAITING_FOR_START":
      return start ? { text: texts.startsAt, at: start, stuck: false } : { text: texts.startsByHand, stuck: true };
    case "CREATE_FAILED":
      return { text: texts.created, stuck: false };
    case "CONFIGURATION":
      return { text: texts.configuration, stuck: true };
    case "PAUSING":
      return { text: texts.paused, stuck: true };
    case "FULL_TRANSFER_COMPLETE":
      return kind === "FULL_INCR_TRANS" ? { text: texts.moves, stuck: false } : { text: texts.full, stuck: true };
    default:
      return byPhase(phase);
  }
}

function byPhase(phase: Phase): Outlook {
  const texts = detail.waits;
  switch (phase) {
    case "running":
      return { text: texts.moves, stuck: false };
    case "waiting":
      return { text: texts.startsByHand, stuck: true };
    case "failed":
      return { text: texts.failed, stuck: true };
    case "ended":
      return { text: texts.over, stuck: false };
    case "unknown":
      return { text: texts.unknown, stuck: false };
  }
}
