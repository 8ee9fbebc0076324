// The rules of a client's options, each with rows in tests/fixtures/options.json. A constructor can't wait for the core, and
// the core, to stay small, does not check again what is checked here: nothing else stands between an endpoint and fetch.

import type { CallNumbers } from "./core.js";
import { DrsError } from "./error.js";
import type { ClientEvent } from "./event.js";
import type { CallOptions, ClientOptions, PageQuery, RetryPolicy, WalkOptions } from "./options.js";
import { type SharedSignal, sharedSignal } from "./signal.js";
import type { WaitOptions, WatchOptions } from "./watch.js";

const ID = /^[0-9A-Za-z_-]{1,64}$/;
const REGION = /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/;
const TOKEN = /^ *[\x21-\x7e]{1,16384} *$/;
/** Written out, since `new URL` mends what should be refused: backslashes, spaces, a missing slash. */
const ORIGIN = /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::([0-9]{1,5}))?(\/.*)?$/i;
const PATH = /^(?:\/(?!\.{1,2}(?:\/|$))[0-9A-Za-z._~-]*)+$/;
const LOOPBACK = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/i;
const LONGEST_MS = 2_147_483_647;
const MS = "a number above 0, at most 2147483647";

/** A pattern that a text has, the words that there are, or a function. No calls: a bundler keeps what a call gave. */
type Rule = RegExp | readonly string[] | ((value: unknown) => boolean);

function fits(rule: Rule, value: unknown): boolean {
  if (typeof rule === "function") return rule(value);
  return typeof value === "string" && (rule instanceof RegExp ? rule.test(value) : rule.includes(value));
}

const isMs = (value: unknown): boolean => typeof value === "number" && value > 0 && value <= LONGEST_MS;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isPause = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= LONGEST_MS;

/** Each option with its rule and the rule in words; the words never quote the value. */
const RULES: Record<keyof ClientOptions, readonly [rule: Rule, words: string]> = {
  projectId: [ID, "1 to 64 letters, digits, `_` and `-`"],
  region: [REGION, "lower-case letters, digits and `-`, such as `cn-north-4`"],
  endpoint: [
    isEndpoint,
    "an https origin with an optional path (http only for loopback; a path such as `/drs` in browsers)",
  ],
  token: [
    (value) => typeof value === "function" || fits(TOKEN, value),
    "1 to 16384 visible ASCII characters, or a function that gives them",
  ],
  language: [["en-us", "zh-cn"], "`en-us` or `zh-cn`"],
  fetch: [(value) => typeof value === "function", "a function"],
  timeoutMs: [isMs, MS],
  deadlineMs: [isMs, MS],
  retry: [(value) => value === false || isObject(value), "an object or `false`"],
  observer: [(value) => typeof value === "function", "a function"],
  secrets: [["mask", "reveal"], "`mask` or `reveal`"],
  decode: [["lenient", "strict"], "`lenient` or `strict`"],
  maxReplyBytes: [(value) => Number.isSafeInteger(value) && (value as number) >= 1, "an integer from 1"],
};

const PAUSE = "a number from 0 to 2147483647";
const RETRY_RULES: Record<keyof RetryPolicy, readonly [rule: Rule, words: string]> = {
  attempts: [
    (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 10,
    "an integer from 1 to 10",
  ],
  baseMs: [isPause, PAUSE],
  throttledBaseMs: [isPause, PAUSE],
  capMs: [isPause, PAUSE],
};

/**
 * The options that the package knows, checked and copied, so that later changes to the caller's object do nothing.
 *
 * @throws {DrsError} kind `invalid_argument`
 */
export function checkedOptions(options: ClientOptions): ClientOptions {
  if (!isObject(options)) refuse("options", "an object");
  const checked = membersOf(options, RULES);
  if (checked["projectId"] === undefined) refuse("projectId", "given");
  if ((checked["region"] === undefined) === (checked["endpoint"] === undefined)) {
    throw new DrsError("invalid_argument", "exactly one of `region` and `endpoint` must be given");
  }
  const { retry, observer } = checked as Partial<ClientOptions>;
  if (retry) checked["retry"] = membersOf(retry, RETRY_RULES);
  if (observer) checked["observer"] = harmless(observer);
  return checked as unknown as ClientOptions;
}

/** The members that have a rule, each held to it. */
function membersOf(
  given: object,
  rules: Record<string, readonly [rule: Rule, words: string]>,
): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  for (const [name, [rule, words]] of Object.entries(rules)) {
    let value = (given as Record<string, unknown>)[name];
    if (value === undefined) continue;
    // A URL can be changed by its owner, its text can't.
    if (name === "endpoint" && isObject(value) && "href" in value) value = value.href;
    if (!fits(rule, value)) refuse(name, words);
    checked[name] = value;
  }
  return checked;
}

/** An observer whose failures are nobody's, at once or by rejection. */
function harmless(observer: (event: ClientEvent) => unknown): (event: ClientEvent) => void {
  return (event) => {
    (async () => {
      await observer(event);
    })().catch(() => undefined);
  };
}

