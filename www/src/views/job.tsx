import type { JSX } from "preact";
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { DecodeWarning, Job, JobSummary } from "../drs";
import { t } from "../i18n";
import { panels, unknownFields } from "../panels";
import { PlainView, pick } from "../panels/panel";
import type { Panel } from "../panels/panel";
import { indexOf, placeOf } from "../place";
import type { BatchRoute } from "../route";
import { openJob } from "../state";
import type { Opened } from "../state";
import { Absent, Bar } from "../ui/bar";
import { IconButton } from "../ui/button";
import { StatusChip } from "../ui/chip";
import { duration, utc } from "../ui/format";
import { FieldList } from "../ui/value";
import { WarningList } from "../ui/warnings";
import { Missing } from "./missing";

/** One job of the page in full: beside the table where there is room, in its place where there is none. */
export function JobView({ route, opened }: { route: BatchRoute; opened: Opened }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { summaries } = opened.page;
  const index = indexOf(summaries, route.job);
  const summary = summaries[index];
  const step = (to: number): void => openJob(placeOf(summaries, to));
  return (
    <aside class="job" aria-label={t.job.label}>
      <header class="job-head">
        <div class="job-acts">
          <button type="button" class="button plain job-back" onClick={() => openJob(undefined)}>
            {t.job.back}
          </button>
          <span class="job-steps">
            <IconButton icon="previous" label={t.job.previous} off={index <= 0} onPress={() => step(index - 1)} />
            <IconButton
              icon="next"
              label={t.job.next}
              off={index < 0 || index >= summaries.length - 1}
              onPress={() => step(index + 1)}
            />
          </span>
          <IconButton icon="close" label={t.close} onPress={() => openJob(undefined)} />
        </div>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {summary ? (summary.name ?? t.batch.unnamed) : t.job.missingTitle}
        </h2>
        <p class="job-id">{summary ? summary.id : route.job}</p>
        {summary && <Overview summary={summary} />}
      </header>
      {summary ? (
        <Sections job={opened.page.job(index)} warnings={warningsOf(opened, index)} />
      ) : (
        <Missing route={route} />
      )}
    </aside>
  );
}

/** What the row said, at a glance. */
function Overview({ summary }: { summary: JobSummary }): JSX.Element {
  const { status, phase, engine_type, task_type, progressPercent, delayMs, remaining_time, problems, create_time } =
    summary;
  const kind = [engine_type, task_type].filter((text) => text !== undefined).join(" · ");
  return (
    <>
      <p class="job-status">
        <StatusChip status={status} phase={phase} />
        {kind && <span class="faint">{kind}</span>}
      </p>
      <dl class="tiles">
        <Tile name={t.job.progress}>
          {progressPercent === undefined ? <Absent /> : <Bar value={progressPercent} label={t.job.progress} />}
        </Tile>
        <Tile name={t.job.delay}>{delayMs === undefined ? <Absent /> : duration(delayMs)}</Tile>
        <Tile name={t.job.remaining}>{remaining_time || <Absent />}</Tile>
        <Tile name={t.job.problems}>{problems === 0 ? t.job.none : <b class="problems">{problems}</b>}</Tile>
        <Tile name={t.batch.columns.created}>
          {create_time === undefined ? <Absent /> : (utc(create_time) ?? create_time)}
        </Tile>
      </dl>
    </>
  );
}

function Tile({ name, children }: { name: string; children: JSX.Element | string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sections({ job, warnings }: { job: Job; warnings: readonly DecodeWarning[] }): JSX.Element {
  const filled = panels.filter((panel) => pick(job, panel.fields).length > 0);
  const others = unknownFields(job);
  const parts = [
    ...filled.map((panel) => [panel.area, t.panel[panel.area]] as const),
    ...(others.length > 0 ? [["other", t.job.other] as const] : []),
    ...(warnings.length > 0 ? [["warnings", t.job.warnings] as const] : []),
    ["raw", t.job.raw] as const,
  ];
  return (
    <>
      <nav class="job-nav" aria-label={t.job.sections}>
        {parts.map(([id, title]) => (
          <button type="button" key={id} onClick={() => document.getElementById(`part-${id}`)?.scrollIntoView()}>
            {title}
          </button>
        ))}
      </nav>
      <div class="parts">
        {filled.map((panel) => (
          <PanelPart key={panel.area} panel={panel} job={job} />
        ))}
        {others.length > 0 && (
          <Part id="other" title={t.job.other}>
            <p class="faint">{t.job.otherLead}</p>
            <FieldList fields={others} sent />
          </Part>
        )}
        {warnings.length > 0 && (
          <Part id="warnings" title={t.job.warnings}>
            <WarningList warnings={warnings} />
          </Part>
        )}
        <Raw job={job} />
      </div>
    </>
  );
}

function PanelPart({ panel, job }: { panel: Panel; job: Job }): JSX.Element {
  return (
    <Part id={panel.area} title={t.panel[panel.area]}>
      {panel.View ? <panel.View job={job} /> : <PlainView job={job} fields={panel.fields} />}
    </Part>
  );
}

function Part(props: { id: string; title: string; children: JSX.Element | (JSX.Element | null)[] }): JSX.Element {
  return (
    <section class="part" id={`part-${props.id}`} aria-labelledby={`title-${props.id}`}>
      <h3 id={`title-${props.id}`}>{props.title}</h3>
      {props.children}
    </section>
  );
}

/** The text of a large job is long, so it is written only once it is asked for. */
function Raw({ job }: { job: Job }): JSX.Element {
  const open = useSignal(false);
  const text = useComputed(() => (open.value ? JSON.stringify(job, null, 2) : ""));
  return (
    <section class="part" id="part-raw" aria-labelledby="title-raw">
      <details class="raw" onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>
          <h3 id="title-raw">{t.job.raw}</h3>
        </summary>
        <p class="faint">{t.job.rawLead}</p>
        <pre tabIndex={0}>{text.value}</pre>
      </details>
    </section>
  );
}

function warningsOf(opened: Opened, index: number): readonly DecodeWarning[] {
  const at = `jobs[${index}]`;
  return opened.page.warnings.filter(({ path }) => path.startsWith(at));
}
