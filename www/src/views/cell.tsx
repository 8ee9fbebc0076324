/** What the cells of a row show, a component a column. */
import type { ComponentType, JSX } from "preact";
import type { Mark } from "../change";
import type { ColumnName } from "../column";
import type { TableRow } from "../drs";
import { t } from "../i18n";
import { Absent, Bar } from "../ui/bar";
import { StatusChip } from "../ui/chip";
import { duration, percent } from "../ui/format";
import { Icon } from "../ui/icon";
import { Moment } from "../ui/moment";

export interface CellProps {
  readonly row: TableRow;
  readonly mark: Mark | undefined;
}

export const CELLS: Record<ColumnName, ComponentType<CellProps>> = {
  id: ({ row }) => <span class="clip">{row.id}</span>,
  status: ({ row, mark }) => (
    <>
      <StatusChip status={row.status} phase={row.phase} />
      {mark?.kind === "status" && <Was before={mark.before} />}
    </>
  ),
  engine: ({ row }) => <Text text={row.engine_type} />,
  task: ({ row }) => <Text text={row.task_type} />,
  progress: ({ row, mark }) => (
    <>
      {row.progressPercent === undefined ? (
        <Absent />
      ) : (
        <Bar value={row.progressPercent} label={t.batch.columns.progress} />
      )}
      {mark?.kind === "moved" && <Moved by={mark.by} />}
    </>
  ),
  delay: ({ row }) =>
    row.delayMs === undefined ? <Absent /> : <span title={`${row.delayMs} ms`}>{duration(row.delayMs)}</span>,
  remaining: ({ row }) => <Text text={row.remaining_time} />,
  problems: ({ row }) =>
    row.problems === 0 ? (
      <span class="faint">0</span>
    ) : (
      <span class="problems" title={t.batch.problems(row.problems)}>
        <Icon name="warning" />
        {row.problems}
      </span>
    ),
  created: ({ row }) => (row.create_time === undefined ? <Absent /> : <Moment text={row.create_time} />),
};

/** A text as it was sent. */
function Text({ text }: { text: string | undefined }): JSX.Element {
  return text ? <span dir="auto">{text}</span> : <Absent />;
}

function Was({ before }: { before: string | undefined }): JSX.Element {
  return (
    <span class="was" title={t.list.change.status(before ?? t.batch.absent)}>
      <Icon name="changed" />
      <span class="visually-hidden">{t.list.change.status(before ?? t.batch.absent)}</span>
    </span>
  );
}

function Moved({ by }: { by: number }): JSX.Element {
  return <span class="moved">{`${by < 0 ? "−" : "+"}${percent(Math.abs(by))}`}</span>;
}
