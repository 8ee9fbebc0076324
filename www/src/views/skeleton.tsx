import type { JSX } from "preact";
import { t } from "../i18n";

const MOST_ROWS = 20;

/** Stands where the list will be, in its shape, so that nothing jumps when it comes. */
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
        {Array.from({ length: Math.min(rows, MOST_ROWS) }, (_, index) => (
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
