import { refuse } from "./refuse.js";

/** An access key with its secret key (AK/SK), permanent or temporary. */
export interface Credentials {
  /** AK: 1 to 256 visible ASCII characters, no comma. */
  accessKey: string;
  /** SK: 1 to 256 visible ASCII characters. It never leaves the process: what is sent is a signature that was made with it. */
  secretKey: string;
  /** Of temporary credentials, sent as `X-Security-Token`: 1 to 16,384 visible ASCII characters. */
  securityToken?: string;
}

const RULES: readonly [keyof Credentials, RegExp, string][] = [
  ["accessKey", /^[\x21-\x2b\x2d-\x7e]{1,256}$/, "1 to 256 visible ASCII characters without a comma"],
  ["secretKey", /^[\x21-\x7e]{1,256}$/, "1 to 256 visible ASCII characters"],
  ["securityToken", /^[\x21-\x7e]{1,16384}$/, "1 to 16384 visible ASCII characters"],
];

/**
 * A copy that fits the rules.
 *
 * @internal
 * @throws {DrsError} kind `invalid_argument`; the message names the field, never its value
 */
export function checkedCredentials(credentials: Credentials): Credentials {
  if (typeof credentials !== "object" || (credentials as unknown) === null) refuse("credentials", "an object");
  const checked: Record<string, string> = {};
  for (const [name, pattern, words] of RULES) {
    const value: unknown = credentials[name];
    if (value === undefined && name === "securityToken") continue;
    if (typeof value !== "string" || !pattern.test(value)) refuse(name, words);
    checked[name] = value;
  }
  return checked as unknown as Credentials;
}
