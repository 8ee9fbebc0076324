import type { JSX } from "preact";
import { t } from "../i18n";
import { percent } from "./format";

/** A share of 100 as a bar, with its text. */
export function Bar({ value, label, text }: { value: number; label: string; text?: string }): JSX.Element {
  return (
    <span class="bar">
      <progress max={100} value={Math.min(Math.max(value, 0), 100)} aria-label={label} />
      <span class="bar-text">{text ?? percent(value)}</span>
    </span>
  );
}

/** What stands where the service sent nothing. */
export function Absent(): JSX.Element {
  return (
    <span class="faint" title={t.batch.absent}>
      –
    </span>
  );
}
