// What a user may and may not write with tables.

import { type BatchUpdate, DrsClient, type EncodedPage, type JobSummary } from "drs-batch-jobs";
import { createTable, type JobProblem, type JobTable, type TableRow, type TableView } from "drs-batch-jobs/table";
import { type Equal, holds } from "./equal.mjs";

async function table(client: DrsClient, update: BatchUpdate): Promise<void> {
  const table: JobTable = await createTable();
  const page = await client.page("b");
  const encoded: EncodedPage = page.encoded();
  holds<Equal<ReturnType<typeof table.load>, number>>();
  table.load([page, encoded]);
  table.load(update.pages);
  const view = table.query({ filter: "phase:failed", sort: "-name", offset: 1, limit: 2 });
  holds<Equal<typeof view, TableView>>();
  const row: TableRow | undefined = view.rows[0];
  const summary: JobSummary | undefined = row;
  holds<Equal<TableView["phases"], Record<"running" | "waiting" | "failed" | "ended" | "unknown", number>>>();
  for (const piece of table.export("csv", { columns: ["id"] })) holds<Equal<typeof piece, string>>();
  const problems: readonly JobProblem[] = table.problems(0);
  holds<Equal<ReturnType<typeof table.json>, string>>();
  // @ts-expect-error: no such format
  table.export("xml");
  // @ts-expect-error: a filter is text
  table.query({ filter: 7 });
  // @ts-expect-error: no such option
  table.query({ filtre: "x" });
  // @ts-expect-error: jobs are no pages
  table.load(update.jobs);
  // @ts-expect-error: what is encoded is not to be changed
  encoded.bytes = new Uint8Array(0);
  void [summary, problems];
}
void table;
