/** Points in time, in the zone that the reader chose. What is none is shown as it was sent. */
import type { JSX } from "preact";
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import { useReading } from "./reading";
import type { TimeZone } from "./reading";

const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const MS_DIGITS = 13;
const SECOND_DIGITS = 10;

/**
 * Milliseconds since 1970 of an ISO 8601 text with its zone, or of 13 or 10 digits, which count milliseconds or seconds.
 * Undefined for any other text: without a zone nobody knows which moment is meant.
 */
export function momentOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) {
    if (text.length === MS_DIGITS) return Number(text);
    return text.length === SECOND_DIGITS ? Number(text) * 1000 : undefined;
  }
  const ms = ISO.test(text) ? Date.parse(text.replace(" ", "T")) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** `2022-11-07 16:15:18` in UTC. */
export function utcText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The same where the reader is. */
export function localText(ms: number): string {
  const at = new Date(ms);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

const STEPS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
  { unit: "second", ms: 1000 },
] as const;

/** `3 minutes ago`, in the reader's language. */
export function relativeText(ms: number, now: number, language: string): string {
  const away = ms - now;
  const step = STEPS.find((entry) => Math.abs(away) >= entry.ms);
  if (step === undefined) return t.time.justNow;
  const format = new Intl.RelativeTimeFormat(language, { numeric: "always", style: "short" });
  return format.format(Math.trunc(away / step.ms), step.unit);
}

/** Axis labels and table cells: short, and never relative to a moment that goes on. */
export function clockText(ms: number, timeZone: TimeZone): string {
  return timeZone === "utc" ? utcText(ms) : localText(ms);
}

const now = signal(Date.now());
const TICK_MS = 5000;
let readers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, moving on as long as somebody looks. */
function useNow(wanted: boolean): number {
  useEffect(() => {
    if (!wanted) return undefined;
    now.value = Date.now();
    readers += 1;
    timer ??= setInterval(() => (now.value = Date.now()), TICK_MS);
    return () => {
      readers -= 1;
      if (readers > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, [wanted]);
  return wanted ? now.value : 0;
}

/** A point in time as text of a field; `title` has it in both zones and as it was sent. */
export function Moment({ text }: { text: string }): JSX.Element {
  const { timeZone, language } = useReading();
  const relative = timeZone === "relative";
  const seen = useNow(relative);
  const ms = momentOf(text);
  if (ms === undefined) return <span dir="auto">{text}</span>;
  const { utc, local, sent } = t.time;
  const shown = relative ? relativeText(ms, seen, language) : clockText(ms, timeZone);
  return (
    <time
      dateTime={ISO.test(text) ? text : new Date(ms).toISOString()}
      title={[utc(utcText(ms)), local(localText(ms)), sent(text)].join("\n")}
      class="moment"
    >
      {timeZone === "utc" ? utc(shown) : shown}
    </time>
  );
}
