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
   * Puts a batch in front of the others whose 24 jobs live, for demos: one is made, copied over and followed within
   * twelve minutes, one fails a precheck, one can't reach its source, one falls behind and makes up for it, one loses its
   * source and comes back, one comparison finds differences; logs grow and rates move. Its times are yours, and pass also
   * where `speed` is 0. Default false.
   */
  living?: boolean;

  /**
   * Virtual time: how many of its seconds pass in one of yours, from 0 to 1,000,000. Jobs move through their life
   * (created, configured, full transfer, incremental transfer, ended; some fail) at this speed, all but those of the
   * reference's example. Default 0: time stands still, and every call gets the same bytes.
   */
  speed?: number;

  /**
   * The ways in which the service misbehaves; see {@link Scenario}. Each request to the one route meets all of them.
   * Default: none.
   */
  scenarios?: readonly Scenario[];

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

/**
 * A way to misbehave: a name, behind `:` a number where the name takes one, and behind `*` how many requests it is for,
 * counted from the first; without, it is for all. `"status_503*2"` fails twice, `"latency:300"` is late by 300 ms.
 * Scenarios of one list add up, and the first one that replies in place of the page decides on the reply. Whatever looks
 * random follows from the seed.
 *
 * In place of the page:
 *
 * - `status_400` to `status_599`: that status.
 * - `retry_after:1`, `retry_after_date:1`, `retry_after_ms:100`: 429 that says when to come back, in seconds, as a date,
 *   in ms.
 * - `throttled:5`: 429 for what is above so many requests in a second. `flaky:30`: 500, 502, 503 or 504 for that share in
 *   hundredths.
 * - `html_error:502`: a gateway's page with that status. `html_page`: one with status 200. `empty_body`: 200 and nothing.
 * - `redirect:302` to another origin, `redirect_within:302` to the same one.
 *
 * The page in another form: `bad_json:50` (cut to that part in hundredths), `duplicate_keys`, `wrong_types`,
 * `huge_integers`, `deep_nesting:100000`, `broken_text` (no UTF-8, half surrogate pairs), `polluted_keys` (`__proto__`).
 *
 * Another list: `shrinking:1` and `growing:1` (by so many jobs at its new end after each request), `shuffled_ties` (the
 * jobs of one second), `ignored_offset`, `lowered_limit:10`, `end_refused` (400 beyond the end), `total_missing`,
 * `total_text`, `total_negative`, `total_wrong:10`.
 *
 * Another time: `clock_ahead:31536000` and `clock_behind:31536000` (seconds by which the service's clock is wrong).
 *
 * On the way: `latency:300` (ms before the reply), `slow:1000` (ms of pause within the body), `slow_close:1000` (ms
 * before its end), `bandwidth:10000` (bytes a second), `sliced:100` (bytes a piece), `silent` (no reply ever), `down` (the
 * connection closes), `reset`, `close_mid_body:50` (after that part in hundredths). Over HTTP alone: `wrong_length:100`
 * (`Content-Length` is too large by so many bytes), `gzip_cut:50` (that part of the compressed body), `gzip_bomb:200` (so
 * many MiB of blanks behind the page, in a thousandth of the bytes).
 */
export type Scenario =
  "flaky" | "throttled" | "shrinking" | "growing" | "slow" | "latency" | "reset" | "bad_json" | (string & {});

/** One batch to serve. */
export interface EmulatorBatchOptions {
  /** 1 to 64 letters, digits, hyphens and underscores. Default: an id that follows from the seed and the place. */
  asyncJobId?: string;

  /** From 0 to 100,000. */
  jobs: number;

  /**
   * "plain": the fields of the reference's example, and progress; about 1.7 kB a job. "rich": about 5 kB a job, and
   * in the first job and every 50th each field of each record that the reference or the official SDK names, passwords
   * and keys (made up) included. "living": about 7 kB a job, each with a part to play as `living` says. Default "plain".
   */
  detail?: "plain" | "rich" | "living";
}
