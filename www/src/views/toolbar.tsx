import type { JSX } from "preact";
import { useConsole } from "../console";
import { t } from "../i18n";
import type { Listed } from "../listing";
import { pagesOf, rangeOf } from "../range";
import { PAGE_SIZES, pageSize } from "../route";
import type { BatchRoute, PageSize } from "../route";
import { Menu } from "../ui/menu";
import { Pager } from "../ui/pager";
import { FilterField } from "./filter-field";
import { ColumnPanel, ExportPanel } from "./later";

/** Which rows are shown, how many, and in which columns. */
export function Toolbar({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element {
  const app = useConsole();
  const { view } = listed;
  const pages = pagesOf(listed);
  return (
    <div class="toolbar">
      <FilterField route={route} />
      <p class="range">{rangeOf(listed)}</p>
      {view.matched !== view.total && listed.snapshot.walk && <span class="faint">{t.list.ofAll(view.total)}</span>}
      <div class="tools">
        <Menu label={t.list.columns} icon="columns">
          <ColumnPanel route={route} />
        </Menu>
        <Menu label={t.list.export} icon="download">
          <ExportPanel route={route} listed={listed} />
        </Menu>
      </div>
      <div class="paging">
        <SizeChoice route={route} />
        <Pager
          page={route.page}
          pages={pages}
          more={route.page < pages}
          onPage={(page) => app.change((here) => ({ ...here, page }))}
        />
      </div>
    </div>
  );
}

function SizeChoice({ route }: { route: BatchRoute }): JSX.Element {
  const app = useConsole();
  return (
    <label class="size">
      <span>{t.batch.pageSize}</span>
      <select
        value={String(route.size)}
        onChange={(event) => {
          const size = pageSize(event.currentTarget.value);
          app.change((here) => ({ ...here, size, page: pageAt(here, size) }));
        }}
      >
        {PAGE_SIZES.map((size) => (
          <option key={size} value={String(size)}>
            {size === "all" ? t.list.everything : size}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The page of that size on which the first job of the open page is. */
function pageAt({ page, size }: BatchRoute, next: PageSize): number {
  if (size === "all" || next === "all") return 1;
  return Math.floor(((page - 1) * size) / next) + 1;
}
