import type { JSX } from "preact";
import type { DecodeWarning, JobsPage } from "../drs";
import { detail } from "../i18n/panels";
import { Icon } from "./icon";

const FIRST = 100;

/** How many values did not fit the model, and on demand which ones. */
export function Warnings({ pages }: { pages: readonly JobsPage[] }): JSX.Element | null {
  const warnings = pages.flatMap((page) => page.warnings);
  const omitted = pages.reduce((sum, page) => sum + page.warningsOmitted, 0);
  if (warnings.length === 0) return null;
  return (
    <details class="warnings">
      <summary>
        <Icon name="note" />
        {detail.reply.warnings(warnings.length + omitted)}
      </summary>
      <p class="faint">{detail.reply.warningsLead}</p>
      <WarningList warnings={warnings} omitted={omitted} />
    </details>
  );
}

export function WarningList(props: { warnings: readonly DecodeWarning[]; omitted?: number }): JSX.Element {
  const { warnings, omitted = 0 } = props;
  const more = Math.max(warnings.length - FIRST, 0) + omitted;
  return (
    <ul>
      {warnings.slice(0, FIRST).map(({ path, kind, expected, found }, index) => (
        <li key={index}>
          <code>{path}</code> <span class="faint">{detail.reply.warning(kind, expected, found)}</span>
        </li>
      ))}
      {more > 0 && <li class="faint">{detail.reply.warningsMore(more)}</li>}
    </ul>
  );
}
