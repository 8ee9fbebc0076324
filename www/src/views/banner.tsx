import type { ComponentChildren, JSX } from "preact";
import { useConsole } from "../console";
import { summary } from "../i18n/summary";
import type { Listed } from "../listing";
import type { BatchRoute } from "../route";
import { Button } from "../ui/button";
import { useSeconds } from "../ui/clock";
import { duration, timeOfDay } from "../ui/format";
import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icon";
import { online } from "../ui/online";
import { Failure } from "./later";
import { isStale } from "./stale";

/** What is not as it should be with the list below: it failed to refresh, it is old, it may not be whole. */
export function Banners({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element {
  const app = useConsole();
  const { failure, snapshot } = app.live;
  return (
    <>
      {!online.value && <Banner icon="plug">{summary.live.offlineText}</Banner>}
      {failure.value && online.value && (
        <Failure error={failure.value} route={route}>
          {snapshot.value && summary.live.kept(timeOfDay(snapshot.value.at, app.timeZone.value))} <NextTry />
        </Failure>
      )}
      {!failure.value && online.value && <Stale />}
      <Partial route={route} listed={listed} />
    </>
  );
}

function Banner({ icon, children }: { icon: IconName; children: ComponentChildren }): JSX.Element {
  return (
    <div class="banner" role="status">
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  );
}

/** Ticks; so it stands in a place that is not read out again and again. */
function NextTry(): JSX.Element | null {
  const { nextAt } = useConsole().live;
  const now = useSeconds();
  if (nextAt.value === undefined) return null;
  const seconds = Math.max(1, Math.ceil((nextAt.value - now) / 1000));
  return <span aria-hidden="true">{summary.live.next(duration(seconds * 1000))}</span>;
}

function Stale(): JSX.Element | null {
  const { snapshot, nextAt } = useConsole().live;
  const now = useSeconds();
  if (!isStale(snapshot.value?.at, now, nextAt.value)) return null;
  return <Banner icon="clock">{summary.live.staleText}</Banner>;
}

/** The list can't be proven to be the whole batch: said before anybody filters and counts. */
function Partial({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element | null {
  const { live } = useConsole();
  const { walk, jobs, total } = listed.snapshot;
  if (walk?.complete) return null;
  const filtering = route.filter === "" ? "" : summary.partial.filtering(jobs.length, total);
  if (walk === undefined) {
    if (filtering === "") return null;
    return <Banner icon="note">{filtering}</Banner>;
  }
  return (
    <Banner icon="warning">
      <b>{summary.partial.title(jobs.length, total)}.</b> {summary.partial.reasons[walk.reason ?? ""]} {filtering}{" "}
      <Button onPress={() => live.refresh()}>{summary.partial.again}</Button>
    </Banner>
  );
}
