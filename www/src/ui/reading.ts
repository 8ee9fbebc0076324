/** How the reader wants values to be shown; set once at the head of a job, read wherever a value is written. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export const TIME_ZONES = ["utc", "local", "relative"] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

export interface Reading {
  readonly timeZone: TimeZone;
  /** As BCP 47 names it: `en`, `zh-CN`. */
  readonly language: string;
}

export const ReadingContext = createContext<Reading>({ timeZone: "utc", language: "en" });

export function useReading(): Reading {
  return useContext(ReadingContext);
}
