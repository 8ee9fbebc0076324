import type { Phase } from "../drs";
import { list } from "./en/list";
import type { Language } from "./language";

const locale = "en";
const number = new Intl.NumberFormat(locale);
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** Every text of the console. Another language is another object of this shape. */
export const en = {
  locale: locale as Language,
  list,
  unit: { day: "d", hour: "h", minute: "min", second: "s", millisecond: "ms" },
  time: {
    utc: (text: string) => `${text} UTC`,
    local: (text: string) => `${text} local time`,
    sent: (text: string) => `sent as ${text}`,
    justNow: "just now",
  },
  product: "DRS batch jobs",
  loadFailed: "A part of the console could not be loaded. Reload the page.",
  skip: "Skip to content",
  close: "Close",
  retry: "Retry",
  batch: {
    title: "Batch",
    id: "Batch ID",
    refresh: "Refresh",
    project: "Project",
    range: (from: number, to: number, total: number | undefined) =>
      total === undefined
        ? `${number.format(from)}-${number.format(to)}`
        : `${number.format(from)}-${number.format(to)} of ${number.format(total)}`,
    none: (total: number | undefined) => (total === undefined ? "0" : `0 of ${number.format(total)}`),
    announced: (range: string) => `Jobs ${range}`,
    loading: "Loading jobs",
    pageSize: "Jobs per page",
    pager: "Pages",
    page: "Page",
    ofPages: (count: number | undefined) => (count === undefined ? "" : `of ${number.format(count)}`),
    first: "First page",
    previous: "Previous page",
    next: "Next page",
    last: "Last page",
    columns: {
      name: "Name",
      id: "ID",
      engine: "Engine",
      task: "Task type",
      remaining: "Remaining",
      status: "Status",
      progress: "Progress",
      delay: "Delay",
      problems: "Problems",
      created: "Created",
    },
    unnamed: "(no name)",
    absent: "not sent",
    problems: (count: number) => plural(count, "problem", "problems"),
    table: "Jobs of the batch",
  },
  phase: {
    running: "Running",
    waiting: "Waiting",
    failed: "Failed",
    ended: "Ended",
    unknown: "Unknown",
  } satisfies Record<Phase, string>,
};
