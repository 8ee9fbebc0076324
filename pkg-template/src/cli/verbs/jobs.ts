import type { JobSummary } from "../../summary.js";
import { jobDocument, jobLines } from "../documents.js";
import { CONNECTION_FLAGS } from "../environment.js";
import { EXIT } from "../exit.js";
import { write } from "../output.js";
import { columnsOf, showTable, TABLE_FLAGS } from "../show.js";
import { type Call, note, type Verb } from "../verb.js";
import { mustBeComplete, PAGE_SIZE, walk } from "../walking.js";

export const jobs: Verb = {
  name: "jobs",
  summary: "all jobs of a batch, each once",
  takes: "JOB_ID",
  about:
    "Walks over all pages. --ndjson writes each job as soon as it is there; --json is one document with jobs and summary. " +
    "Ends with code 6 where it can't be proven that no job is missing.",
  flags: [
    { name: "max", value: "N", meaning: "stops after so many jobs" },
    ...TABLE_FLAGS,
    PAGE_SIZE,
    ...CONNECTION_FLAGS,
  ],
  formats: ["json", "ndjson"],
  examples: [
    ["jobs $BATCH", "a table of all"],
    ["jobs $BATCH --ndjson | jq -r .id", "ids, as they come"],
  ],
  run: async (call) => {
    const max = call.args.integer("max", 1, 4_294_967_295) ?? Infinity;
    if (call.format === "table") return table(call, max);
    mustBeComplete(await (call.format === "json" ? jobDocument : jobLines)(call, write, max));
    return EXIT.ok;
  },
};

async function table(call: Call, max: number): Promise<number> {
  columnsOf(call);
  const rows: JobSummary[] = [];
  const summary = await walk(call, (page) => {
    rows.push(...page.summaries.slice(0, max - rows.length));
    return rows.length >= max;
  });
  await showTable(call, rows);
  note(call, `${String(rows.length)} jobs`);
  mustBeComplete(summary);
  return EXIT.ok;
}
