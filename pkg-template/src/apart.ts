// Platforms that keep requests apart: a promise that one request waits for is cut off when that request ends, and whoever
// else waits for it then waits for ever. Data may be shared, waiting may not.

/** Whether this is such a platform: Cloudflare Workers, and what names itself an edge runtime. */
export function keepsRequestsApart(): boolean {
  const { EdgeRuntime } = globalThis as { EdgeRuntime?: unknown };
  const { userAgent } = (globalThis as { navigator?: { userAgent?: unknown } }).navigator ?? {};
  return EdgeRuntime !== undefined || userAgent === "Cloudflare-Workers";
}

/** Ends after the time, by a timer of whoever waits, or rejects with the signal's reason. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
