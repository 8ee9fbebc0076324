// The public surface of the package, whole.

export { DrsClient } from "./client.js";
export { DrsError, isDrsError, type DrsErrorDetails, type DrsErrorKind } from "./error.js";
export type * from "./event.js";
export { phaseOf } from "./phase.js";
export type * from "./models.js";
export type { CallOptions, ClientOptions, PageQuery, RetryPolicy, TokenProvider, WalkOptions } from "./options.js";
export type { DecodeWarning, EncodedPage, JobsPage } from "./page.js";
export type { JobSummary } from "./summary.js";
export type { Walk, WalkSummary } from "./walk.js";
export type { BatchUpdate, JobChange, WaitCondition, WaitOptions, WaitResult, Watch, WatchOptions } from "./watch.js";
