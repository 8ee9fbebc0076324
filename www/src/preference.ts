/** What the reader chose for this browser. Kept in its storage, where it lets us; nothing here is secret. */
import { effect, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { isColumn } from "./column";
import type { ColumnName } from "./column";
import type { Language } from "./i18n";

export const TIME_ZONES = ["utc", "local", "relative"] as const;
export type TimeZone = (typeof TIME_ZONES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];
/** Seconds between two polls; 0 for none. The library polls every 3 s at most. */
export const INTERVALS = [0, 3, 5, 10, 30, 60, 300] as const;
export type Interval = (typeof INTERVALS)[number];

const PREFIX = "drs-batch-jobs:";

/** The text under the name; null where there is none, or the browser keeps nothing for this page. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function writeStored(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // A choice that can't be kept still holds until the page is closed.
  }
}

function oneOf<T extends string | number>(name: string, choices: readonly T[], otherwise: T): Signal<T> {
  const text = readStored(name);
  const choice = signal(choices.find((known) => String(known) === text) ?? otherwise);
  return kept(name, choice, (value) => (value === otherwise ? undefined : String(value)));
}

function kept<T>(name: string, choice: Signal<T>, text: (value: T) => string | undefined): Signal<T> {
  effect(() => writeStored(name, text(choice.value)));
  return choice;
}

export const theme = oneOf("theme", THEMES, "system");
export const timeZone = oneOf("tz", TIME_ZONES, "utc");
export const density = oneOf("density", DENSITIES, "comfortable");
export const interval = oneOf("interval", INTERVALS, 10);
/** Whether keys without Ctrl or Alt do something: those who speak to their computer type letters by accident. */
export const shortcuts = oneOf("keys", ["on", "off"], "on");
/** Undefined: what the browser asks for. */
export const language = oneOf<Language | "auto">("lang", ["auto", "en", "zh-CN"], "auto");
/** Undefined: those of everybody. */
export const columns = kept("columns", signal(readColumns()), (value) => value?.join(","));

function readColumns(): readonly ColumnName[] | undefined {
  return readStored("columns")
    ?.split(",")
    .filter((name) => isColumn(name));
}
