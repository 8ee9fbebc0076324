import type { JSX } from "preact";
import { ALL_COLUMNS, COLUMNS, DEFAULT_COLUMNS } from "../column";
import type { ColumnName } from "../column";
import { useConsole } from "../console";
import { t } from "../i18n";
import { more } from "../i18n/more";
import { columns as preferred } from "../preference";
import { withQuery } from "../route";
import type { BatchRoute } from "../route";
import { sortOf, sortText } from "../sort";
import { IconButton } from "../ui/button";
import { columnTitle } from "./column-title";

/** Which columns there are, in which order, and by which the rows are sorted. */
export function ColumnPanel({ route }: { route: BatchRoute }): JSX.Element {
  const app = useConsole();
  const shown = app.columns.value;
  const hidden = ALL_COLUMNS.filter((name) => !shown.includes(name));
  const choose = (columns: readonly ColumnName[]): void => app.look({ columns });
  const swap = (index: number, by: number): void => {
    const next = [...shown];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    choose(next);
  };
  return (
    <>
      <SortChoice route={route} />
      <fieldset class="column-choice">
        <legend>{more.column.shown}</legend>
        <ul>
          {[...shown, ...hidden].map((name) => {
            const index = shown.indexOf(name);
            const title = columnTitle(name);
            return (
              <li key={name}>
                <label class="check-line">
                  <input
                    type="checkbox"
                    checked={index >= 0}
                    onChange={() => choose(index < 0 ? [...shown, name] : shown.filter((other) => other !== name))}
                  />
                  {title}
                </label>
                {index >= 0 && (
                  <span class="column-steps">
                    <IconButton
                      icon="up"
                      label={more.column.earlier(title)}
                      off={index === 0}
                      onPress={() => swap(index, -1)}
                    />
                    <IconButton
                      icon="down"
                      label={more.column.later(title)}
                      off={index === shown.length - 1}
                      onPress={() => swap(index, 1)}
                    />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      <button
        type="button"
        class="button plain"
        onClick={() => {
          choose(DEFAULT_COLUMNS);
          // From now on it is again what everybody has, whatever that will be.
          preferred.value = undefined;
          app.clearLook("columns");
        }}
      >
        {more.column.reset}
      </button>
    </>
  );
}

/** The order, for those who have no head of the table to click on: on a phone, by keyboard. */
function SortChoice({ route }: { route: BatchRoute }): JSX.Element {
  const app = useConsole();
  const [first] = sortOf(route.sort);
  const sort = (field: string, descending: boolean): void =>
    app.change((here) => withQuery(here, { sort: field === "" ? "" : sortText([{ field, descending }]) }));
  return (
    <fieldset class="sort-choice">
      <legend>{more.column.sort}</legend>
      <select
        aria-label={more.column.sort}
        value={first?.field ?? ""}
        onChange={(event) => sort(event.currentTarget.value, first?.descending ?? false)}
      >
        <option value="">{more.column.serviceOrder}</option>
        <option value="name">{t.batch.columns.name}</option>
        {ALL_COLUMNS.map((name) => (
          <option key={name} value={COLUMNS[name].sort}>
            {columnTitle(name)}
          </option>
        ))}
      </select>
      <label class="check-line">
        <input
          type="checkbox"
          checked={first?.descending ?? false}
          disabled={first === undefined}
          onChange={(event) => first && sort(first.field, event.currentTarget.checked)}
        />
        {more.column.descending}
      </label>
    </fieldset>
  );
}
