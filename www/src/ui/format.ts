/** How values read. What can't be read is shown as it was sent. */
import { t } from "../i18n";
import type { TimeZone } from "../preference";

const ISO_SECONDS = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/;

/** `2022-11-07 16:15:18` for a UTC time stamp, undefined for any other text. */
export function utc(text: string): string | undefined {
  const match = ISO_SECONDS.exec(text);
  return match ? `${match[1]} ${match[2]}` : undefined;
}

const UNITS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
  { unit: "second", ms: 1000 },
] as const;

/** The two largest units of a length of time: `3 min 5 s`; below a second in ms. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ${t.unit.millisecond}`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1).replace(/\.0$/, "")} ${t.unit.second}`;
  const first = UNITS.findIndex((entry) => ms >= entry.ms);
  const parts: string[] = [];
  let rest = ms;
  for (const { unit, ms: length } of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count} ${t.unit[unit]}`);
  }
  return parts.join(" ");
}

export function percent(value: number): string {
  return `${Number(value.toFixed(1))} %`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The time of day: in UTC, or where the reader is. */
export function timeOfDay(at: Date, timeZone: TimeZone): string {
  if (timeZone === "utc") return `${at.toISOString().slice(11, 19)} UTC`;
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(":");
}
