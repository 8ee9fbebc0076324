/** The rule of {@link isSafeOrigin} in words. */
export const SAFE_ORIGIN = "https (http for loopback only)";

const LOOPBACK = /^http:\/\/(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]+)?$/;

/** Whether what is sent to an origin cannot be read on the way. */
export function isSafeOrigin(origin: string): boolean {
  return origin.startsWith("https://") || LOOPBACK.test(origin);
}
