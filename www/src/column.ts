/** The columns that a table of jobs can have. What a cell shows is in `views/cell.tsx`, what it is called in the catalogues. */

export interface Column {
  /** The field by which the table engine sorts. */
  readonly sort: string;
  /** Shown unless the reader chooses otherwise. */
  readonly shown: boolean;
  /** In rem. */
  readonly width: number;
  /** Numbers stand at the end of their column. */
  readonly end?: true;
}

/** In the order in which they stand unless the reader chooses otherwise. The name always comes first. */
export const COLUMNS = {
  id: { sort: "id", shown: true, width: 18 },
  status: { sort: "status", shown: true, width: 20 },
  engine: { sort: "engine_type", shown: false, width: 12 },
  task: { sort: "task_type", shown: false, width: 11 },
  progress: { sort: "progress", shown: true, width: 12.5 },
  delay: { sort: "delay", shown: true, width: 7, end: true },
  remaining: { sort: "remaining_time", shown: false, width: 8, end: true },
  problems: { sort: "problems", shown: true, width: 6.5, end: true },
  created: { sort: "create_time", shown: true, width: 12.5 },
} as const satisfies Record<string, Column>;

/** The least that is left to the name, in rem. */
export const NAME_WIDTH = 13;

export type ColumnName = keyof typeof COLUMNS;

export const ALL_COLUMNS = Object.keys(COLUMNS) as readonly ColumnName[];
export const DEFAULT_COLUMNS: readonly ColumnName[] = ALL_COLUMNS.filter((name) => COLUMNS[name].shown);

export function isColumn(name: string): name is ColumnName {
  return Object.hasOwn(COLUMNS, name);
}
