import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import { formatRoute } from "../route";
import type { Route } from "../route";
import { route } from "../state";
import { Mark } from "../ui/icon";
import { visible } from "../ui/visible";
import { BatchView } from "./batch";
import { StartView } from "./start";

/** The frame of every view. */
export function App(): JSX.Element {
  const here = route.value;
  useEffect(() => {
    document.title = visible(titleOf(here));
  }, [here]);
  // Another view begins at its head, however far down the last one was left.
  useEffect(() => scrollTo(0, 0), [here.view]);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.querySelector("main")?.focus()}>
        {t.skip}
      </button>
      <header class="top">
        <a class="brand" href={formatRoute({ view: "start" })}>
          <Mark />
          {t.product}
        </a>
        {here.view === "batch" && (
          <p class="where">
            <span class="where-endpoint">{here.endpoint}</span>
            <span class="where-project" title={t.batch.project}>
              {here.project}
            </span>
          </p>
        )}
      </header>
      <main tabIndex={-1}>{here.view === "batch" ? <BatchView route={here} /> : <StartView route={here} />}</main>
    </>
  );
}

function titleOf(here: Route): string {
  if (here.view === "start") return t.product;
  const place = here.job ?? `${here.batch}, ${t.batch.page.toLowerCase()} ${here.page}`;
  return `${place} - ${t.product}`;
}
