import type { JSX } from "preact";
import type { Phase } from "../drs";
import { t } from "../i18n";
import { Icon } from "./icon";
import { toneOfPhase } from "./phase-tone";
import type { Tone } from "./phase-tone";

/** The status of a job as the service names it, led by the shape and colour of its phase. */
export function StatusChip({ status, phase }: { status: string | undefined; phase: Phase }): JSX.Element {
  return (
    <span class={`chip tone-${toneOfPhase(phase)}`} title={`${t.phase[phase]}: ${status ?? ""}`}>
      <Icon name={phase} />
      <span class="visually-hidden">{t.phase[phase]}: </span>
      <span class="chip-text">{status ?? t.phase.unknown}</span>
    </span>
  );
}

/** How many jobs of a phase there are. */
export function PhaseCount({ phase, count }: { phase: Phase; count: number }): JSX.Element {
  return (
    <span class={`chip tone-${toneOfPhase(phase)}`}>
      <Icon name={phase} />
      {t.phase[phase]} <b>{count}</b>
    </span>
  );
}

/** A state word of a field. */
export function Word({ tone, text }: { tone: Tone; text: string }): JSX.Element {
  return <span class={`word tone-${tone}`}>{text}</span>;
}
