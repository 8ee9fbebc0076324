import { type DrsError, isDrsError } from "../error.js";
import { EXIT, Ended, exitCodeOf } from "./exit.js";
import { isUnknownField } from "./selection.js";
import { escapedJson, visible } from "./visible.js";

const MORE = " (--help tells more)";

/** Options of the package by the names that whoever types commands knows them by. */
const NAMES: Record<string, string> = {
  asyncJobId: "JOB_ID",
  projectId: "the project",
  region: "the region",
  endpoint: "the endpoint",
  token: "the token",
  basePath: "--base-path",
  filter: "--filter",
  sort: "--sort",
  columns: "--columns",
};

/** Tells on stderr why the command ends: a sentence for people, or one object of JSON for programs. */
export function report(error: unknown, asJson: boolean): void {
  const exitCode = exitCodeOf(error);
  const text = asJson ? escapedJson(JSON.stringify({ ...factsOf(error), exit_code: exitCode })) : sentenceOf(error);
  process.stderr.write(`${text}\n`);
}

function factsOf(error: unknown): Record<string, unknown> {
  if (error instanceof Ended) return { kind: error.kind, message: error.message, ...error.details };
  if (!isDrsError(error)) return { kind: "failed", message: messageOf(error) };
  const { kind, status, errorCode, errorMsg, requestId, attempts, retryAfterMs, path } = error;
  const facts = {
    kind,
    message: whole(error),
    status,
    error_code: errorCode,
    error_msg: errorMsg,
    request_id: requestId,
  };
  return { ...facts, attempts, retry_after_ms: retryAfterMs, path, cause: platformCodeOf(error) };
}

function sentenceOf(error: unknown): string {
  if (error instanceof Ended) {
    const hint = error.exitCode === EXIT.usage ? MORE : "";
    return `drs-batch-jobs: ${visible(error.message)}${hint}`;
  }
  if (!isDrsError(error)) return `drs-batch-jobs: ${visible(messageOf(error))}`;
  const { kind, errorCode, errorMsg, requestId } = error;
  if (kind === "invalid_argument") return `drs-batch-jobs: ${visible(refusalOf(error))}${MORE}`;
  const message = whole(error);
  const said = [errorCode, errorMsg].filter((text) => text !== undefined && !message.includes(text)).join(" ");
  const parts = [`${kind}: ${message}`, said, requestId === undefined ? "" : `request ${requestId}`];
  // A text of the service's may end with a full stop.
  return `drs-batch-jobs: ${parts
    .filter(Boolean)
    .map((part) => visible(part).replace(/\.$/, ""))
    .join(", ")}`;
}

/** What is wrong with an argument, by the names of the command line. A place in a filter is counted from 1. */
function refusalOf(error: DrsError): string {
  const said = error.message.replace(
    /^(?:option )?`(\w+)`(?:, at (\d+):)?/,
    (found, name: string, at: string | undefined) => {
      const known = NAMES[name];
      if (known === undefined) return found;
      if (at === undefined) return known;
      return name === "filter" ? `${known}, at byte ${String(Number(at) + 1)}:` : `${known}:`;
    },
  );
  return isUnknownField(error) ? `${said}; --any-field lets in what only the jobs have` : said;
}

/** Why a request had no reply, in a word, or what else kind of failure it was: `network, ECONNREFUSED`. */
export function reasonOf(error: DrsError): string {
  const code = platformCodeOf(error);
  return code === undefined ? error.kind : `${error.kind}, ${code}`;
}

/** A message with that of the error of ours that is behind it, such as that of a login, and the platform's word for it. */
function whole(error: DrsError): string {
  const { message, cause } = error;
  // What is said of browsers is for browsers.
  const own = message.replace("the host can't be reached, or the browser refuses (possibly CORS)", "no connection");
  const code = platformCodeOf(error);
  return [own, isDrsError(cause) ? cause.message : undefined, code].filter((text) => text !== undefined).join(": ");
}

/** What Node calls it, such as `ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED` or `bad port`: in a cause of a cause. */
function platformCodeOf({ cause }: DrsError): string | undefined {
  let at: unknown = cause;
  for (let depth = 0; depth < 8 && at !== undefined; depth += 1) {
    const { code, message, cause: next } = Object(at) as { code?: unknown; message?: unknown; cause?: unknown };
    if (typeof code === "string" && /^[A-Z][A-Z0-9_]{2,63}$/.test(code)) return code;
    // Words without a name or a number: `bad port`, `unexpected redirect`.
    if (next === undefined && typeof message === "string" && /^[a-z]+ [a-z]+$/.test(message)) return message;
    at = next;
  }
  return undefined;
}

/** Of an error that is not ours only what names no value: a code of Node's, or its class. */
function messageOf(error: unknown): string {
  const { code, message, name } = Object(error) as { code?: unknown; message?: unknown; name?: unknown };
  if (error instanceof TypeError && typeof message === "string") return message;
  return typeof code === "string" ? code : typeof name === "string" ? name : "failed";
}
