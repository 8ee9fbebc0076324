/** The texts of a batch: what is live, what is filtered, what can be done. */
const number = new Intl.NumberFormat("en");
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

export const list = {
  filterHelp: "What a filter can say",
  columns: "Columns",
  export: "Export",
  copy: "Copy",
  told: { copied: "Copied", failed: "Not copied: the browser does not let this page" },
  settings: "Settings",
  help: "Keyboard shortcuts",
  demo: "Demo",
  all: "All batches",
  filter: {
    label: "Filter",
    placeholder: "Name, id, status, phase:failed, delay>60000 …",
    clear: "Clear the filter",
    wrong: "This filter can't be used",
    byPhase: "Filter by phase",
    byStatus: "Filter by status",
  },
  change: {
    new: "new",
    status: (before: string) => `was ${before}`,
    changed: "changed",
    since: (time: string) => `Since ${time}`,
    counts: {
      new: (count: number) => `${number.format(count)} new`,
      status: (count: number) => `${number.format(count)} changed status`,
      moved: (count: number) => `${number.format(count)} moved on`,
      changed: (count: number) => plural(count, "other change", "other changes"),
      gone: (count: number) => `${number.format(count)} gone`,
    },
    nothing: "nothing changed",
    gone: "No longer in the batch",
  },
  everything: "all",
  windowed: "Only the rows in sight are in the page: the browser's own search finds no others, the filter does.",
  ofAll: (total: number) => `of ${plural(total, "job", "jobs")}`,
};
