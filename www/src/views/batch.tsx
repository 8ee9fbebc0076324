import type { ComponentChildren, JSX } from "preact";
import type { JobsPage, Phase } from "../drs";
import { t } from "../i18n";
import { PAGE_SIZES, pageNumber, pageSize } from "../route";
import type { BatchRoute } from "../route";
import { failure, go, loading, needsToken, openJob, opened, retry } from "../state";
import type { Opened } from "../state";
import { Button } from "../ui/button";
import { PhaseCount } from "../ui/chip";
import { timeOfDay } from "../ui/format";
import { Icon } from "../ui/icon";
import { Pager } from "../ui/pager";
import { Warnings } from "../ui/warnings";
import { Failure, TokenWanted, connectionHref } from "./error";
import { JobView } from "./job-frame";
import { JobTable, TableSkeleton } from "./table";

/** The jobs of a batch, page by page, and beside them the job that is open. */
export function BatchView({ route }: { route: BatchRoute }): JSX.Element {
  const split = route.job !== undefined && opened.value !== undefined;
  return (
    <div
      class={`batch ${split ? "split" : ""}`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && split) openJob(undefined);
      }}
    >
      <section class="list" aria-labelledby="batch-title" aria-busy={loading.value}>
        <Head route={route} />
        <ListBody route={route} />
      </section>
      {split && opened.value && <JobView key={route.job} route={route} opened={opened.value} />}
    </div>
  );
}

function Head({ route }: { route: BatchRoute }): JSX.Element {
  const shown = opened.value;
  return (
    <div class="list-head">
      <div>
        <h1 id="batch-title">
          <span class="eyebrow">{t.batch.title}</span> <span class="batch-name">{route.batch}</span>
        </h1>
        <a class="quiet" href={connectionHref(route)}>
          {t.batch.change}
        </a>
      </div>
      <div class="list-acts">
        {shown && <span class="faint updated">{t.batch.updated(timeOfDay(shown.at))}</span>}
        <Button icon="refresh" onPress={retry}>
          {t.batch.refresh}
        </Button>
      </div>
    </div>
  );
}

function ListBody({ route }: { route: BatchRoute }): JSX.Element {
  const shown = opened.value;
  const error = failure.value;
  if (needsToken(route)) return <TokenWanted route={route} />;
  if (!shown) return error ? <Failure error={error} route={route} /> : <TableSkeleton rows={route.size} />;
  return (
    <>
      {error && (
        <Failure error={error} route={route}>
          {t.batch.stale(shown.number, timeOfDay(shown.at))}
        </Failure>
      )}
      <Page route={route} shown={shown} />
    </>
  );
}

function Page({ route, shown }: { route: BatchRoute; shown: Opened }): JSX.Element {
  const { page, size } = shown;
  const total = page.total_count;
  const pages = total === undefined ? undefined : Math.max(1, Math.ceil(total / size));
  const range = rangeOf(page);
  return (
    <>
      <div class="toolbar">
        <p class="range">{range}</p>
        <PhaseCounts page={page} />
        <div class="paging">
          <SizeChoice route={route} />
          <Pager
            page={route.page}
            pages={pages}
            more={pages === undefined ? page.nextOffset !== undefined : route.page < pages}
            onPage={(number) => go({ ...withoutJob(route), page: number })}
          />
        </div>
      </div>
      <p class="visually-hidden" role="status">
        {loading.value ? t.batch.loading : t.batch.announced(range)}
      </p>
      {page.length > 0 ? (
        <JobTable page={page} route={route} onOpen={openJob} />
      ) : (
        <Nothing route={route} shown={shown} />
      )}
      <Warnings page={page} />
    </>
  );
}

function rangeOf(page: JobsPage): string {
  if (page.length === 0) return t.batch.none(page.total_count);
  return t.batch.range(page.offset + 1, page.offset + page.length, page.total_count);
}

function PhaseCounts({ page }: { page: JobsPage }): JSX.Element | null {
  const counts = new Map<Phase, number>();
  for (const { phase } of page.summaries) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  if (counts.size === 0) return null;
  const order: readonly Phase[] = ["failed", "waiting", "running", "ended", "unknown"];
  return (
    <p class="phases">
      <span class="faint">{t.batch.onThisPage}</span>
      {order.map((phase) => {
        const count = counts.get(phase);
        return count === undefined ? null : <PhaseCount key={phase} phase={phase} count={count} />;
      })}
    </p>
  );
}

function SizeChoice({ route }: { route: BatchRoute }): JSX.Element {
  return (
    <label class="size">
      <span>{t.batch.pageSize}</span>
      <select
        id="page-size"
        value={String(route.size)}
        onChange={(event) => {
          const size = pageSize(event.currentTarget.value);
          // The first job of this page stays in sight.
          const first = (route.page - 1) * route.size;
          go({ ...withoutJob(route), size, page: pageNumber(String(Math.floor(first / size) + 1), size) });
        }}
      >
        {PAGE_SIZES.map((size) => (
          <option key={size} value={String(size)}>
            {size}
          </option>
        ))}
      </select>
    </label>
  );
}

function Nothing({ route, shown }: { route: BatchRoute; shown: Opened }): JSX.Element {
  const total = shown.page.total_count ?? 0;
  if (shown.page.offset === 0 || total === 0) return <Empty title={t.batch.emptyTitle} text={t.batch.emptyText} />;
  const last = Math.ceil(total / shown.size);
  return (
    <Empty title={t.batch.beyondTitle(shown.number)} text={t.batch.beyondText(total)}>
      <Button kind="primary" onPress={() => go({ ...withoutJob(route), page: last })}>
        {t.batch.beyondAction}
      </Button>
    </Empty>
  );
}

function Empty(props: { title: string; text: string; children?: ComponentChildren }): JSX.Element {
  return (
    <section class="empty">
      <Icon name="empty" />
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </section>
  );
}

function withoutJob({ job: _closed, ...rest }: BatchRoute): BatchRoute {
  return rest;
}
