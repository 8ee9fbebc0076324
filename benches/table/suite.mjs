// The table beside plain JavaScript over parsed objects, in Node and in a page alike.

import { DrsClient } from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { createTable } from "drs-batch-jobs/table";
import { measure } from "../suite/measure.mjs";

const JOBS = 1000;

/** What both ways are asked for: a query of the table, and which objects the other way takes. */
const QUESTIONS = {
  "a word that no job has": [{ filter: "nowhere-to-be-found" }, ({ job }) => holds(job, "nowhere-to-be-found")],
  "a word that many jobs have": [{ filter: "BINLOG" }, ({ job }) => holds(job, "binlog")],
  "two words": [{ filter: "mysql 客户" }, ({ job }) => holds(job, "mysql") && holds(job, "客户")],
  "a phase and a number": [
    { filter: "phase:failed problems>1" },
    ({ summary }) => summary.phase === "failed" && summary.problems > 1,
  ],
  "a text at a path": [
    { filter: "source_endpoint.endpoint.ip~.1" },
    ({ job }) => (job.source_endpoint ?? []).some(({ endpoint }) => endpoint?.ip?.toLowerCase().includes(".1")),
  ],
};

/** Whether some text or number within a value holds the word. */
function holds(value, word) {
  if (typeof value === "string") return value.toLowerCase().includes(word);
  if (typeof value === "number") return String(value).includes(word);
  if (typeof value !== "object" || value === null) return false;
  for (const key in value) if (holds(value[key], word)) return true;
  return false;
}

/** @param {{ quick: boolean }} how @returns medians by case, and what was measured on */
export async function runTable({ quick }) {
  const pages = await pagesOf(JOBS);
  const bytes = pages.reduce((total, page) => total + page.encoded().bytes.length, 0);
  const encoded = pages.map((page) => page.encoded());
  const table = await createTable();
  table.load(pages);
  const decoder = new TextDecoder();
  const parsed = () => encoded.flatMap((page) => JSON.parse(decoder.decode(page.bytes)).jobs);
  const summaries = pages.flatMap((page) => page.summaries);
  const objects = pages.flatMap((page) => page.jobs).map((job, place) => ({ job, summary: summaries[place] }));
  const cases = [
    { id: "load", every: 4, run: () => table.load(encoded) },
    { id: "load, plain", every: 4, run: parsed },
    { id: "sort", every: 1, run: () => table.query({ sort: "-problems,name", limit: 50 }) },
    { id: "sort, plain", every: 1, run: () => sorted(objects).slice(0, 50) },
    { id: "csv", every: 4, run: () => [...table.export("csv")].join("") },
    { id: "ndjson", every: 4, run: () => [...table.export("ndjson")].length },
    { id: "ndjson, plain", every: 4, run: () => objects.map(({ job }) => JSON.stringify(job)).join("\n") },
  ];
  const matched = {};
  for (const [name, [query, takes]] of Object.entries(QUESTIONS)) {
    const found = objects.filter(takes).length;
    if (table.query(query).matched !== found) throw new Error(`${name}: the two ways do not agree`);
    matched[name] = found;
    cases.push({ id: name, every: 1, run: () => table.query({ ...query, limit: 50 }) });
    cases.push({ id: `${name}, plain`, every: 1, run: () => objects.filter(takes).slice(0, 50) });
  }
  const results = await measure(
    cases,
    quick ? { rounds: 4, warmup: 1, batch: 1 } : { rounds: 100, warmup: 20, batch: 1 },
  );
  return { jobs: JOBS, bytes, matched, results };
}

function sorted(objects) {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return objects.toSorted(
    (one, other) =>
      other.summary.problems - one.summary.problems || compare(one.summary.name ?? "", other.summary.name ?? ""),
  );
}

async function pagesOf(jobs) {
  const emulator = await createEmulator({ seed: 7, batches: [{ jobs, detail: "rich" }] });
  const { fetch, projectId, token } = emulator;
  const client = new DrsClient({ endpoint: "http://localhost", projectId, token, fetch });
  return client.pages(emulator.batches[0].asyncJobId).toArray({ max: 100 });
}
