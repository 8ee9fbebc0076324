// The fault matrix: scenarios of the emulator, and what a call is to come to. `tests/FAULTS.md` is written from a run.

/** On a connection that it had used before, a browser sends a request again by itself if none of a reply came, or 408. */
const RESENT = { Chromium: 2 };
const STALL = { timeoutMs: 400, deadlineMs: 5000 };
/** The jobs of the emulator have a number where the reference declares a text, hence the one warning. */
const page = ({ warnings = [], ...more } = {}) => ({
  jobs: 10,
  total: 23,
  warnings: ["coerced", ...warnings],
  attempts: 1,
  ...more,
});
const failed = (kind, more = {}) => ({ kind, attempts: 1, ...more });

/**
 * Each with `scenarios`, options of the client and of the `call`, and what a page of ten `is` to come to. `requests` is
 * what the service is to see where that is not the number of attempts.
 */
const ONCE = [
  // Without a fault: what the others are measured by.
  { scenarios: [], is: page() },

  // Another reply.
  { scenarios: ["status_408"], is: failed("api", { status: 408 }), requests: RESENT },
  ...[400, 403, 404, 429, 500, 502, 503, 504].map((status) => ({
    scenarios: [`status_${status}`],
    is: failed(kindOf(status), { status }),
  })),
  { scenarios: ["status_401*1"], is: failed("unauthorized", { status: 401 }) },
  { scenarios: ["retry_after:7"], is: failed("throttled", { status: 429, retryAfterMs: 7000 }) },
  { scenarios: ["throttled:0"], is: failed("throttled", { status: 429, retryAfterMs: 1000 }) },
  { scenarios: ["flaky:100"], is: failed("server", { status: 503 }) },
  { scenarios: ["html_error"], is: failed("server", { status: 502 }) },
  { scenarios: ["html_page"], is: failed("decode", { status: 200 }) },
  { scenarios: ["empty_body"], is: failed("decode", { status: 200 }) },
  ...[301, 302, 303, 307, 308].map((status) => ({ scenarios: [`redirect:${status}`], is: failed("network") })),
  ...[301, 302, 303, 307, 308].map((status) => ({ scenarios: [`redirect_within:${status}`], is: failed("network") })),

  // The page in another form.
  { scenarios: ["bad_json"], is: failed("decode", { status: 200 }) },
  { scenarios: ["duplicate_keys"], is: page({ warnings: ["duplicate_key"] }) },
  { scenarios: ["wrong_types"], is: page({ warnings: ["dropped"] }) },
  { scenarios: ["huge_integers"], is: page() },
  { scenarios: ["deep_nesting"], is: failed("decode", { status: 200 }) },
  { scenarios: ["deep_nesting:100"], is: page() },
  { scenarios: ["broken_text"], is: page({ warnings: ["invalid_text"] }) },
  { scenarios: ["polluted_keys"], is: page() },

  // The way.
  { scenarios: ["latency:100"], is: page() },
  { scenarios: ["slow:100"], is: page() },
  { scenarios: ["slow_close:100"], is: page() },
  { scenarios: ["bandwidth:100000"], is: page() },
  { scenarios: ["sliced:500"], is: page() },
  { scenarios: ["latency:60000"], call: STALL, is: failed("timeout") },
  { scenarios: ["latency:60000"], call: { timeoutMs: 5000, deadlineMs: 400 }, is: failed("timeout") },
  { scenarios: ["slow:60000"], call: STALL, is: failed("timeout") },
  { scenarios: ["slow_close:60000"], call: STALL, is: failed("timeout") },
  { scenarios: ["bandwidth:1000"], call: STALL, is: failed("timeout") },
  { scenarios: ["silent"], call: STALL, is: failed("timeout") },
  { scenarios: ["down"], is: failed("network"), requests: RESENT },
  { scenarios: ["reset"], is: failed("network"), requests: RESENT },
  { scenarios: ["close_mid_body"], is: failed("network", { status: 200 }) },
  { scenarios: ["close_mid_body:0"], is: failed("network", { status: 200 }) },
  { scenarios: ["wrong_length"], is: failed("network", { status: 200 }) },
  { scenarios: ["gzip_cut"], is: failed("decode", { status: 200 }) },
  { scenarios: ["gzip_bomb"], is: failed("too_large", { status: 200 }) },
  { scenarios: ["gzip_bomb"], options: { maxReplyBytes: 1_000_000 }, is: failed("too_large", { status: 200 }) },

  // Several at once.
  { scenarios: ["latency:50", "status_503"], is: failed("server", { status: 503 }) },
  { scenarios: ["html_error", "close_mid_body"], is: failed("server", { status: 502 }) },
  { scenarios: ["sliced:500", "duplicate_keys", "huge_integers"], is: page({ warnings: ["duplicate_key"] }) },
];

