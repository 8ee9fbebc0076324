/** A batch as it was at some moment, whole or in part. */
import type { BatchUpdate, Job, JobsPage, JobSummary, WalkSummary } from "./drs";
import { placeOf } from "./key";

export interface Snapshot {
  readonly pages: readonly JobsPage[];
  readonly jobs: readonly JobSummary[];
  /** Of the whole batch, as the service says. */
  readonly total: number | undefined;
  /** Place in the batch of the first job that is here: not 0 only as long as a few are shown ahead of the whole. */
  readonly first: number;
  /** What the walk says of itself; undefined as long as a few jobs are shown ahead of the whole. */
  readonly walk: WalkSummary | undefined;
  readonly at: Date;
}

export function wholeOf({ pages, jobs, summary, at }: BatchUpdate): Snapshot {
  return { pages, jobs, total: summary.total_count, first: 0, walk: summary, at };
}

export function partOf(page: JobsPage): Snapshot {
  const { summaries: jobs, total_count: total, offset: first } = page;
  return { pages: [page], jobs, total, first, walk: undefined, at: new Date() };
}

export interface Found {
  readonly place: number;
  readonly job: Job;
  readonly summary: JobSummary;
  readonly page: JobsPage;
  /** Its index on that page. */
  readonly index: number;
}

/** The job of this key (`key.ts`), if it is here. */
export function findJob(snapshot: Snapshot, key: string): Found | undefined {
  const place = placeOf(key) ?? snapshot.jobs.findIndex(({ id }) => id === key);
  const summary = snapshot.jobs[place];
  if (summary === undefined) return undefined;
  let before = 0;
  for (const page of snapshot.pages) {
    const index = place - before;
    if (index < page.length) return { place, job: page.job(index), summary, page, index };
    before += page.length;
  }
  return undefined;
}
