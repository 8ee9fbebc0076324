const HEADERS: Record<string, string> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Headers for every reply of a server that has the console, or a page like it: scripts from its own origin alone, no text
 * that becomes markup, nothing embedded, no word of where a click came from. What may be kept is for you to say.
 *
 * @param connect origins besides its own that the page may ask, such as `https://drs.cn-north-4.myhuaweicloud.com`; each
 * in full, as a wildcard would let a token go where anybody can rent a name
 * @example
 * response.writeHead(200, { ...pageHeaders(), "Cache-Control": "no-cache", "Content-Type": "text/html" });
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
  return { "Content-Security-Policy": policy.join("; "), ...HEADERS };
}
