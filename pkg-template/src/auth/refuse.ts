import { DrsError } from "../error.js";

/** Fails by the rule of an option, never by its value. */
export function refuse(name: string, words: string): never {
  throw new DrsError("invalid_argument", `\`${name}\` must be ${words}`);
}

/**
 * Keys and passwords do not belong into a page, where every script and every extension can read them.
 *
 * @throws {DrsError} kind `invalid_argument` in a page or one of its workers, unless it is allowed
 */
export function refuseInPage(what: string, allowed: boolean | undefined): void {
  if (allowed === true || !inPage()) return;
  throw new DrsError(
    "invalid_argument",
    `${what} is for servers: put a gateway before the page, or set \`dangerouslyAllowBrowser\``,
  );
}

/** Servers have no document; of the runtimes with web workers, only a browser gives them an address on the web. */
function inPage(): boolean {
  if (typeof document === "object") return true;
  const scope: unknown = Reflect.get(globalThis, "WorkerGlobalScope");
  return typeof scope === "function" && typeof location === "object" && /^https?:$/.test(location.protocol);
}
