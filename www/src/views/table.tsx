import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { Mark } from "../change";
import type { ColumnName } from "../column";
import { COLUMNS, NAME_WIDTH } from "../column";
import { useConsole } from "../console";
import type { TableRow } from "../drs";
import { t } from "../i18n";
import { keyOf } from "../key";
import type { Listed } from "../listing";
import { withJob, withQuery } from "../route";
import type { BatchRoute } from "../route";
import { sortOf, sortedBy } from "../sort";
import { Icon } from "../ui/icon";
import { CELLS } from "./cell";
import { columnTitle } from "./column-title";
import { Nothing } from "./later";
import { RowGroup } from "./row-group";
import { tabFor } from "./tab-for";

/** Rows that stand or go together; a table with more of them has in the page only those that are near. */
const GROUP = 50;
const WINDOWED_FROM = 200;

/** One row a job, from the summaries of the snapshot: no job is made to be listed. */
export function JobTable({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element {
  const app = useConsole();
  const { rows, matched } = listed.view;
  const frame = useRef<HTMLDivElement>(null);
  /** The row that has, or should have, the focus. */
  const cursor = useSignal<string | undefined>(undefined);
  const wish = useRef(false);
  const focusRow = (key: string): void => {
    wish.current = true;
    cursor.value = key;
    // A row that the cursor is on already is not rendered again.
    settle();
  };
  const settle = (): void => {
    const link = rowOf(frame.current, cursor.peek())?.querySelector("a");
    if (!wish.current || !link) return;
    wish.current = false;
    link.focus();
    link.scrollIntoView({ block: "nearest" });
  };
  useLayoutEffect(settle);
  // Before anything is painted: a key that follows what is seen finds the rows that are seen.
  useLayoutEffect(() => {
    app.stepRows = (by) => {
      const keys = rows.map(keyOf);
      const open = app.route.peek().view === "batch" ? route.job : undefined;
      const at = keys.indexOf(open ?? cursor.peek() ?? "");
      const next = keys[at < 0 ? (by > 0 ? 0 : keys.length - 1) : at + by];
      if (next === undefined) return;
      if (open === undefined) focusRow(next);
      else app.openJob(next, route.tab);
    };
    return () => (app.stepRows = undefined);
  }, [rows, route]);
  // Closing a job gives the focus back to its row.
  const last = useRef(route.job);
  useLayoutEffect(() => {
    const closed = last.current;
    last.current = route.job;
    if (closed !== undefined && route.job === undefined) focusRow(closed);
  }, [route.job]);
  useKeptFocus(frame, cursor.value, rows);

  if (rows.length === 0) return <Nothing route={route} listed={listed} />;
  const columns = app.columns.value;
  const windowed = rows.length > WINDOWED_FROM;
  const size = windowed ? GROUP : rows.length;
  const groups = Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
  const before = listed.wanted.size === "all" ? 0 : (listed.wanted.page - 1) * listed.wanted.size;
  const tab = tabFor(route.filter);
  return (
    <div class="table-frame" ref={frame} onFocusIn={(event) => (cursor.value = keyAt(event.target) ?? cursor.peek())}>
      <table
        class="jobs"
        role="table"
        aria-label={t.batch.table}
        style={{ minWidth: `${widthOf(columns)}rem` }}
        {...(windowed ? { "aria-rowcount": matched + 1 } : {})}
      >
        <colgroup>
          <col />
          {columns.map((name) => (
            <col key={name} style={{ width: `${COLUMNS[name].width}rem` }} />
          ))}
        </colgroup>
        <Head route={route} columns={columns} />
        {groups.map((group, index) => (
          <RowGroup
            key={index}
            rows={group.length}
            columns={columns.length + 1}
            windowed={windowed}
            wanted={!windowed || group.some((row) => keyOf(row) === cursor.value)}
          >
            {() =>
              group.map((row, place) => (
                <Row
                  key={keyOf(row)}
                  row={row}
                  columns={columns}
                  mark={app.live.changes.value.marks.get(row.id)}
                  open={keyOf(row) === route.job}
                  href={app.address.href(withJob(route, keyOf(row), tab))}
                  number={windowed ? before + index * size + place + 2 : undefined}
                  onOpen={() => app.openJob(keyOf(row), tab)}
                />
              ))
            }
          </RowGroup>
        ))}
      </table>
      {windowed && <p class="windowed faint">{t.list.windowed}</p>}
    </div>
  );
}

function widthOf(columns: readonly ColumnName[]): number {
  return columns.reduce((sum, name) => sum + COLUMNS[name].width, NAME_WIDTH);
}

/** A row that moves takes its focus along: browsers drop it when an element is put elsewhere. */
function useKeptFocus(
  frame: { readonly current: HTMLElement | null },
  key: string | undefined,
  rows: readonly TableRow[],
): void {
  const had = useRef(false);
  const root = frame.current?.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  // Asked while the component renders: before the rows are moved.
  had.current = key !== undefined && active !== null && keyAt(active) === key;
  useLayoutEffect(() => {
    const link = had.current ? rowOf(frame.current, key)?.querySelector("a") : undefined;
    const now = frame.current?.getRootNode();
    if (link && (now instanceof Document || now instanceof ShadowRoot) && !frame.current?.contains(now.activeElement)) {
      link.focus({ preventScroll: true });
    }
  }, [rows]);
}

function rowOf(frame: HTMLElement | null, key: string | undefined): HTMLTableRowElement | undefined {
  if (frame === null || key === undefined) return undefined;
  return [...frame.querySelectorAll<HTMLTableRowElement>("tr[data-key]")].find(
    (row) => row.getAttribute("data-key") === key,
  );
}

function keyAt(target: EventTarget | null): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLTableRowElement>("tr[data-key]") : null;
  return row?.getAttribute("data-key") ?? undefined;
}

/*
 * The roles below are those that the elements have by themselves. In a narrow place the rows are laid out as cards, and
 * an element whose display is not that of a table may lose its role.
 */

function Head({ route, columns }: { route: BatchRoute; columns: readonly ColumnName[] }): JSX.Element {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <ColumnHead route={route} name="name" title={t.batch.columns.name} field="name" />
        {columns.map((name) => (
          <ColumnHead key={name} route={route} name={name} title={columnTitle(name)} field={COLUMNS[name].sort} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead(props: {
  route: BatchRoute;
  name: ColumnName | "name";
  title: string;
  field: string;
}): JSX.Element {
  const { route, name, title, field } = props;
  const app = useConsole();
  const order = sortOf(route.sort);
  const place = order.findIndex((entry) => entry.field === field);
  const by = order[place];
  return (
    <th
      role="columnheader"
      scope="col"
      class={classOf(name)}
      {...(by && place === 0 ? { "aria-sort": by.descending ? "descending" : "ascending" } : {})}
    >
      <button
        type="button"
        onClick={(event) => app.change((here) => withQuery(here, { sort: sortedBy(here.sort, field, event.shiftKey) }))}
      >
        {title}
        {by && <Icon name={by.descending ? "down" : "up"} />}
        {by && order.length > 1 && <small>{place + 1}</small>}
      </button>
    </th>
  );
}

function classOf(name: ColumnName | "name"): string {
  return `col-${name}${name !== "name" && "end" in COLUMNS[name] ? " at-end" : ""}`;
}

interface RowProps {
  readonly row: TableRow;
  readonly columns: readonly ColumnName[];
  readonly mark: Mark | undefined;
  readonly open: boolean;
  readonly href: string;
  /** Its row in the whole table, where not all rows are in the page. */
  readonly number: number | undefined;
  readonly onOpen: () => void;
}

function Row({ row, columns, mark, open, href, number, onOpen }: RowProps): JSX.Element {
  return (
    <tr
      role="row"
      data-id={row.id}
      data-key={keyOf(row)}
      {...(mark ? { "data-mark": mark.kind } : {})}
      {...(open ? { "aria-current": "true" } : {})}
      {...(number === undefined ? {} : { "aria-rowindex": number })}
      onClick={(event) => {
        // A click on the link is the browser's; a drag that selects text is no click.
        const onLink = event.target instanceof Element && event.target.closest("a") !== null;
        if (!onLink && getSelection()?.isCollapsed !== false) onOpen();
      }}
    >
      <th role="rowheader" scope="row" class="col-name">
        <a href={href} dir="auto">
          {row.name || <span class="faint">{t.batch.unnamed}</span>}
        </a>
        {mark?.kind === "new" && <span class="new-mark">{t.list.change.new}</span>}
      </th>
      {columns.map((name) => {
        const Cell = CELLS[name];
        return (
          <td
            key={name}
            role="cell"
            class={classOf(name)}
            data-label={columnTitle(name)}
            {...(name === "id" ? { title: row.id } : {})}
          >
            <Cell row={row} mark={mark} />
          </td>
        );
      })}
    </tr>
  );
}
