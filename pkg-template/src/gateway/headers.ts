const HEADERS: Record<string, string> = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/**
 * Headers for every reply of a server that has the console, or a page like it: scripts from its own origin alone, no text
 * that becomes markup, nothing embedded, no word of where a click came from. What may be kept is for you to say.
 * Names are in small letters, as those of `Headers`.
 *
 * @param connect origins besides its own that the page may ask, such as `https://drs.cn-north-4.myhuaweicloud.com`; each
 * in full, as a wildcard would let a token go where anybody can rent a name
 * @example
 * response.writeHead(200, { ...pageHeaders(), "cache-control": "no-cache", "content-type": "text/html" });
 */
export function pageHeaders(connect: readonly string[] = []): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `connect-src ${["'self'", ...connect].join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return { "content-security-policy": policy.join("; "), ...HEADERS };
}
