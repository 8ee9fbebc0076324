import { isDrsError } from "../error.js";
import { EXIT, Ended, exitCodeOf } from "./exit.js";
import { escapedJson, visible } from "./visible.js";

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
  return { ...facts, attempts, retry_after_ms: retryAfterMs, path };
}

function sentenceOf(error: unknown): string {
  if (error instanceof Ended) {
    const hint = error.exitCode === EXIT.usage ? " (--help tells more)" : "";
    return `drs-batch-jobs: ${visible(error.message)}${hint}`;
  }
  if (!isDrsError(error)) return `drs-batch-jobs: ${visible(messageOf(error))}`;
  const { kind, errorCode, errorMsg, requestId } = error;
  const message = whole(error);
  const said = [errorCode, errorMsg].filter((text) => text !== undefined && !message.includes(text)).join(" ");
  const parts = [`${kind}: ${message}`, said, requestId === undefined ? "" : `request ${requestId}`];
  return `drs-batch-jobs: ${parts.filter(Boolean).map(visible).join(", ")}`;
}

/** A message with that of the error of ours that is behind it, such as that of a login. */
function whole(error: Error): string {
  return isDrsError(error.cause) ? `${error.message}: ${error.cause.message}` : error.message;
}

/** Of an error that is not ours only what names no value: a code of Node's, or its class. */
function messageOf(error: unknown): string {
  const { code, message, name } = Object(error) as { code?: unknown; message?: unknown; name?: unknown };
  if (error instanceof TypeError && typeof message === "string") return message;
  return typeof code === "string" ? code : typeof name === "string" ? name : "failed";
}
