/** The texts of one job: tabs, panels and what values read like. */

const locale = "en";
const number = new Intl.NumberFormat(locale);
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

export const panels = {
  tabs: "Parts of the job",
  tab: {
    overview: "Overview",
    endpoints: "Endpoints",
    policy: "Policy",
    progress: "Progress",
    prechecks: "Prechecks",
    network: "Network",
    metrics: "Metrics",
    comparison: "Comparison",
    logs: "Logs",
    raw: "Raw",
  },
  area: {
    overview: "Where it stands",
    job: "Job",
    endpoint: "Source and target",
    node: "Instance",
    connection: "Drivers and import",
    policy: "Policy",
    progress: "Progress",
    check: "Prechecks",
    diagnosis: "Diagnoses",
    network: "Network tests",
    metric: "Metrics",
    compare: "Comparison",
    repair: "Repair",
    log: "Logs",
    raw: "Raw",
  },
  nothing: "The service sent nothing of this for this job.",
  tabProblems: (count: number) => plural(count, "problem", "problems"),
  number: (value: number) => number.format(value),

  meaning: {
    title: "Meaning",
    loading: "Loading …",
    unknown: "Not a field of the documented model.",
    failed: "The meanings could not be loaded.",
    word: "Here",
  },
  control: (code: string) => `invisible character ${code}`,
  copy: { copy: "Copy", copied: "Copied", failed: "Could not be copied", of: (what: string) => `Copy ${what}` },

  overview: {
    problems: "Problems",
    noProblems: "No failed check, no failed network test, no difference found.",
    more: (count: number) => `and ${number.format(count)} more`,
    status: "Status",
    says: "Says",
    waits: "Waits for",
    progress: "Progress",
    parts: "By part",
    delay: "Delay",
    remaining: "Remaining, as sent",
    created: "Created",
    started: "Due to start",
    full: "Full phase",
    incremental: "Incremental phase since",
    ended: "Ended",
    unnamed: "(no name)",
  },
  problem: {
    precheck: "Precheck failed",
    network: "Network test failed",
    objects: "Objects differ",
    rows: "Row counts differ",
    values: "Values differ",
    transfer: "Object not transferred",
    log: "Errors in the logs",
    decode: "Values of another type than documented",
    open: (tab: string) => `Open ${tab}`,
    counts: (source: string, target: string) => `${source} at the source, ${target} at the target`,
    rowsOff: (count: string) => `${count} rows`,
    lines: (count: number) => plural(count, "line", "lines"),
  },
  waits: {
    moves: "Nothing: it goes on by itself.",
    endless: "Nothing: it carries changes over until somebody ends it.",
    startsByHand: "Somebody to start it.",
    startsAt: "Its start, at",
    configuration: "Its set-up to be completed.",
    paused: "Somebody to resume it.",
    full: "Somebody to end it: its full phase is done, and none follows.",
    failed: "Somebody to mend the cause and resume or end it.",
    created: "Nothing comes any more: it could not be created.",
    over: "Nothing comes any more.",
    unknown: "Not known: this console does not know its status.",
  },
  endpoint: { source: "Source", target: "Target" },
  check: {
    tally: (failed: number, skipped: number, all: number) =>
      all === 0
        ? "none yet"
        : failed === 0 && skipped === 0
          ? `all ${number.format(all)} passed`
          : [
              failed > 0 ? `${number.format(failed)} of ${number.format(all)} not passed` : "",
              skipped > 0 ? `${number.format(skipped)} skipped` : "",
            ]
              .filter(Boolean)
              .join(", "),
    skipped: "skipped",
    others: "Jobs that fail this check",
    results: "the results of the prechecks",
    network: "the results of the network tests",
  },
  metric: {
    charts: "Over the time watched",
    lead: (samples: number) => `${plural(samples, "sample", "samples")}; a gap is a time of which nothing is known.`,
    none: "Charts begin with the first refresh of this page.",
    loading: "Loading the charts …",
    failed: "The charts could not be loaded. The table below has the same values.",
    now: "Measured last",
    last: "last",
    least: "least",
    most: "most",
    unknown: "unknown",
    table: "The samples as a table",
    tableLabel: "Samples",
    at: "Time",
    ago: (minutes: string) => `−${minutes} min`,
    series: {
      delay: "Delay",
      progress: "Progress",
      cpu: "CPU",
      memory: "Memory",
      rows: "Rows per second",
    },
    chart: (name: string, range: string) => `${name}: ${range}`,
  },
  compare: {
    overview: "Overview",
    objects: "Objects",
    rows: "Row counts",
    values: "Values",
    tasks: "Comparisons run",
    overviewOf: "By database",
    kinds: "By kind of object",
    details: "By table",
    objectDetails: "Object by object",
    differences: "Differences",
    differ: (count: number, all: number) =>
      count === 0 ? `all ${number.format(all)} the same` : `${number.format(count)} of ${number.format(all)} differ`,
    none: "not compared",
    rowsTotal: (source: string, target: string, off: string) =>
      `${source} rows at the source, ${target} at the target, ${off} different`,
  },
  log: {
    filter: "Filter lines",
    level: "Level",
    all: "All levels",
    follow: "Follow the end",
    lines: (shown: number, all: number) =>
      shown === all ? plural(all, "line", "lines") : `${number.format(shown)} of ${plural(all, "line", "lines")}`,
    noMatch: "No line matches.",
    label: "Log lines",
    copyWhat: "the lines shown",
    findHint:
      "Only the lines in sight are in the page: the browser's own search does not see the others, the filter does.",
  },
  raw: {
    tree: "Tree",
    text: "Text",
    view: "Form",
    lead: "As the client gives it: secrets masked, values of an undocumented type converted.",
    json: "the JSON",
    unknown: "Fields that are not in the documented model",
    warnings: "Converted or dropped values",
    items: (count: number) => plural(count, "item", "items"),
    fields: (count: number) => plural(count, "field", "fields"),
    treeLabel: "The job as a tree",
  },
  grid: {
    rows: (count: number) => plural(count, "row", "rows"),
    row: (index: number) => `Row ${number.format(index)}`,
    hint: "Enter or a click shows a row in full.",
    number: "No.",
  },
};

export type PanelTexts = typeof panels;
