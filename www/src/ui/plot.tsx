/** A chart of one job, with a legend that can be read without seeing it. */
import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { detail } from "../i18n/panels";
import type { Chart } from "./chart";
import { localText, utcText } from "./moment";
import { useReading } from "./reading";
import type { TimeZone } from "./reading";
import { useTheme } from "./theme";

export interface PlotSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

interface PlotProps {
  readonly title: string;
  readonly times: readonly number[];
  readonly series: readonly PlotSeries[];
  readonly valueText: (value: number) => string;
  readonly reach: number;
  /** Told if what draws could not be loaded. */
  readonly onFailed: () => void;
}

const FONT = "11px system-ui, sans-serif";

export function Plot({ title, times, series, valueText, reach, onFailed }: PlotProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLDListElement>(null);
  const chart = useRef<Chart | undefined>(undefined);
  const pointed = useSignal<number | undefined>(undefined);
  const { timeZone } = useReading();
  const theme = useTheme(box);
  const drawn = { times, values: series.map(({ values }) => values) };
  const latest = useRef(drawn);
  latest.current = drawn;
  useEffect(() => {
    let over = false;
    const make = async (): Promise<void> => {
      const { makeChart } = await import("./chart");
      const [canvas, names] = [box.current, legend.current];
      if (over || canvas === null || names === null) return;
      const styles = getComputedStyle(canvas);
      chart.current = makeChart(
        canvas,
        latest.current,
        {
          strokes: [...names.querySelectorAll(".plot-mark")].map((mark) => getComputedStyle(mark).color),
          ink: styles.color,
          line: styles.borderTopColor,
          font: FONT,
          valueText,
          timeText: (ms) => axisText(ms, timeZone, latest.current.times),
          reach,
          moves: "job",
        },
        (index) => (pointed.value = index),
      );
    };
    make().catch(onFailed);
    const observer = new ResizeObserver(([entry]) => entry && chart.current?.resize(entry.contentRect.width));
    if (box.current !== null) observer.observe(box.current);
    return () => {
      over = true;
      observer.disconnect();
      chart.current?.destroy();
      chart.current = undefined;
    };
    // Another theme or zone is another chart; the texts that it is given are made anew each time and mean the same.
  }, [theme, timeZone, series.length]);
  useEffect(() => chart.current?.draw(latest.current), [times, series]);
  const at = pointed.value === undefined ? undefined : times[pointed.value];
  return (
    <figure class="plot">
      <figcaption>
        <b>{title}</b>
        <span class="faint plot-at">{at === undefined ? "" : clock(at, timeZone)}</span>
      </figcaption>
      <dl class="plot-legend" ref={legend}>
        {series.map((one, index) => (
          <Legend key={one.name} index={index} series={one} at={pointed.value} valueText={valueText} />
        ))}
      </dl>
      <div
        class="chart-canvas"
        role="img"
        aria-label={series.map((one) => detail.metric.chart(one.name, rangeText(one, valueText))).join("; ")}
        data-gaps={series.map(({ values }) => gapsOf(values)).join(" ")}
        ref={box}
      />
    </figure>
  );
}

interface LegendProps {
  readonly index: number;
  readonly series: PlotSeries;
  readonly at: number | undefined;
  readonly valueText: (value: number) => string;
}

function Legend({ index, series, at, valueText }: LegendProps): JSX.Element {
  const { last, least, most, unknown } = detail.metric;
  const range = rangeOf(series.values);
  const shown = at === undefined ? range?.last : series.values[at];
  return (
    <div>
      <dt>
        <span class={`plot-mark series-${index + 1}`} aria-hidden="true" />
        {series.name}
      </dt>
      <dd>
        {at === undefined && <span class="faint">{last} </span>}
        <b>{shown === undefined || shown === null ? unknown : valueText(shown)}</b>
        {range && at === undefined && (
          <span class="faint">
            {" "}
            {least} {valueText(range.least)}, {most} {valueText(range.most)}
          </span>
        )}
      </dd>
    </div>
  );
}

interface Range {
  readonly last: number | null;
  readonly least: number;
  readonly most: number;
}

function rangeOf(values: readonly (number | null)[]): Range | undefined {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return undefined;
  return { last: values.at(-1) ?? null, least: Math.min(...known), most: Math.max(...known) };
}

function rangeText({ values }: PlotSeries, valueText: (value: number) => string): string {
  const { last, least, most, unknown } = detail.metric;
  const range = rangeOf(values);
  if (range === undefined) return unknown;
  const now = range.last === null ? unknown : valueText(range.last);
  return `${last} ${now}, ${least} ${valueText(range.least)}, ${most} ${valueText(range.most)}`;
}

/** Stretches of which nothing is known, between such of which something is. */
function gapsOf(values: readonly (number | null)[]): number {
  let gaps = 0;
  let open = false;
  let begun = false;
  for (const value of values) {
    if (value === null) open = begun;
    else {
      if (open) gaps += 1;
      [open, begun] = [false, true];
    }
  }
  return gaps;
}

function clock(ms: number, timeZone: TimeZone): string {
  return timeZone === "utc" ? t.time.utc(utcText(ms)) : localText(ms);
}

const MINUTE_MS = 60_000;

function axisText(ms: number, timeZone: TimeZone, times: readonly number[]): string {
  if (timeZone === "relative") return detail.metric.ago(((Math.max(...times) - ms) / MINUTE_MS).toFixed(1));
  return clockOfDay(timeZone === "utc" ? utcText(ms) : localText(ms));
}

/** `16:15:18` of `2022-11-07 16:15:18`. */
function clockOfDay(text: string): string {
  return text.slice(-8);
}
