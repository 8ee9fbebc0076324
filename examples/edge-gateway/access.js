// Who may read the jobs: those whom Cloudflare Access has let in, by the token that it signs for each request.

const FRESH_MS = 3_600_000;
/** Key ids that are not known are asked for so often at most. */
const PAUSE_MS = 60_000;

/**
 * @param {string} team origin of the team, such as https://example.cloudflareaccess.com
 * @param {string} audience the tag of the application in Access
 * @returns {(request: Request) => Promise<boolean>} for `authorize`
 */
export function accessOf(team, audience) {
  // Plain data, since what belongs to one request is not to be awaited by another one.
  let keys = [];
  let askedAt = -Infinity;

  async function keyOf(id) {
    const age = Date.now() - askedAt;
    if (age > FRESH_MS || (age > PAUSE_MS && !keys.some(({ kid }) => kid === id))) {
      const reply = await fetch(`${team}/cdn-cgi/access/certs`);
      if (!reply.ok) return undefined;
      ({ keys } = await reply.json());
      askedAt = Date.now();
    }
    return keys.find(({ kid }) => kid === id);
  }

  return async (request) => {
    const [head, claims, signature, more] = (request.headers.get("Cf-Access-Jwt-Assertion") ?? "").split(".");
    if (signature === undefined || more !== undefined) return false;
    try {
      const { alg, kid } = read(head);
      const { iss, aud, exp, nbf = 0 } = read(claims);
      const now = Date.now() / 1000;
      const fits = alg === "RS256" && iss === team && [aud].flat().includes(audience) && nbf <= now && now < exp;
      const jwk = fits && (await keyOf(kid));
      if (!jwk) return false;
      const rsa = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
      const key = await crypto.subtle.importKey("jwk", { kty: jwk.kty, n: jwk.n, e: jwk.e }, rsa, false, ["verify"]);
      const signed = new TextEncoder().encode(`${head}.${claims}`);
      return await crypto.subtle.verify(rsa.name, key, bytesOf(signature), signed);
    } catch {
      return false;
    }
  };
}

function read(part) {
  return JSON.parse(new TextDecoder().decode(bytesOf(part)));
}

function bytesOf(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}
