import type { JSX } from "preact";
import { useConsole } from "../console";
import { t } from "../i18n";
import { withQuery } from "../route";
import type { BatchRoute } from "../route";
import { Icon } from "../ui/icon";
import { Menu } from "../ui/menu";
import { FilterHelp } from "./later";

/** What the reader looks for, in words of the table engine. Each key is followed at once. */
export function FilterField({ route }: { route: BatchRoute }): JSX.Element {
  const app = useConsole();
  const objection = app.listing.objection.value;
  const texts = t.list.filter;
  const search = (filter: string, how: "push" | "type"): void => {
    if (filter !== route.filter) app.change((here) => withQuery(here, { filter }), how);
  };
  return (
    <search class="filter">
      <label class="visually-hidden" for="filter">
        {texts.label}
      </label>
      <span class="filter-box">
        <Icon name="search" />
        <input
          id="filter"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={texts.placeholder}
          value={route.filter}
          aria-invalid={objection !== undefined}
          {...(objection ? { "aria-describedby": "filter-objection" } : {})}
          onInput={(event) => search(event.currentTarget.value, "type")}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            // The first Escape empties the field, as browsers do by themselves, the second leaves it.
            event.preventDefault();
            event.stopPropagation();
            if (route.filter === "") event.currentTarget.blur();
            else search("", "push");
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </span>
      <Menu label={t.list.filterHelp} icon="note" bare>
        <FilterHelp onExample={(example) => search(`${route.filter} ${example}`.trim(), "push")} />
      </Menu>
      {objection && (
        <p class="objection" id="filter-objection" role="alert">
          {texts.wrong}: {objection.message}
        </p>
      )}
    </search>
  );
}
