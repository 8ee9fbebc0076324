import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useConsole } from "../console";
import { firstShown } from "../first";
import { t } from "../i18n";
import type { BatchRoute } from "../route";
import { startRoute } from "../route";
import { Failure, JobPane, LiveBar, Summary, TokenWanted, Warnings, CopyIcon } from "./later";
import { JobTable } from "./table";
import { TableSkeleton } from "./skeleton";
import { Toolbar } from "./toolbar";

/** The jobs of a batch, page by page, and beside them the job that is open. */
export function BatchView({ route }: { route: BatchRoute }): JSX.Element {
  const app = useConsole();
  const { listed, objection } = app.listing;
  const split = route.job !== undefined && app.live.snapshot.value !== undefined;
  const wanting = app.host.value !== undefined && app.needsToken(route);
  const shown = listed.value !== undefined || app.live.failure.value !== undefined || wanting;
  useEffect(() => {
    if (shown) firstShown();
  }, [shown]);
  const settled = listed.value?.snapshot === app.live.snapshot.value || objection.value !== undefined;
  return (
    <div class={`batch ${split ? "split" : ""}`}>
      <section class="list" aria-labelledby="batch-title" aria-busy={!settled || !shown}>
        <Head route={route} />
        <ListBody route={route} />
      </section>
      {split && route.job !== undefined && <JobPane key={route.job} route={route} job={route.job} />}
    </div>
  );
}

function Head({ route }: { route: BatchRoute }): JSX.Element {
  const app = useConsole();
  return (
    <div class="list-head">
      <div class="list-title">
        <a class="quiet" href={app.address.href(startRoute({}, route))}>
          {t.list.all}
        </a>
        <div class="list-name">
          <h1 id="batch-title">
            <span class="visually-hidden">{t.batch.title} </span>
            <span class="batch-name">{route.batch}</span>
          </h1>
          <CopyIcon what={t.batch.id} text={route.batch} />
        </div>
      </div>
      {!app.needsToken(route) && (
        <div class="live-place">
          <LiveBar />
        </div>
      )}
    </div>
  );
}

function ListBody({ route }: { route: BatchRoute }): JSX.Element {
  const app = useConsole();
  const { snapshot, failure } = app.live;
  if (app.host.value !== undefined && app.needsToken(route)) return <TokenWanted route={route} />;
  const listed = app.listing.listed.value;
  if (snapshot.value === undefined && failure.value) return <Failure error={failure.value} route={route} />;
  if (listed === undefined) return <TableSkeleton rows={route.size === "all" ? 20 : route.size} />;
  return (
    <>
      <div class="summary">
        <Summary route={route} listed={listed} />
      </div>
      <Toolbar route={route} listed={listed} />
      <JobTable route={route} listed={listed} />
      <Warnings pages={listed.snapshot.pages} />
    </>
  );
}