/** What a call takes of its options. */
export interface CheckedCall {
  signal: SharedSignal | undefined;
  /** See `CoreDesk`. */
  numbers: CallNumbers;
}

/**
 * The options of a call: its signal shared, the others completed by those of the client and by the defaults.
 *
 * @throws {DrsError} kind `invalid_argument`
 */
export function checkedCall(options: CallOptions | undefined, client: ClientOptions): CheckedCall {
  const given = optional("options", options);
  const { signal } = given;
  if (signal !== undefined) {
    // A signal of another realm is as good as ours, so its class says nothing.
    const isSignal = isObject(signal) && "aborted" in signal && "addEventListener" in signal;
    if (!isSignal) refuse("signal", "an AbortSignal");
  }
  const { timeoutMs: timeout, deadlineMs: deadline, language: spoken, retry: tries } = RULES;
  const rules = { timeoutMs: timeout, deadlineMs: deadline, language: spoken, retry: tries };
  const own: Partial<ClientOptions> = membersOf(given, rules);
  if (own.retry) own.retry = { ...client.retry, ...membersOf(own.retry, RETRY_RULES) };
  const { timeoutMs = 10_000, deadlineMs = 60_000, language, retry } = { ...client, ...own };
  const { attempts = 3, baseMs = 50, throttledBaseMs = 1000, capMs = 20_000 } = retry || {};
  const known = ["en-us", "zh-cn"].indexOf(language as string) + 1;
  // Timers count whole milliseconds, so a part of one is a whole one.
  const numbers = [timeoutMs, deadlineMs, known, retry === false ? 1 : attempts, baseMs, throttledBaseMs, capMs];
  return { signal: signal && sharedSignal(signal), numbers: numbers.map(Math.ceil) as unknown as CallNumbers };
}

const MOST = 4_294_967_295;

/**
 * Offset and limit.
 *
 * @throws {DrsError} kind `invalid_argument`
 */
export function checkedQuery(query: PageQuery | undefined): [offset: number, limit: number] {
  const { offset, limit } = optional("query", query);
  return [whole("offset", offset, 0, MOST), whole("limit", limit, 1, MOST)];
}

/**
 * Offset, page size and concurrency; how far to fetch ahead is the shell's business.
 *
 * @throws {DrsError} kind `invalid_argument`
 */
export function checkedWalk(options: WalkOptions | undefined): [offset: number, pageSize: number, concurrency: number] {
  const { offset, pageSize, prefetch, concurrency } = optional("options", options);
  whole("prefetch", prefetch, 0, 16);
  return [
    whole("offset", offset, 0, MOST),
    whole("pageSize", pageSize, 1, MOST),
    whole("concurrency", concurrency, 1, 8) || 1,
  ];
}

/** What is given, if anything is. */
function optional<Given extends object>(name: string, given: Given | undefined): Partial<Given> {
  if (!isObject(given ?? {})) refuse(name, "an object");
  return given ?? {};
}

/** An integer of a range, 0 if it is left out. */
function whole(name: string, value: unknown, least: number, most: number): number {
  if (value === undefined) return 0;
  const number = value as number;
  if (!Number.isInteger(value) || number < least || number > most)
    refuse(name, `an integer from ${String(least)} to ${String(most)}`);
  return number;
}

/**
 * The same with what a walk does not have; what it has is checked by each walk.
 *
 * @throws {DrsError} kind `invalid_argument`
 */
export function checkedWatch(options: WatchOptions | undefined, client: ClientOptions): SharedSignal | undefined {
  const { intervalMs = 3000 } = options ?? {};
  if (!isMs(intervalMs) || intervalMs < 3000) refuse("intervalMs", "a number from 3000 to 2147483647");
  return checkedCall(options, client).signal;
}

/**
 * What a watch does not have.
 *
 * @throws {DrsError} kind `invalid_argument`
 */
export function checkedWait(until: unknown, options: WaitOptions | undefined): void {
  if (until !== "settled" && typeof until !== "function") refuse("until", "`settled` or a function");
  if (!isMs(options?.maxWaitMs ?? 1)) refuse("maxWaitMs", MS);
}

function isEndpoint(value: unknown): boolean {
  if (typeof value !== "string") return false;
  if (value.startsWith("/")) return inPage() && !value.startsWith("//") && PATH.test(value);
  const [, scheme, host, port = "443", path = "/"] = ORIGIN.exec(value) ?? [];
  if (scheme === undefined || host === undefined || Number(port) > 65_535 || !PATH.test(path)) return false;
  return scheme.toLowerCase() === "https" || LOOPBACK.test(host);
}

/** Whether a path has an origin that it can belong to. */
function inPage(): boolean {
  return typeof location === "object" && /^https?:/.test(location.origin);
}

function refuse(name: string, words: string): never {
  throw new DrsError("invalid_argument", `\`${name}\` must be ${words}`);
}
