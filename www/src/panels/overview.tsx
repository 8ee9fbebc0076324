import type { ComponentChildren, JSX } from "preact";
import { detail } from "../i18n/panels";
import { Absent, Bar } from "../ui/bar";
import { StatusChip } from "../ui/chip";
import { duration } from "../ui/format";
import { Icon } from "../ui/icon";
import { docs, meaningOf } from "../ui/meaning";
import { Moment } from "../ui/moment";
import { Scalar } from "../ui/scalar";
import { Name, Visible } from "../ui/text";
import { outlookOf } from "./outlook";
import type { Panel, Shown } from "./panel";
import { problemsOf } from "./problem";

/** Where the job stands, at a glance: what is wrong first, then how far it is and what it waits for. */
export const overviewPanel = {
  area: "overview",
  tab: "overview",
  fields: [],
  View: OverviewView,
  always: true,
} as const satisfies Panel;

const FIRST_PROBLEMS = 6;

function OverviewView(shown: Shown): JSX.Element {
  return (
    <>
      <Problems {...shown} />
      <Standing {...shown} />
    </>
  );
}

function Problems({ job, warnings, onTab }: Shown): JSX.Element {
  const problems = problemsOf(job, warnings);
  const texts = detail.overview;
  if (problems.every(({ counts }) => !counts) && problems.length === 0) return <p class="faint">{texts.noProblems}</p>;
  const more = problems.length - FIRST_PROBLEMS;
  return (
    <ul class="problem-list">
      {problems.slice(0, FIRST_PROBLEMS).map(({ tab, title, name, reason, counts }, index) => (
        <li key={index} class={counts ? "tone-bad" : "tone-warn"}>
          <Icon name={counts ? "warning" : "note"} />
          <p>
            <b>{title}</b> {name !== "" && <Name text={name} />}
            {reason !== "" && (
              <span class="reason" dir="auto">
                <Visible text={reason} />
              </span>
            )}
          </p>
          <button type="button" class="button" onClick={() => onTab(tab)}>
            {detail.problem.open(detail.tab[tab])}
          </button>
        </li>
      ))}
      {more > 0 && <li class="faint">{texts.more(more)}</li>}
    </ul>
  );
}

function Standing({ job, summary }: Shown): JSX.Element {
  const texts = detail.overview;
  const { progressPercent, delayMs, remaining_time: remaining, create_time: created } = summary;
  const outlook = outlookOf(job, summary.phase);
  const times = job.migration_object_progress_info;
  const ends = times?.end_time;
  return (
    <dl class="standing">
      <Line name={texts.status}>
        <StatusChip status={summary.status} phase={summary.phase} />
        <StatusSays status={summary.status} />
      </Line>
      <Line name={texts.waits}>
        <span class={outlook.stuck ? "stuck" : ""}>
          {outlook.text} {outlook.at !== undefined && <Moment text={outlook.at} />}
        </span>
      </Line>
      <Line name={texts.progress}>
        {progressPercent === undefined ? (
          <AsSent value={job.progress_info?.progress} />
        ) : (
          <Bar value={progressPercent} label={texts.progress} />
        )}
      </Line>
      <Parts shown={job.progress_info?.progress_map} />
      <Line name={texts.delay}>
        {delayMs === undefined ? (
          <AsSent value={job.progress_info?.incr_trans_delay_millis ?? job.progress_info?.incr_trans_delay} />
        ) : (
          <span class="number">{duration(delayMs)}</span>
        )}
      </Line>
      <Line name={texts.remaining}>
        <AsSent value={remaining} />
      </Line>
      <Line name={texts.created}>{created ? <Moment text={created} /> : <AsSent value={created} />}</Line>
      {times?.full_start_time !== undefined && (
        <Line name={texts.full}>
          <Moment text={times.full_start_time} />
          {times.full_complete_time !== undefined && (
            <>
              {" – "}
              <Moment text={times.full_complete_time} />
            </>
          )}
        </Line>
      )}
      {times?.incr_start_time !== undefined && (
        <Line name={texts.incremental}>
          <Moment text={times.incr_start_time} />
        </Line>
      )}
      {ends !== undefined && (
        <Line name={texts.ended}>
          <Moment text={ends} />
        </Line>
      )}
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What can't be read as a number is shown as it was sent; what is empty is not absent. */
function AsSent({ value }: { value: string | undefined }): JSX.Element {
  return value === undefined ? <Absent /> : <Scalar name="" value={value} />;
}

type Parts = Readonly<Record<string, { readonly completed?: string; readonly remaining_time?: string }>>;

/** How far structure, data and index are, whatever the parts are called. */
function Parts({ shown }: { shown: Parts | undefined }): JSX.Element | null {
  const parts = Object.entries(shown ?? {});
  if (parts.length === 0) return null;
  return (
    <Line name={detail.overview.parts}>
      <span class="parts-of">
        {parts.map(([name, { completed }]) => (
          <span key={name}>
            <span class="faint">
              <Name text={name} />
            </span>{" "}
            {completed === undefined ? <Absent /> : <Scalar name="completed" value={completed} />}
          </span>
        ))}
      </span>
    </Line>
  );
}

/** What the models' documentation says of the status. */
function StatusSays({ status }: { status: string | undefined }): JSX.Element | null {
  const known = docs.value;
  if (typeof known !== "object" || status === undefined) return null;
  const word = meaningOf(known, "status", status)?.word;
  return word === undefined ? null : (
    <span class="faint says" lang="en">
      {word}
    </span>
  );
}
