import type { JSX } from "preact";
import type { DecodeWarning } from "../drs";
import { t } from "../i18n";
import { Icon } from "./icon";

const FIRST = 100;

/** How many values did not fit the model, and on demand which ones. */
export function Warnings({ warnings }: { warnings: readonly DecodeWarning[] }): JSX.Element | null {
  if (warnings.length === 0) return null;
  return (
    <details class="warnings">
      <summary>
        <Icon name="note" />
        {t.batch.warnings(warnings.length)}
      </summary>
      <p class="faint">{t.batch.warningsLead}</p>
      <WarningList warnings={warnings} />
    </details>
  );
}

export function WarningList({ warnings }: { warnings: readonly DecodeWarning[] }): JSX.Element {
  return (
    <ul>
      {warnings.slice(0, FIRST).map(({ path, kind, expected, found }, index) => (
        <li key={index}>
          <code>{path}</code> <span class="faint">{t.batch.warning(kind, expected, found)}</span>
        </li>
      ))}
      {warnings.length > FIRST && <li class="faint">{t.batch.warningsMore(warnings.length - FIRST)}</li>}
    </ul>
  );
}
