/**
 * What the emulator is to do; an empty object means all the defaults.
 *
 * @example
 * // Two batches whose jobs live a minute in every second, behind a service that sends 50 jobs at most.
 * const options = { seed: 7, batches: [{ jobs: 230 }, { jobs: 1000, detail: "rich" }], speed: 60, maxLimit: 50 };
 */
export interface EmulatorOptions {
  /** Same seed, same batches, byte for byte: an integer from 0 to 2^53 - 1. Default 1. */
  seed?: number;

  /**
   * The batches to serve. Default: the example of the service's reference (2 jobs, under the reference's own ids), then
   * 230 and 1,000 plain jobs, then 230 and 1,000 rich ones. A list takes the place of all of these.
   */
  batches?: readonly EmulatorBatchOptions[];

  /**
   * Virtual time: how many of its seconds pass in one of yours, from 0 to 1,000,000. Jobs move through their life
   * (created, configured, full transfer, incremental transfer, ended; some fail) at this speed, all but those of the
   * reference's example. Default 0: time stands still, and every call gets the same bytes.
   */
  speed?: number;

  /**
   * Names of fault scenarios. "flaky", "throttled", "shrinking", "slow" and "bad_json" are set aside; none of them is
   * built yet, so every name is refused, and an unknown one in other words. Default: none.
   */
  scenarios?: readonly string[];

  /** The largest page, from 1 to 2^31 - 1. The limit of the real service is not known. Default 1,000. */
  maxLimit?: number;

  /** What a `limit` above `maxLimit` gets: a page cut to it, or status 400. Default "cut". */
  overLimit?: "cut" | "refuse";

  /** Sends fields that a job does not have as `null`. Whether the real service does so is not known. Default false. */
  nulls?: boolean;

  /** Answers preflights, and lets pages of any origin read its replies. Default true. */
  cors?: boolean;

  /**
   * Lets `serveEmulator` compress replies for clients that accept gzip. `fetch` never does: what it gives out has
   * passed no network that would unpack it. Default false.
   */
  gzip?: boolean;
}

/** One batch to serve. */
export interface EmulatorBatchOptions {
  /** 1 to 64 letters, digits, hyphens and underscores. Default: an id that follows from the seed and the place. */
  asyncJobId?: string;

  /** From 0 to 100,000. */
  jobs: number;

  /**
   * "plain": the fields of the reference's example, and progress; about 1.7 kB a job. "rich": about 5 kB a job, and
   * in the first job and every 50th each field of each record that the reference or the official SDK names, passwords
   * and keys (made up) included. Default "plain".
   */
  detail?: "plain" | "rich";
}
