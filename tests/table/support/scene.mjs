// A batch of the emulator, its pages, and a table of them.

import { DrsClient } from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { createTable } from "drs-batch-jobs/table";

/** A client of an emulator with one batch, and the batch's id. */
export async function batchOf(jobs, options = {}) {
  const emulator = await createEmulator({ seed: 7, batches: [{ jobs, detail: "rich" }], ...options });
  return { client: clientOf(emulator.fetch, emulator), batch: emulator.batches[0].asyncJobId };
}

/** A client of a service that answers every request with these jobs. */
export function clientOfJobs(jobs) {
  const body = JSON.stringify({ total_count: jobs.length, jobs });
  return clientOf(async () => new Response(body, { headers: { "Content-Type": "application/json" } }));
}

function clientOf(fetch, { projectId = "p", token = "t" } = {}) {
  return new DrsClient({ projectId, token, endpoint: "http://localhost", fetch });
}

/** A table of the jobs. */
export async function tableOf(jobs) {
  const table = await createTable();
  table.load([await clientOfJobs(jobs).page("b", { limit: 1000 })]);
  return table;
}
