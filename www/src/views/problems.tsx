import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useConsole } from "../console";
import type { TableView } from "../drs";
import { toggled, wants } from "../filter";
import { summary } from "../i18n/summary";
import type { Listed } from "../listing";
import { withQuery } from "../route";
import type { BatchRoute } from "../route";
import { Icon } from "../ui/icon";

/** Shown before the reader asks for all. */
const FIRST = 5;

type Problem = TableView["problems"][number];

/** What fails across the jobs, most jobs first: a click gives those jobs. */
export function Problems({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element | null {
  const app = useConsole();
  const all = useSignal(false);
  const { problems } = listed.view;
  if (listed.snapshot.walk === undefined) return <div class="failing" />;
  // Its line is there before it is known what stands in it, so something does.
  if (problems.length === 0) return listed.view.total > 0 ? <p class="failing faint">{summary.problem.none}</p> : null;
  const shown = all.value ? problems : problems.slice(0, FIRST);
  return (
    <section class="failing" aria-labelledby="problems-title">
      <h2 id="problems-title">{summary.problem.title}</h2>
      <ul>
        {shown.map((problem) => {
          const [field, value] = termOf(problem);
          return (
            <li key={`${problem.kind} ${problem.name}`}>
              <button
                type="button"
                class="failing-chip"
                aria-pressed={wants(route.filter, field, value)}
                onClick={() => app.change((here) => withQuery(here, { filter: toggled(here.filter, field, value) }))}
              >
                <Icon name="warning" />
                <span class="failing-kind">{summary.problem[problem.kind]}</span>
                <span class="failing-name" dir="auto">
                  {problem.name}
                </span>
                <b>{summary.problem.jobs(problem.jobs)}</b>
              </button>
            </li>
          );
        })}
        {problems.length > FIRST && (
          <li>
            <button
              type="button"
              class="button plain"
              aria-expanded={all.value}
              onClick={() => (all.value = !all.value)}
            >
              {all.value ? summary.problem.fewer : summary.problem.all(problems.length)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The term of a filter that finds the jobs with this problem. */
function termOf({ kind, name }: Problem): readonly [field: string, value: string] {
  return kind === "precheck" && name !== "" ? ["precheck", name] : ["problem", kind];
}
