// A walk over a batch, and what it says of itself in the end.

import type { JobsPage } from "../page.js";
import type { WalkSummary } from "../walk.js";
import type { Flag } from "./arguments.js";
import { clientOf } from "./environment.js";
import { EXIT, Ended } from "./exit.js";
import { type Call, jobIdOf } from "./verb.js";

export const PAGE_SIZE: Flag = {
  name: "page-size",
  value: "N",
  meaning: "the largest limit that is sent; default 50, and a small batch at once",
};

const MOST = 4_294_967_295;

const REASONS: Record<NonNullable<WalkSummary["reason"]>, string> = {
  total_changed: "the batch changed again and again while it was read",
  rows_missing: "fewer jobs came than the service says there are",
  no_total: "the service does not say how many jobs there are",
  no_progress: "the service sent the same jobs again and again",
  stopped: "the walk was stopped",
};

/** Hands over each page of the batch until `taken` says that it is enough. Gives the summary; undefined if it was enough. */
export async function walk(
  call: Call,
  taken: (page: JobsPage) => boolean | Promise<boolean>,
): Promise<WalkSummary | undefined> {
  const pageSize = call.args.integer("page-size", 1, MOST);
  const client = await clientOf(call.args, call.env);
  const pages = client.pages(jobIdOf(call), {
    signal: call.interrupt.signal,
    ...(pageSize !== undefined && { pageSize }),
  });
  let jobs = 0;
  for await (const page of pages) {
    jobs += page.length;
    call.progress.say(`${String(jobs)} of ${String(page.total_count ?? "?")} jobs`);
    if (await taken(page)) {
      call.progress.end();
      return undefined;
    }
  }
  call.progress.end();
  return pages.summary;
}

/** Ends the command with code 6 where a walk could not prove that it saw everything. */
export function mustBeComplete(summary: WalkSummary | undefined): void {
  if (!summary || summary.complete) return;
  const { reason = "stopped", jobs, requests, total_count } = summary;
  throw new Ended("incomplete", EXIT.incomplete, `this may not be the whole batch: ${REASONS[reason]}`, {
    reason,
    jobs,
    requests,
    total_count,
  });
}
