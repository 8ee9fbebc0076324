// What a user may and may not write with a client.

import { DrsClient, DrsError, isDrsError, phaseOf } from "drs-batch-jobs";
import type {
  CallOptions,
  ClientEvent,
  ClientOptions,
  DrsErrorKind,
  Job,
  JobsPage,
  JobSummary,
  PageQuery,
  Phase,
  Walk,
  WalkOptions,
  WalkSummary,
} from "drs-batch-jobs";
import { type Equal, holds } from "./equal.mjs";

declare const client: DrsClient;
declare const signal: AbortSignal;

// The options.
new DrsClient({ projectId: "p", region: "cn-north-4" });
new DrsClient({
  projectId: "p",
  region: "a-region-of-tomorrow",
  language: "zh-cn",
  secrets: "reveal",
  decode: "strict",
});
new DrsClient({ projectId: "p", endpoint: "/drs", fetch: globalThis.fetch });
new DrsClient({
  projectId: "p",
  endpoint: new URL("https://drs.example.com"),
  token: "t",
  timeoutMs: 1,
  deadlineMs: 2,
});
new DrsClient({
  projectId: "p",
  region: "cn-north-4",
  token: async ({ reason, signal }) => `${reason}${signal.aborted}`,
});
// @ts-expect-error: a function that gives no token
new DrsClient({ projectId: "p", region: "cn-north-4", token: () => 1 });
// @ts-expect-error: no project
new DrsClient({ region: "cn-north-4" });
// @ts-expect-error: a language that the service does not speak
new DrsClient({ projectId: "p", region: "cn-north-4", language: "de-de" });
// @ts-expect-error: a mistyped option
new DrsClient({ projectId: "p", region: "cn-north-4", timeout: 1000 });
// @ts-expect-error: a number for a text
new DrsClient({ projectId: 1, region: "cn-north-4" });
// @ts-expect-error: a word that is not one of the two
new DrsClient({ projectId: "p", region: "cn-north-4", secrets: "hide" });
holds<Equal<ClientOptions["secrets"], "mask" | "reveal" | undefined>>();

// One page.
const page = client.page("b", { offset: 0, limit: 20 }, { signal, timeoutMs: 1, deadlineMs: 2, language: "en-us" });
holds<Equal<typeof page, Promise<JobsPage>>>();
void client.page("b");
void client.page("b", undefined, {});
// @ts-expect-error: an id is needed
void client.page();
// @ts-expect-error: a text for a number
void client.page("b", { limit: "20" });
// @ts-expect-error: pageSize belongs to walks
void client.page("b", { pageSize: 20 });
holds<Equal<keyof PageQuery, "offset" | "limit">>();
holds<Equal<keyof CallOptions, "signal" | "timeoutMs" | "deadlineMs" | "retry" | "language">>();

// Retries, for a client and for a call.
new DrsClient({ projectId: "p", region: "cn-north-4", retry: { attempts: 5 } });
void client.page("b", {}, { retry: { baseMs: 1, throttledBaseMs: 2, capMs: 3 } });
void client.page("b", {}, { retry: false });
// @ts-expect-error: no retries are `false`
void client.page("b", {}, { retry: true });
// @ts-expect-error: no such part of a policy
void client.page("b", {}, { retry: { times: 3 } });

// Events: the kind tells what is known.
function observe(event: ClientEvent): void {
  holds<Equal<ClientEvent["kind"], "request" | "reply" | "retry" | "give_up" | "token" | "page" | "poll">>();
  if (event.kind === "retry") holds<Equal<typeof event.waitMs, number>>();
  if (event.kind === "give_up") holds<Equal<typeof event.error, DrsErrorKind>>();
  if (event.kind === "reply") holds<Equal<typeof event.status, number>>();
  // @ts-expect-error: only replies and failures have a status
  if (event.kind === "request") console.log(event.status);
}
new DrsClient({ projectId: "p", region: "cn-north-4", observer: observe });
new DrsClient({ projectId: "p", region: "cn-north-4", observer: async (event) => Promise.resolve(observe(event)) });

async function onePage(): Promise<void> {
  const page = await client.page("b");
  holds<Equal<typeof page.total_count, number | undefined>>();
  holds<Equal<typeof page.length, number>>();
  holds<Equal<typeof page.jobs, readonly Job[]>>();
  holds<Equal<typeof page.summaries, readonly JobSummary[]>>();
  holds<Equal<typeof page.nextOffset, number | undefined>>();
  holds<Equal<ReturnType<typeof page.job>, Job>>();
  // @ts-expect-error: a page is not for changing
  page.offset = 1;
  // @ts-expect-error: nor are its jobs
  page.jobs.push({});
  // @ts-expect-error: the wire's names are kept
  void page.totalCount;
  for (const warning of page.warnings) {
    holds<Equal<typeof warning.kind, "coerced" | "dropped" | "duplicate_key" | "invalid_text">>();
  }
  const [summary] = page.summaries;
  holds<Equal<JobSummary["phase"], Phase>>();
  holds<Equal<JobSummary["problems"], number>>();
  void summary?.progressPercent?.toFixed(1);
}
void onePage;

// Walks.
const pages = client.pages("b", { pageSize: 50, offset: 0, prefetch: 2, concurrency: 4, signal });
const jobs = client.jobs("b");
const iterator: AsyncIterableIterator<Job> = jobs;
holds<Equal<typeof jobs, Walk<Job>>>();
holds<Equal<typeof pages, Walk<JobsPage>>>();
holds<Equal<typeof jobs.summary, WalkSummary | undefined>>();
holds<Equal<ReturnType<typeof pages.toArray>, Promise<JobsPage[]>>>();
// @ts-expect-error: how many at most must be said
void jobs.toArray();
// @ts-expect-error: limit is a page's, a walk has pageSize
client.jobs("b", { limit: 20 } satisfies WalkOptions);
async function walks(): Promise<void> {
  for await (const job of jobs) holds<Equal<typeof job, Job>>();
  for await (const page of pages) holds<Equal<typeof page, JobsPage>>();
  const next = await iterator.next();
  if (next.done !== true) holds<Equal<typeof next.value, Job>>();
  await jobs.return();
}
void walks;
holds<Equal<ReturnType<typeof DrsClient.load>, Promise<void>>>();

// Errors.
function tell(error: unknown): string {
  if (!isDrsError(error)) return "";
  holds<Equal<typeof error.kind, DrsErrorKind>>();
  holds<Equal<typeof error.status, number | undefined>>();
  holds<Equal<typeof error.cause, unknown>>();
  // @ts-expect-error: an error is not for changing
  error.kind = "api";
  // @ts-expect-error: no such kind
  if (error.kind === "teapot") return "";
  const name: "DrsError" = error.name;
  return `${name} ${error.kind} ${error.path ?? ""} ${error.retryAfterMs?.toFixed() ?? ""}`;
}
void tell;
const made: Error = new DrsError("api", "refused", { status: 400, errorCode: "DRS.1" });
if (made instanceof DrsError) void made.toJSON().kind;
// @ts-expect-error: no such kind
new DrsError("teapot", "short and stout");

// Phases.
holds<Equal<ReturnType<typeof phaseOf>, Phase>>();
phaseOf(undefined);
phaseOf("A_STATUS_OF_TOMORROW");
// @ts-expect-error: a phase that does not exist
const phase: Phase = "succeeded";
void phase;
