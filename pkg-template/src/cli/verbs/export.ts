import type { JobsPage } from "../../page.js";
import type { WalkSummary } from "../../walk.js";
import type { Put } from "../documents.js";
import { CONNECTION_FLAGS } from "../environment.js";
import { EXIT, misuse } from "../exit.js";
import { newFile } from "../file.js";
import { write } from "../output.js";
import { countOf, SELECTION_FLAGS, selectionOf } from "../selection.js";
import { type Call, note, type Verb } from "../verb.js";
import { escapedJson, visibleCsv } from "../visible.js";
import { mustBeComplete, PAGE_SIZE, walk } from "../walking.js";

const KINDS = ["csv", "json", "ndjson"] as const;
type Kind = (typeof KINDS)[number];

export const exportFile: Verb = {
  name: "export",
  summary: "the jobs of a batch as CSV or JSON, into a file",
  takes: "JOB_ID",
  about:
    "Writes the whole batch, or what a filter lets through, to stdout or to a file, which is there whole or not at all. Ends " +
    "with code 6 where it can't be proven that no job is missing; what came is written all the same. Passwords and keys are " +
    "masked; in CSV no cell is a formula, and controls are shown.",
  flags: [
    { name: "format", value: "KIND", meaning: `${KINDS.join(", ")}; default: by the name of the file` },
    { name: "output", short: "o", value: "FILE", meaning: "where to; default, and for -: stdout" },
    { name: "force", meaning: "takes the place of a file that is there" },
    ...SELECTION_FLAGS,
    PAGE_SIZE,
    ...CONNECTION_FLAGS,
  ],
  formats: [],
  examples: [
    ["export $BATCH -o jobs.csv --columns id,name,status,base_info.description", "a table for a spreadsheet"],
    ["export $BATCH -o failed.ndjson --filter phase:failed", "the whole records of what has failed"],
  ],
  run: async (call) => {
    const kind = kindOf(call);
    const path = call.args.text("output");
    if (path === undefined || path === "-") {
      mustBeComplete((await exported(call, kind, write)).summary);
      return EXIT.ok;
    }
    const file = await newFile(path, call.args.is("force"));
    try {
      const { summary, count } = await exported(call, kind, file.write);
      await file.keep();
      note(call, `${count} written`);
      mustBeComplete(summary);
      return EXIT.ok;
    } finally {
      await file.drop();
    }
  },
};

function kindOf({ args }: Call): Kind {
  const path = args.text("output");
  const kind = args.choice("format", KINDS) ?? KINDS.find((known) => path?.toLowerCase().endsWith(`.${known}`));
  return kind ?? misuse(`which format? Give --format ${KINDS.join(", ")}`);
}

/** Hands over the wanted jobs once all are there, and gives how many there are. */
async function exported(
  call: Call,
  kind: Kind,
  put: Put,
): Promise<{ summary: WalkSummary | undefined; count: string }> {
  const selected = await selectionOf(call.args);
  const pages: JobsPage[] = [];
  const summary = await walk(call, (page) => {
    pages.push(page);
    return false;
  });
  const { table, selection } = selected;
  table.load(pages);
  const safe = kind === "csv" ? visibleCsv() : escapedJson;
  for (const piece of table.export(kind, selection)) await put(safe(piece));
  return { summary, count: countOf(selected) };
}
