import { addStyle } from "../style";
import own from "../style/detail.css?inline";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DecodeWarning, Job, JobSummary } from "../drs";
import type { JobHistory } from "../history";
import { detail } from "../i18n/panels";
import { panelsOf, unknownFields } from "../panels";
import { PlainView, TABS, tabOf } from "../panels/panel";
import type { Panel, Shown, Tab } from "../panels/panel";
import { problemCounts, problemsOf } from "../panels/problem";
import { RawView } from "../panels/raw";
import { StatusChip } from "../ui/chip";
import { ReadingContext } from "../ui/reading";
import type { TimeZone } from "../ui/reading";
import { Meanings, Term } from "../ui/term";
import { Name } from "../ui/text";

addStyle(own);

export interface JobDetailProps {
  readonly job: Job;
  readonly summary: JobSummary;
  /** What did not fit the model in this job. */
  readonly warnings?: readonly DecodeWarning[];
  /** As the address has it; what is no tab is the first one. */
  readonly tab: string | undefined;
  readonly onTab: (tab: Tab) => void;
  /** What was seen of the job while the batch was watched. */
  readonly history: JobHistory | undefined;
  readonly timeZone: TimeZone;
  /** As BCP 47 names it. */
  readonly language: string;
  /** Shows the jobs of the batch that have the value of the field; without it no such thing is offered. */
  readonly onFilter?: (field: string, value: string) => void;
  /** What can be done with the job: copy, export. */
  readonly actions?: ComponentChildren;
}

/**
 * One job in full, in tabs. Kept mounted while the batch is refreshed, it keeps scroll, open details and focus; another
 * job wants another `key`.
 */
export function JobDetail(props: JobDetailProps): JSX.Element {
  const { job, summary, tab, onTab, onFilter, history, timeZone, language, warnings = [] } = props;
  const shown: Shown = { job, summary, warnings, history, onTab, onFilter };
  const open = tabOf(tab);
  return (
    <ReadingContext.Provider value={{ timeZone, language }}>
      <Meanings>
        <Head {...props} />
        <Tabs open={open} shown={shown} />
        <div class="parts" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${open}`} tabIndex={-1} key={open}>
          <TabBody tab={open} shown={shown} />
        </div>
      </Meanings>
    </ReadingContext.Provider>
  );
}

function Head({ summary, actions }: JobDetailProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [summary.id]);
  const { name, id, status, phase, engine_type, task_type } = summary;
  const kind = [engine_type, task_type].filter((text) => text !== undefined).join(" · ");
  return (
    <header class="job-head">
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {name === undefined ? detail.overview.unnamed : <Name text={name} />}
      </h2>
      <p class="job-id">
        <Name text={id} />
      </p>
      <p class="job-status">
        <StatusChip status={status} phase={phase} />
        {kind !== "" && (
          <span class="faint">
            <Name text={kind} />
          </span>
        )}
        {actions}
      </p>
    </header>
  );
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** One stop of the tab key; the arrows go from tab to tab. */
function Tabs({ open, shown }: { open: Tab; shown: Shown }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const counts = problemCounts(problemsOf(shown.job, shown.warnings));
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [open]);
  return (
    <div
      class="job-tabs"
      role="tablist"
      aria-label={detail.tabs}
      ref={list}
      onKeyDown={(event) => {
        const to = STEPS[event.key]?.(TABS.indexOf(open), TABS.length);
        const tab = to === undefined ? undefined : TABS[to];
        if (tab === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        shown.onTab(tab);
        list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
      }}
    >
      {TABS.map((tab) => {
        const count = counts.get(tab) ?? 0;
        return (
          <button
            type="button"
            key={tab}
            id={`tab-${tab}`}
            role="tab"
            aria-selected={tab === open}
            aria-controls="tab-panel"
            tabIndex={tab === open ? 0 : -1}
            class={hasContent(tab, shown) ? "" : "hollow"}
            onClick={() => shown.onTab(tab)}
          >
            {detail.tab[tab]}
            {count > 0 && (
              <span class="tab-count" aria-label={detail.tabProblems(count)}>
                {count}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

function hasContent(tab: Tab, { job, history }: Shown): boolean {
  if (tab === "raw") return true;
  if (tab === "metrics") return job.metrics !== undefined || history !== undefined;
  return panelsOf(tab, job).length > 0;
}

function TabBody({ tab, shown }: { tab: Tab; shown: Shown }): JSX.Element {
  if (tab === "raw") return <RawView {...shown} unknown={unknownFields(shown.job)} />;
  const panels = panelsOf(tab, shown.job);
  if (panels.length === 0) return <p class="faint part">{detail.nothing}</p>;
  return (
    <>
      {panels.map((panel) => (
        <PanelPart key={panel.area} panel={panel} shown={shown} />
      ))}
    </>
  );
}

function PanelPart({ panel, shown }: { panel: Panel; shown: Shown }): JSX.Element {
  const { area, fields, View } = panel;
  const title = detail.area[area];
  const [only] = fields.length === 1 ? fields : [];
  return (
    <section class="part" id={`part-${area}`} aria-labelledby={`title-${area}`}>
      <h3 id={`title-${area}`}>{only === undefined ? title : <Term path={only} name={only} text={title} />}</h3>
      {View ? <View {...shown} /> : <PlainView job={shown.job} fields={fields} />}
    </section>
  );
}
