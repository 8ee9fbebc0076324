/** One console: where its reader is, what it knows, and the few acts that change it. */
import { computed, effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Address } from "./address";
import { DEFAULT_COLUMNS } from "./column";
import { engines } from "./engine/choice";
import { afterFirst } from "./first";
import type { Host } from "./host";
import { languageOf, speak } from "./i18n";
import type { Language } from "./i18n";
import { Listing } from "./listing";
import type { Wanted } from "./listing";
import { Live } from "./live";
import type { Following } from "./live";
import * as preference from "./preference";
import { lookOf, parseRoute, withJob } from "./route";
import type { BatchRoute, Look, Route, Target } from "./route";
import { Tokens } from "./token";

/** As many as are drawn together (`views/table.tsx`), and more than any screen has room for. */
const FIRST_OF_ALL = 50;

export interface ConsoleParts {
  readonly address: Address;
  /** What the server of the page offers, once that is known. */
  readonly host: Promise<Host | null>;
  /** The element that has the theme and the language: that of the whole page, or the one that a page embeds. */
  readonly root: HTMLElement;
  /** Whether the policy of the page lets it start workers. Default false. */
  readonly workers?: boolean;
}

export class Console {
  readonly address: Address;
  readonly root: HTMLElement;
  readonly route;
  /** Undefined until it is known. */
  readonly host = signal<Host | null | undefined>(undefined);
  readonly tokens = new Tokens();
  readonly live: Live;
  readonly listing: Listing;
  /** Origins that the content security policy of this page kept it from asking. */
  readonly blockedOrigins = signal<ReadonlySet<string>>(new Set());

  readonly language: ReadonlySignal<Language> = computed(() => {
    const chosen = this.route.value.language ?? preference.language.value;
    return chosen === "auto" ? languageOf(navigator.languages) : chosen;
  });
  readonly timeZone = computed(() => this.route.value.timeZone ?? preference.timeZone.value);
  readonly density = computed(() => this.route.value.density ?? preference.density.value);
  readonly columns = computed(() => this.route.value.columns ?? preference.columns.value ?? DEFAULT_COLUMNS);

  /** Moves the focus by so many rows, while a table is shown. */
  stepRows: ((by: number) => void) | undefined;

  readonly #host: Promise<Host | null>;
  #rows: Wanted | undefined;
  /** The batch that was remembered last, with its number of jobs. */
  #seen = "";

