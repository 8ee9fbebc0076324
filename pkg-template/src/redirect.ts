// No redirect is followed: what a request carries would go along.

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** A request that fails at a redirect, or, where the platform can't promise that, gets it as its reply. */
export function unredirected(url: URL | string, init: RequestInit): Request {
  try {
    return new Request(url, { ...init, redirect: "error" });
  } catch {
    // workerd knows no such redirect, and old versions of it no cache.
    const { cache: _, ...rest } = init;
    return new Request(url, { ...rest, redirect: "manual" });
  }
}

/**
 * The reply to such a request.
 *
 * @throws {TypeError} as `fetch` does, for a redirect
 */
export function notRedirected(response: Response): Response {
  if (REDIRECTS.has(response.status)) throw new TypeError("a redirect came, and none is followed");
  return response;
}
