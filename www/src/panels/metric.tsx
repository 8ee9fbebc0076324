import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { JobHistory, Series } from "../history";
import { SERIES } from "../history";
import { detail } from "../i18n/panels";
import { duration, percent } from "../ui/format";
import { clockText } from "../ui/moment";
import { Plot } from "../ui/plot";
import { useReading } from "../ui/reading";
import { FieldList } from "../ui/value";
import type { Panel, Shown } from "./panel";

/** What the instance measured last (table 39), and what was seen of it while the batch was watched. */
export const metricPanel = {
  area: "metric",
  tab: "metrics",
  fields: ["metrics"],
  View: MetricView,
  always: true,
} as const satisfies Panel;

interface Group {
  readonly series: readonly Series[];
  readonly text: (value: number) => string;
  /** The least that its axis reaches up to, in the unit of the series. */
  readonly reach: number;
}

/** Series of one unit share a chart. */
const GROUPS: readonly Group[] = [
  { series: ["delay"], text: duration, reach: 1000 },
  { series: ["progress"], text: percent, reach: 100 },
  { series: ["cpu", "memory"], text: percent, reach: 100 },
  { series: ["rows"], text: (value) => detail.number(Math.round(value)), reach: 10 },
];

function MetricView({ job, history }: Shown): JSX.Element {
  return (
    <>
      {job.metrics && (
        <section class="list-of">
          <h4>{detail.metric.now}</h4>
          <FieldList fields={Object.entries(job.metrics)} path="metrics" />
        </section>
      )}
      <section class="list-of">
        <h4>{detail.metric.charts}</h4>
        {history === undefined ? <p class="faint">{detail.metric.none}</p> : <Charts history={history} />}
      </section>
    </>
  );
}

function Charts({ history }: { history: JobHistory }): JSX.Element {
  const failed = useSignal(false);
  const texts = detail.metric;
  const seen = useMemo(() => new Map(SERIES.map((series) => [series, history.values(series)] as const)), [history]);
  const groups = GROUPS.filter(({ series }) => series.some((one) => seen.get(one)?.some((value) => value !== null)));
  return (
    <>
      <p class="faint">{texts.lead(history.times.length)}</p>
      {failed.value && <p>{texts.failed}</p>}
      <div class="plots">
        {groups.map(({ series, text, reach }) => (
          <Plot
            key={series[0]}
            title={series.map((one) => texts.series[one]).join(", ")}
            times={history.times}
            series={series.map((one) => ({ name: texts.series[one], values: seen.get(one) ?? [] }))}
            valueText={text}
            reach={reach}
            onFailed={() => (failed.value = true)}
          />
        ))}
      </div>
      <Samples history={history} groups={groups} />
    </>
  );
}

/** The same as a table, newest first; written only once it is asked for. */
function Samples({ history, groups }: { history: JobHistory; groups: readonly Group[] }): JSX.Element {
  const open = useSignal(false);
  return (
    <details class="compare-part" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{detail.metric.table}</summary>
      {open.value && <SampleTable history={history} groups={groups} />}
    </details>
  );
}

function SampleTable({ history, groups }: { history: JobHistory; groups: readonly Group[] }): JSX.Element {
  const { timeZone } = useReading();
  const texts = detail.metric;
  const columns = groups.flatMap(({ series, text }) =>
    series.map((one) => ({ one, text, values: history.values(one) })),
  );
  const order = history.times.map((_time, index) => history.times.length - 1 - index);
  return (
    <div class="scroller tall" role="region" aria-label={texts.tableLabel} tabIndex={0}>
      <table class="records samples">
        <thead>
          <tr>
            <th scope="col">{texts.at}</th>
            {columns.map(({ one }) => (
              <th key={one} scope="col">
                {texts.series[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((index) => (
            <tr key={history.times[index]}>
              <th scope="row">{clockText(history.times[index] ?? 0, timeZone)}</th>
              {columns.map(({ one, text, values }) => {
                const value = values[index] ?? null;
                return <td key={one}>{value === null ? <span class="faint">{texts.unknown}</span> : text(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
