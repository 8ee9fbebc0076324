import type { JSX } from "preact";
import { useConsole } from "../console";
import { start } from "../i18n/start";
import { forget, recents } from "../recent";
import { batchRoute } from "../route";
import { IconButton } from "../ui/button";
import { Moment } from "../ui/moment";

/** The batches that were opened in this browser. */
export function RecentBatches(): JSX.Element | null {
  const app = useConsole();
  const here = app.route.value;
  const known = recents.value;
  if (known.length === 0) return null;
  return (
    <section class="way" aria-labelledby="recent">
      <h2 id="recent">{start.recent}</h2>
      <p class="lead">{start.recentLead}</p>
      <ul class="recents">
        {known.map((recent) => (
          <li key={JSON.stringify([recent.endpoint, recent.project, recent.batch])}>
            <a href={app.address.href(batchRoute(recent, here))}>
              <span class="batch-id">{recent.batch}</span>
              <span class="faint">
                {recent.endpoint} · {start.recentJobs(recent.jobs)} ·{" "}
                <Moment text={new Date(recent.at).toISOString()} />
              </span>
            </a>
            <IconButton icon="trash" label={start.forgetOne(recent.batch)} onPress={() => forget(recent)} />
          </li>
        ))}
      </ul>
      <button type="button" class="button plain" onClick={() => forget()}>
        {start.forgetAll}
      </button>
    </section>
  );
}
