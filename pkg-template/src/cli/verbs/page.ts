import { clientOf, CONNECTION_FLAGS } from "../environment.js";
import { write } from "../output.js";
import { ANY_FIELD_FLAG, COLUMN_FLAG, recordsOf, selectionOf } from "../selection.js";
import { csvOf, showTable } from "../show.js";
import { jobIdOf, note, type Verb } from "../verb.js";
import { escapedJson } from "../visible.js";

const MOST = 4_294_967_295;

export const page: Verb = {
  name: "page",
  summary: "one page of a batch, by one request",
  takes: "JOB_ID",
  about:
    "Asks for one page and shows it. --json has the whole page as one document: schema, offset, next_offset, total_count, " +
    "jobs, warnings.",
  flags: [
    { name: "offset", value: "N", meaning: "jobs to skip; default 0" },
    { name: "limit", value: "N", meaning: "most jobs to get; default: the service's own" },
    COLUMN_FLAG,
    ANY_FIELD_FLAG,
    ...CONNECTION_FLAGS,
  ],
  formats: ["json", "ndjson", "csv"],
  examples: [
    ["page $BATCH --limit 20", "the newest twenty"],
    ["page $BATCH --offset 20 --limit 20 --json", "the next ones, for a program"],
  ],
  run: async (call) => {
    const { args, env, interrupt, format } = call;
    const offset = args.integer("offset", 0, MOST);
    const limit = args.integer("limit", 1, MOST);
    const selected = await selectionOf(args);
    const client = await clientOf(args, env);
    const query = { ...(offset !== undefined && { offset }), ...(limit !== undefined && { limit }) };
    const found = await client.page(jobIdOf(call), query, { signal: interrupt.signal });
    const { total_count, nextOffset, requestId, jobs, warnings } = found;
    if (format === "json") {
      const facts = { schema: 1, offset: found.offset, next_offset: nextOffset, total_count, request_id: requestId };
      const { columns } = selected.selection;
      const shown = columns ? Array.from(recordsOf(selected, [found]), (record): unknown => JSON.parse(record)) : jobs;
      await write(`${escapedJson(JSON.stringify({ ...facts, jobs: shown, warnings }))}\n`);
    } else if (format === "ndjson") {
      for (const record of recordsOf(selected, [found])) await write(`${escapedJson(record)}\n`);
    } else if (format === "csv") {
      await csvOf(selected, [found], write);
    } else {
      await showTable(call, selected, [found]);
      const last = found.offset + found.length;
      const range = found.length === 0 ? "no jobs" : `jobs ${String(found.offset + 1)} to ${String(last)}`;
      const next = nextOffset === undefined ? "" : `; next: --offset ${String(nextOffset)}`;
      note(call, `${range} of ${String(total_count ?? "?")}${next}`);
    }
    return 0;
  },
};
