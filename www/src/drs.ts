/**
 * What talks to the package, with `table.ts` and `connection.ts` beside it. The rest of the console knows what these export.
 */
import { DrsClient } from "drs-batch-jobs";
import type { ClientEvent, JobsPage, Watch } from "drs-batch-jobs";
import type { Language } from "./i18n";
import type { Target } from "./route";

export { DrsError, isDrsError, phaseOf } from "drs-batch-jobs";
export type {
  BatchUpdate,
  ClientEvent,
  DecodeWarning,
  DrsErrorKind,
  Job,
  JobChange,
  JobsPage,
  JobSummary,
  Phase,
  WalkSummary,
  Watch,
} from "drs-batch-jobs";
export type { EncodedPage, JobTable, TableQuery, TableRow, TableView } from "drs-batch-jobs/table";

/** Where to ask, as whom, and in which language. */
export interface Asking {
  readonly target: Target;
  readonly token: string | undefined;
  readonly language: Language;
  /** In place of the network. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly observer?: (event: ClientEvent) => void;
}

/** Watches a batch whole, `intervalMs` from one poll to the next. */
export function watchBatch(asking: Asking, intervalMs: number, signal: AbortSignal): Watch {
  return client(asking).watch(asking.target.batch, { intervalMs, signal });
}

/** A few jobs of a batch, to be shown until the whole is there. */
export function peek(asking: Asking, offset: number, limit: number, signal: AbortSignal): Promise<JobsPage> {
  return client(asking).page(asking.target.batch, { offset, limit }, { signal, retry: false });
}

function client({ target, token, language, fetch, observer }: Asking): DrsClient {
  return new DrsClient({
    endpoint: target.endpoint,
    projectId: target.project,
    language: language === "zh-CN" ? "zh-cn" : "en-us",
    ...(token === undefined ? {} : { token }),
    ...(fetch ? { fetch } : {}),
    ...(observer ? { observer } : {}),
  });
}
