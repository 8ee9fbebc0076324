import type { JobSummary } from "../../summary.js";
import type { BatchUpdate, JobChange } from "../../watch.js";
import { CONNECTION_FLAGS } from "../environment.js";
import { reasonOf } from "../failure.js";
import { factsOf, follow, FOLLOW_FLAGS, UNTIL, wordsOf } from "../following.js";
import { write } from "../output.js";
import { type Call, note, type Verb } from "../verb.js";
import { escapedJson, visible } from "../visible.js";
import { PAGE_SIZE } from "../walking.js";

export const watch: Verb = {
  name: "watch",
  summary: "what changes in a batch, a line a change",
  takes: "JOB_ID",
  about:
    "Polls until Ctrl-C, --until or --timeout. The first line is the batch as it is, the last one (`end`) how it ended; " +
    "with --ndjson each line is an object with a type: snapshot, change, stale, end. Codes as those of wait.",
  flags: [...FOLLOW_FLAGS, PAGE_SIZE, ...CONNECTION_FLAGS],
  formats: ["ndjson"],
  examples: [
    ["watch $BATCH --until settled", "until nothing moves any more"],
    ["watch $BATCH --interval 30s --ndjson", "for a program"],
  ],
  run: async (call) => {
    const until = call.args.choice("until", UNTIL);
    let begun = false;
    const { outcome, update, exitCode } = await follow(call, until, async (told) => {
      await tell(call, told, begun);
      begun ||= !told.error;
    });
    if (call.format === "ndjson") await put({ type: "end", outcome, ...factsOf(update) });
    else await write(`${stamp(new Date())} end outcome=${outcome} ${wordsOf(update)}\n`);
    return exitCode;
  },
};

/** The first snapshot as a whole, and then what changes. */
async function tell(call: Call, update: BatchUpdate, begun: boolean): Promise<void> {
  const { at, changes, error, nextPollMs } = update;
  const asJson = call.format === "ndjson";
  if (error) {
    const facts = { kind: error.kind, status: error.status, next_poll_ms: nextPollMs };
    if (asJson) await put({ type: "stale", at: at.toISOString(), ...facts });
    note(call, `the poll failed (${reasonOf(error)}): what was seen last is of ${stamp(at)}`);
    return;
  }
  if (!begun) {
    if (asJson) await put({ type: "snapshot", ...factsOf(update) });
    else await write(`${stamp(at)} begin ${wordsOf(update)}\n`);
    return;
  }
  const rows = new Map(update.jobs.map((row) => [row.id, row]));
  for (const change of changes) {
    if (asJson) await put({ type: "change", at: at.toISOString(), ...factsOfChange(change, rows.get(change.id)) });
    else await write(`${stamp(at)} ${lineOf(call, change, rows.get(change.id))}\n`);
  }
}

function factsOfChange(change: JobChange, row: JobSummary | undefined): Record<string, unknown> {
  return change.kind === "added" ? { ...change, after: row } : { ...change };
}

/** A change in one line: what became of which job, and its fields from what to what. */
function lineOf({ paint }: Call, change: JobChange, row: JobSummary | undefined): string {
  const head = `${change.kind} ${visible(change.id)}${row?.name === undefined ? "" : ` ${visible(row.name)}`}`;
  if (change.kind !== "changed")
    return row?.status === undefined ? head : `${head} ${paint.phase(row.phase, visible(row.status))}`;
  const { fields, before, after } = change;
  const parts = fields
    // It follows from the status.
    .filter((field) => field !== "phase" || !fields.includes("status"))
    .map((field) => {
      const [from, to] = [before[field], after[field]].map((value) => visible(String(value ?? "-")));
      return `${field} ${from ?? ""} -> ${field === "status" ? paint.phase(after.phase, to ?? "") : (to ?? "")}`;
    });
  return `${head} ${parts.join(", ")}`;
}

async function put(line: Record<string, unknown>): Promise<void> {
  await write(`${escapedJson(JSON.stringify(line))}\n`);
}

function stamp(at: Date): string {
  return at.toISOString().replace(/\.\d+/, "");
}
