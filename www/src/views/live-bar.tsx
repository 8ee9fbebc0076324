import type { JSX } from "preact";
import { useConsole } from "../console";
import { t } from "../i18n";
import { summary } from "../i18n/summary";
import { INTERVALS, interval } from "../preference";
import { Button, IconButton } from "../ui/button";
import { useSeconds } from "../ui/clock";
import { duration } from "../ui/format";
import { online } from "../ui/online";
import { isStale } from "./stale";

/** How fresh the list is, and what there is to do about it. */
export function LiveBar(): JSX.Element {
  const app = useConsole();
  const { paused } = app.live;
  const manual = interval.value === 0;
  return (
    <div class="live" role="group" aria-label={summary.live.label}>
      <Freshness />
      <label class="interval">
        <span class="visually-hidden">{summary.live.interval}</span>
        <select
          value={String(interval.value)}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            interval.value = INTERVALS.find((seconds) => seconds === chosen) ?? 10;
            paused.value = false;
          }}
        >
          {INTERVALS.map((seconds) => (
            <option key={seconds} value={String(seconds)}>
              {summary.live.intervals(seconds)}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        icon={paused.value ? "play" : "pause"}
        label={paused.value ? summary.live.resume : summary.live.pause}
        off={manual}
        onPress={() => (paused.value = !paused.value)}
      />
      <Button icon="refresh" onPress={() => app.live.refresh()}>
        {t.batch.refresh}
      </Button>
    </div>
  );
}

type State = "on" | "off" | "paused" | "stale" | "offline" | "stopped" | "reading";

function Freshness(): JSX.Element {
  const { snapshot, failure, nextAt, paused, busy } = useConsole().live;
  const now = useSeconds();
  const at = snapshot.value?.at;
  const stopped = failure.value !== undefined && nextAt.value === undefined;
  let state: State = "on";
  if (at === undefined) state = "reading";
  if (isStale(at, now, nextAt.value) || failure.value) state = "stale";
  if (interval.value === 0) state = "off";
  if (paused.value) state = "paused";
  if (stopped) state = "stopped";
  if (!online.value) state = "offline";
  return (
    <span class="freshness" data-state={state} data-busy={busy.value}>
      <b>{summary.live[state]}</b>
      <span class="faint" {...(at ? { title: at.toISOString() } : {})}>
        {at === undefined ? summary.live.never : ago(now - at.getTime())}
      </span>
    </span>
  );
}

function ago(ms: number): string {
  const seconds = Math.floor(ms / 1000) * 1000;
  return seconds < 1000 ? summary.live.now : summary.live.ago(duration(seconds));
}
