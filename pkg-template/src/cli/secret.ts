// Every user of a machine can read the arguments of a program, and shells write them down: no secret may be among them.

import { misuse } from "./exit.js";
import { SECRETS } from "./environment.js";

const SECRET_FLAG = /token|secret|passw|credential|auth|^(?:access-key|ak|sk)$/;
const NO_SECRET = new Set(["token-file", "token-stdin"]);
/** Longer than ids and words, in the letters of an encoded text. */
const LIKE_A_TOKEN = /^(?:--?[a-z-]+=)?(?:MII[A-Za-z0-9+/=_-]{60,}|[A-Za-z0-9+=_-][A-Za-z0-9+/=_-]{99,})$/;
/** Shorter ones are words that may stand anywhere. */
const LEAST_SECRET = 6;

/** Refuses a command line that has a secret in it, by flag or by look, and says where secrets go. */
export function refuseSecrets(
  args: readonly string[],
  names: readonly string[],
  env: Record<string, string | undefined>,
): void {
  const known = SECRETS.map((name) => env[name] ?? "").filter(({ length }) => length >= LEAST_SECRET);
  const hasFlag = names.some((name) => SECRET_FLAG.test(name) && !NO_SECRET.has(name));
  if (hasFlag || args.some((text) => LIKE_A_TOKEN.test(text) || known.some((secret) => text.includes(secret)))) {
    misuse(
      "a token or key does not go into an argument, where every user of this machine can read it (it is not repeated here; " +
        "if it was real, take it for known to others): set HUAWEICLOUD_TOKEN, or use --token-file or --token-stdin",
    );
  }
}
