import type { JSX } from "preact";
import { countsOf } from "../change";
import { useConsole } from "../console";
import { t } from "../i18n";
import { summary } from "../i18n/summary";
import type { Listed } from "../listing";
import { timeOfDay } from "../ui/format";

const KINDS = ["new", "status", "moved", "changed", "gone"] as const;

/** What became of the jobs since the last refresh, in one line that is always there, so that nothing jumps. */
export function ChangeLine({ listed }: { listed: Listed }): JSX.Element {
  const app = useConsole();
  const changes = app.live.changes.value;
  const { since, gone } = changes;
  const { snapshot } = listed;
  if (snapshot.walk === undefined)
    return <p class="changes">{summary.partial.ahead(snapshot.jobs.length, snapshot.total)}</p>;
  if (since === undefined) return <p class="changes" />;
  const counts = countsOf(changes);
  const said = KINDS.filter((kind) => counts[kind] > 0);
  return (
    <div class="changes">
      <span>{t.list.change.since(timeOfDay(since, app.timeZone.value))}:</span>
      {said.length === 0 && <span>{t.list.change.nothing}</span>}
      {said.map((kind) =>
        kind === "gone" ? (
          <details key={kind}>
            <summary>{t.list.change.counts.gone(counts.gone)}</summary>
            <ul aria-label={t.list.change.gone}>
              {gone.map(({ id, name }) => (
                <li key={id} dir="auto">
                  {name ?? id} {name && <code>{id}</code>}
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <span key={kind} data-kind={kind}>
            {t.list.change.counts[kind](counts[kind])}
          </span>
        ),
      )}
    </div>
  );
}
