import type { JobsPage } from "../../page.js";
import { jobDocument, jobLines } from "../documents.js";
import { CONNECTION_FLAGS } from "../environment.js";
import { EXIT } from "../exit.js";
import { write } from "../output.js";
import { countOf, type Selected, SELECTION_FLAGS, selectionOf } from "../selection.js";
import { csvOf, showTable } from "../show.js";
import { type Call, note, type Verb } from "../verb.js";
import { mustBeComplete, PAGE_SIZE, walk } from "../walking.js";

export const jobs: Verb = {
  name: "jobs",
  summary: "all jobs of a batch, each once",
  takes: "JOB_ID",
  about:
    "Walks over all pages. --ndjson writes each job as soon as it is there, unless they are to be filtered or sorted; --json is " +
    "one document with jobs and summary. Ends with code 6 where it can't be proven that no job is missing.",
  flags: [
    ...SELECTION_FLAGS,
    { name: "max", value: "N", meaning: "stops after so many jobs" },
    PAGE_SIZE,
    ...CONNECTION_FLAGS,
  ],
  formats: ["json", "ndjson", "csv"],
  examples: [
    ["jobs $BATCH --filter 'phase:failed' --sort -create_time", "what has failed, the newest first"],
    ["jobs $BATCH --ndjson | jq -r .id", "ids, as they come"],
    ["jobs $BATCH --filter 'delay>5m' --csv > late.csv", "for a spreadsheet"],
  ],
  run: async (call) => {
    const max = call.args.integer("max", 1, 4_294_967_295) ?? Infinity;
    const selected = await selectionOf(call.args);
    if (call.format === "table" || call.format === "csv") return gathered(call, selected, max);
    mustBeComplete(await (call.format === "json" ? jobDocument : jobLines)(call, selected, write, max));
    return EXIT.ok;
  },
};

/** What can be written only when all jobs are there. */
async function gathered(call: Call, selected: Selected, max: number): Promise<number> {
  const { filter, sort } = selected.selection;
  const enough = filter === undefined && sort === undefined ? max : Infinity;
  const pages: JobsPage[] = [];
  let came = 0;
  let total: number | undefined;
  const summary = await walk(call, (page) => {
    pages.push(page);
    came += page.length;
    total = page.total_count;
    return came >= enough;
  });
  if (call.format === "csv") await csvOf(selected, pages, write, max);
  else {
    const shown = await showTable(call, selected, pages, max);
    const all = summary ? countOf(selected) : `${String(total ?? "?")} jobs`;
    note(call, shown < max ? all : `${String(shown)} shown, of ${all}`);
  }
  mustBeComplete(summary);
  return EXIT.ok;
}
