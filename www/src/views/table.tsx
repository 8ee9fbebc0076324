import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { JobsPage, JobSummary } from "../drs";
import { t } from "../i18n";
import { indexOf, placeOf } from "../place";
import { formatRoute, withJob } from "../route";
import type { BatchRoute } from "../route";
import { loading } from "../state";
import { Absent, Bar } from "../ui/bar";
import { StatusChip } from "../ui/chip";
import { duration, utc } from "../ui/format";
import { Icon } from "../ui/icon";

const COLUMNS = ["name", "id", "status", "progress", "delay", "problems", "created"] as const;

interface JobTableProps {
  readonly page: JobsPage;
  readonly route: BatchRoute;
  readonly onOpen: (place: string) => void;
}

/** One row a job, from the summaries of the page: no job is made to be listed. */
export function JobTable({ page, route, onOpen }: JobTableProps): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null);
  // Closing a job gives the focus back to its row.
  const last = useRef(route.job);
  useEffect(() => {
    const closed = last.current;
    last.current = route.job;
    if (closed === undefined || route.job !== undefined) return;
    const rows = [...(body.current?.rows ?? [])];
    rows[indexOf(page.summaries, closed)]?.querySelector("a")?.focus();
  }, [route.job]);
  return (
    <div class={`table-frame ${loading.value ? "is-loading" : ""}`}>
      <table class="jobs" role="table" aria-label={t.batch.table}>
        <Columns />
        <tbody ref={body} role="rowgroup">
          {page.summaries.map((summary, index) => {
            const place = placeOf(page.summaries, index);
            return (
              <Row
                key={place}
                summary={summary}
                open={place === route.job}
                href={formatRoute(withJob(route, place))}
                onOpen={() => onOpen(place)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/*
 * The roles below are those that the elements have by themselves. In a narrow place the rows are laid out as cards, and
 * an element whose display is not that of a table may lose its role.
 */

function Columns(): JSX.Element {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {COLUMNS.map((column) => (
          <th key={column} role="columnheader" scope="col" class={`col-${column}`}>
            {t.batch.columns[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly summary: JobSummary;
  readonly open: boolean;
  readonly href: string;
  readonly onOpen: () => void;
}

function Row({ summary, open, href, onOpen }: RowProps): JSX.Element {
  const { id, name, status, phase, progressPercent, delayMs, problems, create_time: created } = summary;
  return (
    <tr
      role="row"
      data-id={id}
      {...(open ? { "aria-current": "true" } : {})}
      onClick={(event) => {
        // A click on the link is the browser's; a drag that selects text is no click.
        const onLink = event.target instanceof Element && event.target.closest("a") !== null;
        if (!onLink && getSelection()?.isCollapsed !== false) onOpen();
      }}
    >
      <th role="rowheader" scope="row" class="col-name">
        <a href={href} dir="auto">
          {name || <span class="faint">{t.batch.unnamed}</span>}
        </a>
      </th>
      <td role="cell" class="col-id" title={id}>
        <span class="clip">{id}</span>
      </td>
      <td role="cell" class="col-status">
        <StatusChip status={status} phase={phase} />
      </td>
      <td role="cell" class="col-progress" data-label={t.batch.columns.progress}>
        {progressPercent === undefined ? <Absent /> : <Bar value={progressPercent} label={t.batch.columns.progress} />}
      </td>
      <td role="cell" class="col-delay" data-label={t.batch.columns.delay}>
        {delayMs === undefined ? <Absent /> : <span title={`${delayMs} ms`}>{duration(delayMs)}</span>}
      </td>
      <td role="cell" class="col-problems" data-label={t.batch.columns.problems}>
        {problems === 0 ? (
          <span class="faint">0</span>
        ) : (
          <span class="problems" title={t.batch.problems(problems)}>
            <Icon name="warning" />
            {problems}
          </span>
        )}
      </td>
      <td role="cell" class="col-created" data-label={t.batch.columns.created}>
        {created === undefined ? <Absent /> : <time dateTime={created}>{utc(created) ?? created}</time>}
      </td>
    </tr>
  );
}

/** Stands where the table will be. */
export function TableSkeleton({ rows }: { rows: number }): JSX.Element {
  return (
    <>
      <p class="visually-hidden" role="status">
        {t.batch.loading}
      </p>
      <div class="toolbar skeleton" aria-hidden="true">
        <span class="bone" />
        <span class="bone" />
      </div>
      <div class="table-frame skeleton" aria-hidden="true">
        {Array.from({ length: Math.min(rows, 20) }, (_, index) => (
          <div class="skeleton-row" key={index}>
            <span class="bone" />
            <span class="bone" />
            <span class="bone" />
            <span class="bone" />
          </div>
        ))}
      </div>
    </>
  );
}
