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
  { scenarios: ["html_error", "close_mid_body"], is: failed("network", { status: 502 }) },
  { scenarios: ["sliced:500", "duplicate_keys", "huge_integers"], is: page({ warnings: ["duplicate_key"] }) },
];

export const SECTIONS = [
  {
    title: "Without retries",
    says: "Calls with `retry: false`: one attempt each.",
    call: { retry: false },
    cases: ONCE,
  },
];

function kindOf(status) {
  if (status >= 500) return "server";
  return { 401: "unauthorized", 403: "forbidden", 404: "not_found", 429: "throttled" }[status] ?? "api";
}