  constructor({ address, host, root, workers = false }: ConsoleParts) {
    this.address = address;
    this.root = root;
    this.#host = host;
    this.route = signal<Route>(address.read());
    const following = computed(() => this.#following());
    this.live = new Live(following);
    this.listing = new Listing(
      this.live.snapshot,
      computed(() => this.#rowsOf(this.route.value)),
      engines(workers),
    );
  }

  /** Whether the page is the console's own: then its title and its keys are too. */
  get wholePage(): boolean {
    return this.root === document.documentElement;
  }

  /** Begins to follow the address. Gives a function that ends it. */
  start(): () => void {
    const blocked = (event: SecurityPolicyViolationEvent): void => this.#blocked(event);
    document.addEventListener("securitypolicyviolation", blocked);
    void this.#host.then((found) => (this.host.value = found));
    const ends = [
      this.address.listen(() => (this.route.value = this.address.read())),
      effect(() => {
        const language = this.language.value;
        void speak(language).then(() => (this.root.lang = language));
      }),
      effect(() => {
        if (preference.theme.value === "system") this.root.removeAttribute("data-theme");
        else this.root.setAttribute("data-theme", preference.theme.value);
      }),
      this.live.start(),
      this.listing.start(),
      effect(() => this.#remember()),
      () => document.removeEventListener("securitypolicyviolation", blocked),
    ];
    return () => ends.forEach((end) => end());
  }

  go(next: Route, how: "push" | "replace" | "type" = "push"): void {
    this.address.write(next, how);
    this.route.value = next;
  }

  /** Goes where a link leads that the console wrote. */
  follow(hash: string): void {
    this.go(parseRoute(hash));
  }

  /** Another place in the batch that is open. */
  change(change: (here: BatchRoute) => BatchRoute, how: "push" | "replace" | "type" = "push"): void {
    const here = this.route.peek();
    if (here.view === "batch") this.go(change(here), how);
  }

  /** Opens the job of this key (`key.ts`), or closes the one that is open. */
  openJob(key: string | undefined, tab?: string): void {
    this.change((here) => withJob(here, key, tab));
  }

  /** The reader's choice of how things are shown: for this browser, and in the address for whoever follows it. */
  look(look: Look): void {
    if (look.language) preference.language.value = look.language;
    if (look.timeZone) preference.timeZone.value = look.timeZone;
    if (look.density) preference.density.value = look.density;
    if (look.columns) preference.columns.value = look.columns;
    this.go({ ...this.route.peek(), ...lookOf(look) }, "replace");
  }

  /** Takes a choice out of the address, so that the reader's own holds again. */
  clearLook(name: keyof Look): void {
    const { [name]: _cleared, ...rest } = this.route.peek();
    this.go(rest, "replace");
  }

  tokenOf(target: Target): string | undefined {
    return this.tokens.of(target, this.host.value);
  }

  /** True where a request without a token can't succeed: a path of this origin may lead to a gateway that adds one. */
  needsToken(target: Target): boolean {
    return this.tokenOf(target) === undefined && !target.endpoint.startsWith("/");
  }

  #following(): Following | undefined {
    const here = this.route.value;
    // Which token fits is known only once it is known what the server of this page offers.
    const host = this.host.value;
    if (here.view !== "batch" || host === undefined || this.needsToken(here)) return undefined;
    const { endpoint, project, batch, filter, sort, page, size } = here;
    const own = host?.endpoint === endpoint ? host.fetch : undefined;
    // What is filtered or ordered is known when the whole is there; what is not begins with the same jobs in any case.
    const plain = filter === "" && sort === "";
    const [offset, limit] = size === "all" ? [0, FIRST_OF_ALL] : [(page - 1) * size, size];
    return {
      asking: {
        target: { endpoint, project, batch },
        token: this.tokenOf(here),
        language: this.language.value,
        fetch: own,
      },
      interval: preference.interval.value,
      ahead: plain ? { offset, limit } : undefined,
    };
  }

  /** One object as long as nothing in it changes, so that opening a job asks the engine for nothing. */
  #rowsOf(route: Route): Wanted | undefined {
    if (route.view !== "batch") return undefined;
    const { filter, sort, page, size } = route;
    const last = this.#rows;
    const same = last?.filter === filter && last.sort === sort && last.page === page && last.size === size;
    return same ? last : (this.#rows = { filter, sort, page, size });
  }

  #remember(): void {
    const snapshot = this.live.snapshot.value;
    const here = this.route.peek();
    if (!snapshot?.walk || here.view !== "batch") return;
    const { endpoint, project, batch } = here;
    const seen = JSON.stringify([endpoint, project, batch, snapshot.jobs.length]);
    if (seen === this.#seen) return;
    this.#seen = seen;
    void afterFirst(() => import("./recent")).then((part) => part.remember(here, snapshot.jobs.length));
  }

  #blocked(event: SecurityPolicyViolationEvent): void {
    if (event.effectiveDirective !== "connect-src" || !URL.canParse(event.blockedURI)) return;
    const { origin } = new URL(event.blockedURI);
    this.blockedOrigins.value = new Set([...this.blockedOrigins.peek(), origin]);
  }
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

/** The console that this component is part of. */
export function useConsole(): Console {
  const here = useContext(ConsoleContext);
  if (here === undefined) throw new Error("a component of the console stands outside of one");
  return here;
}
