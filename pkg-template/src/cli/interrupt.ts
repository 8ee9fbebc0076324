import { EXIT, Ended } from "./exit.js";

/** What ends the command from outside: Ctrl-C, a request to end, or `--timeout`. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Why, once the signal is aborted. */
  reason(): Ended | undefined;
  /** Lets go of the timer. */
  done(): void;
}

/** Listens for it. A second Ctrl-C ends the process at once. */
export function interruptAfter(timeoutMs: number | undefined): Interrupt {
  const controller = new AbortController();
  let reason: Ended | undefined;
  const end = (ended: Ended): void => {
    if (reason) process.exit(reason.exitCode);
    reason = ended;
    controller.abort(ended);
  };
  process.on("SIGINT", () => {
    end(new Ended("interrupted", EXIT.interrupted, "interrupted"));
  });
  process.on("SIGTERM", () => {
    end(new Ended("interrupted", EXIT.terminated, "asked to end"));
  });
  const late = (): void => {
    end(new Ended("timed_out", EXIT.timedOut, "the time of --timeout ran out"));
  };
  const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
  return {
    signal: controller.signal,
    reason: () => reason,
    done: () => {
      clearTimeout(timer);
    },
  };
}
