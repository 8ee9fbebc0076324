import { phaseOf } from "../drs";
import { toneOfPhase } from "./phase-tone";
import type { Tone } from "./phase-tone";

export { toneOfPhase } from "./phase-tone";
export type { Tone } from "./phase-tone";

/** Fields whose words are states of something. */
const STATES = new Set([
  "apply_current_state",
  "bind_public_ip_state",
  "check_result",
  "compare_result",
  "content_compare_result",
  "export_status",
  "is_writable",
  "level",
  "line_compare_result",
  "repair_export_status",
  "result",
  "state",
  "status",
  "success",
  "transfer_status",
]);

// Order matters: INCONSISTENT ends in CONSISTENT.
const WORDS: readonly (readonly [RegExp, Tone])[] = [
  [/^false$|FAIL|INCONSISTENT|ERROR|NOT_EXIST|CAN_?NOT|ABNORMAL/i, "bad"],
  [/ALARM|WARN|CANCEL|PENDING|TIMEOUT|SKIP/i, "warn"],
  [/^true$|SUCCE|PASSED|^CONSISTENT$|COMPLETED?$|FINISHED|^NORMAL$|^OK$/i, "good"],
  [/RUNNING|DOING|ING$|WAIT|STARTED/i, "busy"],
];

/** The tone of a state word, or undefined if the field holds no state. */
export function toneOf(field: string, value: string | boolean): Tone | undefined {
  if (!STATES.has(field)) return undefined;
  const text = String(value);
  const phase = phaseOf(text);
  if (phase !== "unknown") return toneOfPhase(phase);
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? "calm";
}
