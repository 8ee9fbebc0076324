/** The texts of what the jobs are like as a whole, loaded with it. */
const number = new Intl.NumberFormat("en");
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
const known = (total: number | undefined): string => (total === undefined ? "?" : number.format(total));

export const summary = {
  live: {
    label: "Updates",
    on: "Live",
    off: "Manual",
    paused: "Paused",
    stale: "Stale",
    offline: "Offline",
    stopped: "Stopped",
    reading: "Reading",
    ago: (time: string) => `updated ${time} ago`,
    now: "updated just now",
    never: "not read yet",
    interval: "Interval",
    intervals: (seconds: number) => (seconds === 0 ? "off" : seconds < 60 ? `${seconds} s` : `${seconds / 60} min`),
    pause: "Pause",
    resume: "Resume",
    offlineText: "This machine has no network. What is shown was read before; it goes on by itself.",
    staleText: "No update has come for a while.",
    next: (time: string) => `Next try in ${time}.`,
    kept: (time: string) => `Still showing what was read at ${time}.`,
  },
  nothing: {
    none: "No job matches",
    noneText: (total: number) => `None of the ${plural(total, "job", "jobs")} that are here is like this.`,
    emptyTitle: "This batch has no jobs",
    emptyText: "The service knows the batch and lists nothing in it. Jobs appear here once they are created.",
    beyondTitle: (page: number) => `There is no page ${number.format(page)}`,
    beyondText: (total: number) => `The batch has ${plural(total, "job", "jobs")}.`,
    beyondAction: "Go to the last page",
  },
  partial: {
    ahead: (loaded: number, total: number | undefined) =>
      `${number.format(loaded)} of ${known(total)} jobs are here; the others are on their way.`,
    filtering: (loaded: number, total: number | undefined) =>
      `Filtering ${number.format(loaded)} of ${known(total)} loaded.`,
    title: (loaded: number, total: number | undefined) =>
      total === undefined
        ? `${plural(loaded, "job is", "jobs are")} here, and nothing proves that these are all`
        : `${number.format(loaded)} of ${number.format(total)} jobs are here, and nothing proves that these are all`,
    reasons: {
      total_changed: "The batch changed while it was read, as often as it was tried.",
      rows_missing: "The service counts more jobs than it gives.",
      no_total: "The service does not say how many jobs there are.",
      no_progress: "The service gave the same page again and again.",
      stopped: "Reading ended before its end.",
    } as Record<string, string>,
    again: "Load all again",
  },
  problem: {
    title: "What fails",
    precheck: "Precheck",
    network: "Network test",
    comparison: "Comparison",
    all: (count: number) => `All ${number.format(count)}`,
    fewer: "Fewer",
    none: "No check failed.",
    jobs: (count: number) => plural(count, "job", "jobs"),
  },
};

export type SummaryTexts = typeof summary;