/** What a browser sends again by itself the client does not see. */
const unseen = (of) => ({
  is: page({ attempts: of }),
  chromium: page({ attempts: of - 1 }),
  requests: { Chromium: of },
});
const tried = (attempts) => ({ is: page({ attempts }) });

const RETRIED = [
  { scenarios: [], ...tried(1) },
  // What may be gone the next moment is tried again, up to three times in all.
  ...[500, 502, 503, 504].map((status) => ({ scenarios: [`status_${status}*1`], ...tried(2) })),
  { scenarios: ["status_408*1"], ...unseen(2) },
  { scenarios: ["status_503*2"], ...tried(3) },
  { scenarios: ["status_503*3"], is: failed("server", { status: 503, attempts: 3 }) },
  { scenarios: ["status_500*1", "html_error*2"], ...tried(3) },
  { scenarios: ["flaky:60"], ...tried(3) },
  { scenarios: ["down*1"], ...unseen(2) },
  { scenarios: ["reset*1"], ...unseen(2) },
  { scenarios: ["close_mid_body*1"], ...tried(2) },
  { scenarios: ["close_mid_body:0*2"], ...tried(3) },
  { scenarios: ["wrong_length*1"], ...tried(2) },
  { scenarios: ["html_error:503*1", "close_mid_body*2"], ...tried(3) },
  { scenarios: ["latency:60000*1"], call: { timeoutMs: 300, deadlineMs: 10_000 }, ...tried(2) },
  { scenarios: ["slow:60000*1"], call: { timeoutMs: 300, deadlineMs: 10_000 }, ...tried(2) },
  { scenarios: ["silent*2"], call: { timeoutMs: 300, deadlineMs: 10_000 }, ...tried(3) },
  { scenarios: ["silent"], call: { timeoutMs: 300, deadlineMs: 10_000 }, is: failed("timeout", { attempts: 3 }) },
  // Throttled: when the service says, else more slowly.
  { scenarios: ["status_429*1"], ...tried(2) },
  { scenarios: ["retry_after:1*1"], ...tried(2), atLeastMs: 950 },
  { scenarios: ["retry_after:2*1"], ...tried(2), atLeastMs: 1950 },
  { scenarios: ["retry_after_date:2*1"], ...tried(2), atLeastMs: 900 },
  { scenarios: ["retry_after_date:2*1", "clock_ahead"], ...tried(2), atLeastMs: 900 },
  { scenarios: ["retry_after_date:2*1", "clock_behind"], ...tried(2), atLeastMs: 900 },
  { scenarios: ["retry_after_ms:700*1"], ...tried(2), atLeastMs: 650 },
  { scenarios: ["throttled:0*1"], ...tried(2), atLeastMs: 950 },
  { scenarios: ["retry_after:61*1"], is: failed("throttled", { status: 429, retryAfterMs: 61_000 }) },
  {
    scenarios: ["retry_after:30*1"],
    call: { deadlineMs: 1000 },
    is: failed("throttled", { status: 429, retryAfterMs: 30_000 }),
  },
  // What will not get better by itself is not tried again.
  ...[400, 401, 403, 404].map((status) => ({
    scenarios: [`status_${status}`],
    is: failed(kindOf(status), { status }),
  })),
  { scenarios: ["bad_json*1"], is: failed("decode", { status: 200 }) },
  { scenarios: ["html_page*1"], is: failed("decode", { status: 200 }) },
  { scenarios: ["empty_body*1"], is: failed("decode", { status: 200 }) },
  { scenarios: ["gzip_cut*1"], is: failed("decode", { status: 200 }) },
  { scenarios: ["gzip_bomb*1"], options: { maxReplyBytes: 1_000_000 }, is: failed("too_large", { status: 200 }) },
  { scenarios: ["redirect"], is: failed("network", { attempts: 3 }) },
];

export const SECTIONS = [
  {
    title: "Without retries",
    says: "Calls with `retry: false`: one attempt each.",
    call: { retry: false },
    cases: ONCE,
  },
  {
    title: "With retries",
    says: "Calls with the default retries: three attempts, and what the service asks to wait.",
    call: {},
    cases: RETRIED,
  },
];

function kindOf(status) {
  if (status >= 500) return "server";
  return { 401: "unauthorized", 403: "forbidden", 404: "not_found", 429: "throttled" }[status] ?? "api";
}
