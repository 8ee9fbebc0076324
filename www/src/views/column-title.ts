import type { ColumnName } from "../column";
import { t } from "../i18n";

/** What a column is called. */
export function columnTitle(name: ColumnName): string {
  return t.batch.columns[name];
}
