import { readFileSync } from "node:fs";

const regions = JSON.parse(readFileSync(new URL("../src/regions.json", import.meta.url), "utf8"));

/**
 * The headers of every reply that is the console's own.
 *
 * The page may talk to its own origin (the emulator, or a gateway), to the regional endpoints of the service, each named
 * in full, and to what `--connect` adds. Any https address would be handier, and would let a script that should not be
 * there carry a token anywhere; a wildcard for the service's domain would include storage buckets that anyone can rent.
 *
 * @param {readonly string[]} connect origins beyond the known ones
 * @returns {Record<string, string>}
 */
export function securityHeaders(connect) {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `connect-src ${["'self'", ...regions, ...connect].join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}
