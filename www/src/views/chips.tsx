import type { JSX } from "preact";
import { useConsole } from "../console";
import { phaseOf } from "../drs";
import type { Phase } from "../drs";
import { toggled, valuesOf, wants } from "../filter";
import { t } from "../i18n";
import type { Listed } from "../listing";
import { withQuery } from "../route";
import type { BatchRoute } from "../route";
import { Icon } from "../ui/icon";
import { toneOfPhase } from "../ui/phase-tone";

const PHASES = ["failed", "waiting", "running", "ended", "unknown"] as const satisfies readonly Phase[];

/** How many jobs are in each phase, and under those that are chosen in each status; a click filters. */
export function Chips({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element {
  const { view, snapshot } = listed;
  const phases = valuesOf(route.filter, "phase");
  const statuses = valuesOf(route.filter, "status");
  const chosen = view.statuses.filter(
    ({ value }) =>
      phases.includes(phaseOf(value)) || statuses.includes(value.toLowerCase()) || wants(route.filter, "status", value),
  );
  return (
    <div class="chips">
      <div class="phases" role="group" aria-label={t.list.filter.byPhase}>
        {PHASES.map((phase) => (
          <FilterChip
            key={phase}
            route={route}
            field="phase"
            value={phase}
            phase={phase}
            text={t.phase[phase]}
            // Of a few that are shown ahead of the whole there is nothing to count.
            jobs={snapshot.walk ? view.phases[phase] : undefined}
          />
        ))}
      </div>
      {chosen.length > 0 && (
        <div class="phases statuses" role="group" aria-label={t.list.filter.byStatus}>
          {chosen.map(({ value, jobs }) => (
            <FilterChip
              key={value}
              route={route}
              field="status"
              value={value}
              phase={phaseOf(value)}
              text={value}
              jobs={jobs}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function FilterChip(props: {
  readonly route: BatchRoute;
  readonly field: "phase" | "status";
  readonly value: string;
  readonly phase: Phase;
  readonly text: string;
  readonly jobs: number | undefined;
}): JSX.Element {
  const { route, field, value, phase, text, jobs } = props;
  const app = useConsole();
  return (
    <button
      type="button"
      class={`chip chip-button tone-${toneOfPhase(phase)}`}
      aria-pressed={wants(route.filter, field, value)}
      data-none={jobs === 0}
      onClick={() => app.change((here) => withQuery(here, { filter: toggled(here.filter, field, value) }))}
    >
      <Icon name={phase} />
      {text} <b>{jobs ?? "…"}</b>
    </button>
  );
}
