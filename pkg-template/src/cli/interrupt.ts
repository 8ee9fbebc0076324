import { EXIT, Ended } from "./exit.js";

/** What ends the command from outside: Ctrl-C, a request to end, or `--timeout`. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Why, once the signal is aborted. */
  reason(): Ended | undefined;
  /** Rejects with the reason a while after the interruption: not all that can be waited for heeds a signal. */
  readonly overdue: Promise<never>;
  /** Lets go of the timer. */
  done(): void;
}

/** Until what heeds the signal is done. */
const GRACE_MS = 1000;

/** Listens for it. A second Ctrl-C ends the process at once, and so does a reader of our words who does not take them. */
export function interruptAfter(timeoutMs: number | undefined): Interrupt {
  const controller = new AbortController();
  let reason: Ended | undefined;
  let giveUp: (ended: Ended) => void = () => undefined;
  const overdue = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // Nobody may be waiting for it.
  overdue.catch(() => undefined);
  const end = (ended: Ended): void => {
    if (reason) process.exit(reason.exitCode);
    reason = ended;
    controller.abort(ended);
    setTimeout(() => {
      giveUp(ended);
      setTimeout(() => process.exit(ended.exitCode), GRACE_MS);
    }, GRACE_MS);
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
    overdue,
    done: () => {
      clearTimeout(timer);
    },
  };
}
