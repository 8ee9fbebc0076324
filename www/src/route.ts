/** What the address says: where the reader is. Everything but the token is in it, so a link leads back to the same place. */

/** A batch at an endpoint. */
export interface Target {
  readonly endpoint: string;
  readonly project: string;
  readonly batch: string;
}

export interface StartRoute extends Partial<Target> {
  readonly view: "start";
}

export interface BatchRoute extends Target {
  readonly view: "batch";
  /** From 1. */
  readonly page: number;
  readonly size: PageSize;
  /** The job that is open, by its place (`place.ts`). */
  readonly job?: string;
}

export type Route = StartRoute | BatchRoute;

export const PAGE_SIZES = [10, 20, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
export const DEFAULT_PAGE_SIZE: PageSize = 20;

/** The service counts jobs in 32 bits. */
const LARGEST_OFFSET = 2 ** 32 - 1;

export function pageSize(text: string | null): PageSize {
  return PAGE_SIZES.find((size) => String(size) === text) ?? DEFAULT_PAGE_SIZE;
}

/** The page that the text names, at least 1 and at most the last one that an offset can reach. */
export function pageNumber(text: string | null, size: PageSize): number {
  const page = text !== null && /^\d{1,10}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(page, 1), Math.floor(LARGEST_OFFSET / size) + 1);
}

/** Reads a location hash. What it can't read it leaves out: an address never breaks the console. */
export function parseRoute(hash: string): Route {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const params = new URLSearchParams(query);
  const endpoint = params.get("endpoint");
  const project = params.get("project");
  const batch = params.get("batch");
  if (path === "batch" && endpoint && project && batch) {
    const size = pageSize(params.get("size"));
    const job = params.get("job");
    const page = pageNumber(params.get("page"), size);
    return { view: "batch", endpoint, project, batch, page, size, ...(job ? { job } : {}) };
  }
  return {
    view: "start",
    ...(endpoint ? { endpoint } : {}),
    ...(project ? { project } : {}),
    ...(batch ? { batch } : {}),
  };
}

/** The hash of a route, to be used as a link. */
export function formatRoute(route: Route): string {
  const params = new URLSearchParams();
  if (route.endpoint) params.set("endpoint", route.endpoint);
  if (route.project) params.set("project", route.project);
  if (route.batch) params.set("batch", route.batch);
  if (route.view === "batch") {
    if (route.page !== 1) params.set("page", String(route.page));
    if (route.size !== DEFAULT_PAGE_SIZE) params.set("size", String(route.size));
    if (route.job !== undefined) params.set("job", route.job);
  }
  const query = params.toString();
  return `#/${route.view === "batch" ? "batch" : ""}${query ? `?${query}` : ""}`;
}

/** The first page of a batch. */
export function batchRoute(target: Target): BatchRoute {
  const { endpoint, project, batch } = target;
  return { view: "batch", endpoint, project, batch, page: 1, size: DEFAULT_PAGE_SIZE };
}

export function withJob(route: BatchRoute, job: string | undefined): BatchRoute {
  const { job: _closed, ...rest } = route;
  return job === undefined ? rest : { ...rest, job };
}
