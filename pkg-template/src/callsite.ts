// The place a call came from, kept until it is known whether the call fails: an error made after several awaits inside
// the package would else have a stack that shows the package only.

import type { CoreFailure } from "./core.js";
import { DrsError, isDrsError } from "./error.js";

/** Where a call came from: an error that is never thrown. The engine writes its text only when it is read. */
export type CallSite = Error;

interface StackCapture {
  captureStackTrace?: (target: object, above: unknown) => void;
}

/** Remembers who called the method. */
export function callSite<Owner extends object>(owner: Owner, method: keyof Owner | "constructor"): CallSite {
  const site = new Error();
  // V8 can leave the package's own frames out; elsewhere they come first.
  (Error as StackCapture).captureStackTrace?.(site, owner[method as keyof Owner]);
  return site;
}

/** The error for whatever the core, the loader or the platform threw, with the stack of the call. */
export function failureAt(site: CallSite, thrown: unknown): DrsError {
  const failure = failureOf(thrown);
  const error = new DrsError(failure.kind, failure.message, failure);
  const frames = site.stack ?? "";
  // V8 puts the error's own text above the frames, the others have nothing but frames.
  const stack = frames.startsWith("Error\n")
    ? `${error.name}: ${error.message}${frames.slice("Error".length)}`
    : frames;
  Object.defineProperty(error, "stack", { value: stack, writable: true, configurable: true });
  return error;
}

/** The failure of a call whose signal is aborted. */
export function abortFailure(signal: { readonly reason: unknown }): CoreFailure {
  return { kind: "aborted", message: "the call was aborted", cause: signal.reason };
}

/** The same as plain data. */
export function failureOf(thrown: unknown): CoreFailure {
  if (isDrsError(thrown)) return { ...thrown.toJSON(), cause: thrown.cause };
  if (typeof thrown === "object" && thrown !== null && "kind" in thrown) return thrown as CoreFailure;
  // Neither the core nor the loader throws anything else: the module itself has stopped.
  return { kind: "load", message: "the wasm module failed", cause: thrown };
}
