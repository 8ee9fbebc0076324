/** Records in a row as a table. Many of them are windowed: then a row is one line, and is shown in full when chosen. */
import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { detail } from "../i18n/panels";
import { label } from "./label";
import { Scalar } from "./scalar";
import type { Row } from "./shape";
import { Term, child } from "./term";
import { Name } from "./text";
import { isCount } from "./unit";
import { useWindowed } from "./windowed";

/** Up to here the browser lays out the whole table. */
const MOST_WHOLE = 200;
/** In rem; `.grid-rows td` has the same. */
const ROW_REM = 2.125;

interface GridProps {
  readonly name: string;
  /** Of a row, from the job. */
  readonly path: string;
  readonly rows: readonly Row[];
  /** What leads each row, where the rows are those of a map. */
  readonly keys?: readonly string[];
  /** The columns that come first, if they are there. */
  readonly lead?: readonly string[];
  /** A row in full, as it is shown below a table whose rows are cut to one line. */
  readonly full: (row: Row) => JSX.Element;
}

export function Grid(props: GridProps): JSX.Element {
  const present = new Set(props.rows.flatMap((row) => Object.keys(row)));
  const lead = (props.lead ?? []).filter((name) => present.delete(name));
  const columns = [...lead, ...present];
  return props.rows.length > MOST_WHOLE ? (
    <WindowedGrid {...props} columns={columns} />
  ) : (
    <WholeGrid {...props} columns={columns} />
  );
}

type Columns = GridProps & { readonly columns: readonly string[] };

function Head({ path, keys, columns }: Columns): JSX.Element {
  return (
    <tr>
      {keys && <th scope="col">{detail.value.key}</th>}
      {columns.map((column) => (
        <th key={column} scope="col" {...(isCount(column) ? { class: "count" } : {})}>
          <Term path={child(path, column)} name={column} />
        </th>
      ))}
    </tr>
  );
}

function Cells({ row, columns }: { row: Row; columns: readonly string[] }): JSX.Element {
  return (
    <>
      {columns.map((column) => (
        <td key={column} {...(isCount(column) ? { class: "count" } : {})}>
          {Object.hasOwn(row, column) && <Scalar name={column} value={row[column]} />}
        </td>
      ))}
    </>
  );
}

/** A table that scrolls by itself when it is wide, by keyboard too. */
function WholeGrid(props: Columns): JSX.Element {
  const { name, rows, keys, columns } = props;
  return (
    <div class="scroller" role="region" aria-label={detail.value.table(label(name))} tabIndex={0}>
      <table class="records">
        <thead>
          <Head {...props} />
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keys?.[index] ?? index}>
              {keys && (
                <th scope="row">
                  <Name text={keys[index] ?? ""} />
                </th>
              )}
              <Cells row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WindowedGrid(props: Columns): JSX.Element {
  const { name, rows, keys, columns, full } = props;
  const chosen = useSignal<number | undefined>(undefined);
  const { ref, first, end, above, below, onScroll, reveal } = useWindowed(rows.length, ROW_REM);
  const move = (to: number): void => {
    const row = Math.max(0, Math.min(rows.length - 1, to));
    chosen.value = row;
    reveal(row);
  };
  const open = chosen.value === undefined ? undefined : rows[chosen.value];
  return (
    <>
      <p class="faint grid-note">
        {detail.grid.rows(rows.length)}. {detail.grid.hint}
      </p>
      <div
        class="scroller tall"
        role="region"
        aria-label={detail.value.table(label(name))}
        tabIndex={0}
        ref={ref}
        onScroll={onScroll}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step === undefined || event.target !== event.currentTarget) return;
          event.preventDefault();
          move((chosen.value ?? first - step) + step);
        }}
      >
        <table class="records grid-rows" aria-rowcount={rows.length + 1}>
          <thead>
            <Head {...props} />
          </thead>
          <tbody>
            <Room px={above} columns={columns.length} />
            {rows.slice(first, end).map((row, offset) => {
              const index = first + offset;
              return (
                <tr
                  key={index}
                  aria-rowindex={index + 2}
                  aria-current={index === chosen.value}
                  onClick={() => move(index)}
                >
                  {keys && <th scope="row">{keys[index]}</th>}
                  <Cells row={row} columns={columns} />
                </tr>
              );
            })}
            <Room px={below} columns={columns.length} />
          </tbody>
        </table>
      </div>
      {open && chosen.value !== undefined && (
        <section class="card" aria-live="polite">
          <h5>{detail.grid.row(chosen.value + 1)}</h5>
          {full(open)}
        </section>
      )}
    </>
  );
}

/** The room of the rows that are not in the page. */
function Room({ px, columns }: { px: number; columns: number }): JSX.Element | null {
  if (px === 0) return null;
  return (
    <tr class="room" aria-hidden="true">
      <td colSpan={columns + 1} style={{ height: `${px}px` }} />
    </tr>
  );
}
