/** The texts of what the jobs are like as a whole, loaded with it. */
const number = new Intl.NumberFormat("en");
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
const known = (total: number | undefined): string => (total === undefined ? "?" : number.format(total));

export const summary = {
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
    none: "Nothing fails in these jobs.",
    jobs: (count: number) => plural(count, "job", "jobs"),
  },
};

export type SummaryTexts = typeof summary;
