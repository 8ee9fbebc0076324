import type { Phase } from "../drs";

/** What a word says about how things stand. Its text is always shown beside the colour. */
export type Tone = "good" | "bad" | "warn" | "busy" | "calm" | "odd";

const OF_PHASE: Record<Phase, Tone> = {
  running: "busy",
  waiting: "warn",
  failed: "bad",
  ended: "calm",
  unknown: "odd",
};

export function toneOfPhase(phase: Phase): Tone {
  return OF_PHASE[phase];
}
