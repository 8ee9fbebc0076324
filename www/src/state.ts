/** What the console knows, as signals, and the few acts that change it. */
import { batch, computed, effect, signal } from "@preact/signals";
import { isDrsError, openPage } from "./drs";
import type { DrsError, JobsPage } from "./drs";
import { findEmulator } from "./emulator";
import type { Emulator } from "./emulator";
import { formatRoute, parseRoute, withJob } from "./route";
import type { Route, Target } from "./route";

export const route = signal<Route>(parseRoute(location.hash));

/** The emulator of this origin; null if there is none, undefined until that is known. */
export const emulator = signal<Emulator | null | undefined>(undefined);

/** A page that was opened, and what it is a page of. */
export interface Opened {
  readonly page: JobsPage;
  readonly target: Target;
  readonly number: number;
  readonly size: number;
  readonly at: Date;
}

/** The last good page of the batch that the route names. */
export const opened = signal<Opened | undefined>(undefined);
export const loading = signal(false);
/** Why the last attempt failed; undefined once one succeeds. */
export const failure = signal<DrsError | undefined>(undefined);
/** Origins that the content security policy of this page kept it from asking. */
export const blockedOrigins = signal<ReadonlySet<string>>(new Set());

/**
 * Tokens by endpoint and project. They live here and nowhere else: not in the address, not in storage, not in the page.
 * A token goes to the endpoint that it was entered for and to no other, whatever address is opened next.
 */
const tokens = signal<ReadonlyMap<string, string>>(new Map());
const tokenKey = (target: Target): string => JSON.stringify([target.endpoint, target.project]);

export function setToken(target: Target, token: string): void {
  const trimmed = token.trim();
  const next = new Map(tokens.peek());
  if (trimmed === "") next.delete(tokenKey(target));
  else next.set(tokenKey(target), trimmed);
  tokens.value = next;
}

export function tokenOf(target: Target): string | undefined {
  const entered = tokens.value.get(tokenKey(target));
  if (entered !== undefined) return entered;
  const here = emulator.value;
  const isEmulator = here?.endpoint === target.endpoint && here.projectId === target.project;
  return isEmulator ? here.token : undefined;
}

/** True where a request without a token can't succeed: a path of this origin may lead to a gateway that adds one. */
export function needsToken(target: Target): boolean {
  return tokenOf(target) === undefined && !target.endpoint.startsWith("/");
}

export function go(next: Route, how: "push" | "replace" = "push"): void {
  const hash = formatRoute(next);
  if (how === "push") history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
  route.value = next;
}

/** Opens the job of this place (`place.ts`), or closes the one that is open. */
export function openJob(place: string | undefined): void {
  const here = route.peek();
  if (here.view === "batch") go(withJob(here, place));
}

const attempt = signal(0);

export function retry(): void {
  attempt.value += 1;
}

interface Wanted extends Target {
  readonly page: number;
  readonly size: number;
}

/** What is to be asked for, as one text, so that opening a job or anything else of no concern asks for nothing. */
const wanted = computed(() => {
  const here = route.value;
  if (here.view !== "batch") return undefined;
  const { endpoint, project, batch: id, page, size } = here;
  return JSON.stringify({ endpoint, project, batch: id, page, size });
});

/** Starts to follow the address and to load what it names. Called once. */
export function start(): void {
  addEventListener("popstate", () => (route.value = parseRoute(location.hash)));
  document.addEventListener("securitypolicyviolation", (event) => {
    if (event.effectiveDirective === "connect-src") blocked(event.blockedURI);
  });
  void findEmulator().then((found) => (emulator.value = found));
  effect(follow);
}

function blocked(uri: string): void {
  if (URL.canParse(uri)) blockedOrigins.value = new Set([...blockedOrigins.peek(), new URL(uri).origin]);
}

function follow(): (() => void) | undefined {
  const text = wanted.value;
  void attempt.value;
  if (text === undefined) {
    forget();
    return undefined;
  }
  const target = JSON.parse(text) as Wanted;
  if (!sameBatch(opened.peek()?.target, target)) forget();
  // Which token fits is known only once it is known whether this is the emulator.
  if (emulator.value === undefined) {
    loading.value = true;
    return undefined;
  }
  if (needsToken(target)) {
    loading.value = false;
    return undefined;
  }
  const stop = new AbortController();
  void load(target, tokenOf(target), stop.signal);
  return () => stop.abort();
}

async function load(target: Wanted, token: string | undefined, signal: AbortSignal): Promise<void> {
  loading.value = true;
  const settle = (result: () => void): void => {
    // An answer to a question that nobody asks any more changes nothing.
    if (signal.aborted) return;
    batch(() => {
      loading.value = false;
      result();
    });
  };
  try {
    const page = await openPage(target, token, target, signal);
    settle(() => {
      opened.value = { page, target, number: target.page, size: target.size, at: new Date() };
      failure.value = undefined;
    });
  } catch (error) {
    if (!isDrsError(error)) throw error;
    settle(() => (failure.value = error));
  }
}

function forget(): void {
  batch(() => {
    opened.value = undefined;
    failure.value = undefined;
    loading.value = false;
  });
}

export function sameBatch(one: Target | undefined, other: Target): boolean {
  return one?.endpoint === other.endpoint && one.project === other.project && one.batch === other.batch;
}
