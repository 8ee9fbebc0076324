/** The one file that talks to the package. The rest of the console knows what is exported here. */
import { DrsClient, isDrsError } from "drs-batch-jobs";
import type { DrsError, JobsPage } from "drs-batch-jobs";
import type { Target } from "./route";

export { isDrsError, phaseOf } from "drs-batch-jobs";
export type { DecodeWarning, DrsError, DrsErrorKind, Job, JobsPage, JobSummary, Phase } from "drs-batch-jobs";

/** What the form asks for. */
export interface Connection extends Target {
  readonly token: string;
}

/** One page of the batch; `page` counts from 1. */
export function openPage(
  target: Target,
  token: string | undefined,
  query: { page: number; size: number },
  signal: AbortSignal,
): Promise<JobsPage> {
  const offset = (query.page - 1) * query.size;
  return client(target, token).page(target.batch, { offset, limit: query.size }, { signal });
}

/** How many jobs come before this one in the batch, or undefined if it is not there. Asks for page after page. */
export async function findJob(
  target: Target,
  token: string | undefined,
  id: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  for await (const page of client(target, token).pages(target.batch, { pageSize: 100, signal })) {
    const index = page.summaries.findIndex((summary) => summary.id === id);
    if (index >= 0) return page.offset + index;
  }
  return undefined;
}

/** What the package says against each field. It is asked field by field, so that its rules live in one place only. */
export async function checkConnection(entered: Connection): Promise<Partial<Record<keyof Connection, string>>> {
  const sound = { projectId: "project", endpoint: "https://localhost" };
  const found = {
    endpoint: objection(() => new DrsClient({ ...sound, endpoint: entered.endpoint })),
    project: objection(() => new DrsClient({ ...sound, projectId: entered.project })),
    token: entered.token === "" ? undefined : objection(() => new DrsClient({ ...sound, token: entered.token })),
    batch: await batchObjection(new DrsClient(sound), entered.batch),
  };
  return Object.fromEntries(Object.entries(found).filter(([, message]) => message !== undefined));
}

/** The client of the last target: made anew only when the target or the token is another. */
let current: { readonly key: string; readonly client: DrsClient } | undefined;

function client(target: Target, token: string | undefined): DrsClient {
  const { endpoint, project } = target;
  const key = JSON.stringify([endpoint, project, token]);
  if (current?.key !== key) {
    const made = new DrsClient({ endpoint, projectId: project, ...(token === undefined ? {} : { token }) });
    current = { key, client: made };
  }
  return current.client;
}

function objection(construct: () => DrsClient): string | undefined {
  try {
    construct();
    return undefined;
  } catch (error) {
    return invalid(error)?.message;
  }
}

/** An id is checked before anything else, so a call that is aborted from the start is enough to hear of it. */
async function batchObjection(probe: DrsClient, batch: string): Promise<string | undefined> {
  try {
    await probe.page(batch, {}, { signal: AbortSignal.abort() });
    return undefined;
  } catch (error) {
    return invalid(error)?.message;
  }
}

function invalid(error: unknown): DrsError | undefined {
  if (!isDrsError(error)) throw error;
  return error.kind === "invalid_argument" ? error : undefined;
}
