/** What the address says: where the reader is and what is shown. All but the token is in it, so a link leads to the same. */
import { isColumn } from "./column";
import type { ColumnName } from "./column";
import type { Language } from "./i18n";
import { DENSITIES, TIME_ZONES } from "./preference";
import type { Density, TimeZone } from "./preference";

/** A batch at an endpoint. */
export interface Target {
  readonly endpoint: string;
  readonly project: string;
  readonly batch: string;
}

/** How things are shown, where the address has a say in it; what it leaves out is the reader's own choice. */
export interface Look {
  readonly language?: Language;
  readonly timeZone?: TimeZone;
  readonly density?: Density;
  /** Those beside the name, in their order. An empty list is a choice too. */
  readonly columns?: readonly ColumnName[];
}

export interface StartRoute extends Partial<Target>, Look {
  readonly view: "start";
}

export interface BatchRoute extends Target, Look {
  readonly view: "batch";
  /** From 1. */
  readonly page: number;
  readonly size: PageSize;
  /** As the table engine takes it; empty for all jobs. */
  readonly filter: string;
  /** As the table engine takes it; empty for the order of the service. */
  readonly sort: string;
  /** The job that is open, by its key (`key.ts`). */
  readonly job?: string;
  /** The part of that job. */
  readonly tab?: string;
}

export type Route = StartRoute | BatchRoute;

export const PAGE_SIZES = [10, 20, 50, 100, "all"] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
export const DEFAULT_PAGE_SIZE: PageSize = 20;

const LAST_PAGE = 2 ** 32 - 1;

export function pageSize(text: string | null): PageSize {
  return PAGE_SIZES.find((size) => String(size) === text) ?? DEFAULT_PAGE_SIZE;
}

/** The page that the text names, at least 1. */
export function pageNumber(text: string | null): number {
  const page = text !== null && /^\d{1,10}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(page, 1), LAST_PAGE);
}

/** Reads a location hash. What it can't read it leaves out: an address never breaks the console. */
export function parseRoute(hash: string): Route {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const params = new URLSearchParams(query);
  const look = parseLook(params);
  const endpoint = params.get("endpoint");
  const project = params.get("project");
  const batch = params.get("batch");
  if (path === "batch" && endpoint && project && batch) {
    const job = params.get("job");
    const tab = params.get("tab");
    return {
      view: "batch",
      endpoint,
      project,
      batch,
      page: pageNumber(params.get("page")),
      size: pageSize(params.get("size")),
      filter: params.get("filter") ?? "",
      sort: params.get("sort") ?? "",
      ...(job ? { job } : {}),
      ...(job && tab ? { tab } : {}),
      ...look,
    };
  }
  return {
    view: "start",
    ...(endpoint ? { endpoint } : {}),
    ...(project ? { project } : {}),
    ...(batch ? { batch } : {}),
    ...look,
  };
}

function parseLook(params: URLSearchParams): Look {
  const language = params.get("lang");
  const timeZone = TIME_ZONES.find((zone) => zone === params.get("tz"));
  const density = DENSITIES.find((name) => name === params.get("density"));
  const columns = params.get("columns");
  return {
    ...(language === "en" || language === "zh-CN" ? { language } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(density ? { density } : {}),
    // `columns=` is the choice of none; without `columns` there is no choice.
    ...(columns === null ? {} : { columns: [...new Set(columns.split(",").filter(isColumn))] }),
  };
}

/** The hash of a route, to be used as a link. */
export function formatRoute(route: Route): string {
  const params = new URLSearchParams();
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") params.set(name, value);
  };
  add("endpoint", route.endpoint);
  add("project", route.project);
  add("batch", route.batch);
  if (route.view === "batch") {
    if (route.page !== 1) add("page", String(route.page));
    if (route.size !== DEFAULT_PAGE_SIZE) add("size", String(route.size));
    add("filter", route.filter);
    add("sort", route.sort);
    add("job", route.job);
    if (route.job !== undefined) add("tab", route.tab);
  }
  if (route.columns) params.set("columns", route.columns.join(","));
  add("density", route.density);
  add("tz", route.timeZone);
  add("lang", route.language);
  const query = params.toString();
  return `#/${route.view === "batch" ? "batch" : ""}${query ? `?${query}` : ""}`;
}

/** How things are shown, to be kept from one view to the next. */
export function lookOf({ language, timeZone, density, columns }: Look): Look {
  return {
    ...(language ? { language } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(density ? { density } : {}),
    ...(columns ? { columns } : {}),
  };
}

/** The first page of a batch. */
export function batchRoute(target: Target, look: Look = {}): BatchRoute {
  const { endpoint, project, batch } = target;
  const rest = { page: 1, size: DEFAULT_PAGE_SIZE, filter: "", sort: "" };
  return { view: "batch", endpoint, project, batch, ...rest, ...lookOf(look) };
}

/** The start view, filled in with what is known of a batch. */
export function startRoute(target: Partial<Target>, look: Look = {}): StartRoute {
  const { endpoint, project, batch } = target;
  return {
    view: "start",
    ...(endpoint ? { endpoint } : {}),
    ...(project ? { project } : {}),
    ...(batch ? { batch } : {}),
    ...lookOf(look),
  };
}

export function withJob(route: BatchRoute, job: string | undefined, tab?: string): BatchRoute {
  const { job: _closed, tab: _left, ...rest } = route;
  return job === undefined ? rest : { ...rest, job, ...(tab ? { tab } : {}) };
}

/** Other jobs, or the same in another order: from the first page on, for the page that was open may not exist. */
export function withQuery(route: BatchRoute, query: Partial<Pick<BatchRoute, "filter" | "sort" | "size">>): BatchRoute {
  return { ...route, ...query, page: 1 };
}

export function sameBatch(one: Partial<Target> | undefined, other: Target): boolean {
  return one?.endpoint === other.endpoint && one.project === other.project && one.batch === other.batch;
}
