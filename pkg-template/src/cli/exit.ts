import { isDrsError, type DrsErrorKind } from "../error.js";

/** What the process ends with. */
export const EXIT = {
  ok: 0,
  /** The service or anything else failed. */
  failed: 1,
  /** The command line is wrong; nothing was sent. */
  usage: 2,
  /** 401 or 403. */
  auth: 3,
  /** 404. */
  notFound: 4,
  /** No reply, or none in time. */
  network: 5,
  /** What came may not be the whole batch. */
  incomplete: 6,
  /** What was waited for is there, and jobs have failed or are stuck. */
  unhealthy: 7,
  /** `--timeout` ran out. */
  timedOut: 124,
  /** Ctrl-C. */
  interrupted: 130,
  /** Asked to end. */
  terminated: 143,
} as const;

const CODES: Partial<Record<DrsErrorKind, number>> = {
  invalid_argument: EXIT.usage,
  unauthorized: EXIT.auth,
  forbidden: EXIT.auth,
  not_found: EXIT.notFound,
  network: EXIT.network,
  timeout: EXIT.network,
};

/** An end of the command that is no failure of the service's. The message is for people, the kind for programs. */
export class Ended extends Error {
  constructor(
    readonly kind: "usage" | "incomplete" | "timed_out" | "interrupted" | "file" | "port",
    readonly exitCode: number,
    message: string,
    /** More for programs: names in `snake_case`. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** The command line is wrong. The message never repeats what was given. */
export function misuse(message: string): never {
  throw new Ended("usage", EXIT.usage, message);
}

/** The code that an error ends the process with. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Ended) return error.exitCode;
  if (!isDrsError(error)) return EXIT.failed;
  // A login that nobody answered: the network is at fault, and not who asks.
  const { kind, status, cause } = error;
  if (kind === "unauthorized" && status === undefined && isDrsError(cause)) return exitCodeOf(cause);
  return CODES[kind] ?? EXIT.failed;
}
