import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { DecodeWarning, Job } from "../drs";
import { historyOf, record } from "../history";
import { t } from "../i18n";
import { indexOf, placeOf } from "../place";
import type { BatchRoute } from "../route";
import { openJob } from "../state";
import type { Opened } from "../state";
import { IconButton } from "../ui/button";
import { JobDetail } from "./job";
import { Missing } from "./missing";

/** One job of the page: beside the table where there is room, in its place where there is none. */
export function JobView({ route, opened }: { route: BatchRoute; opened: Opened }): JSX.Element {
  const tab = useSignal<string | undefined>(undefined);
  const { page, at } = opened;
  const { summaries } = page;
  // A page that is read again is a sample like any other.
  useEffect(() => {
    const job = (id: string): Job | undefined => page.jobs.find((one) => one.id === id);
    record({ jobs: summaries, job, at, nextPollMs: Number.POSITIVE_INFINITY });
  }, [page]);
  const index = indexOf(summaries, route.job);
  const summary = summaries[index];
  const step = (to: number): void => openJob(placeOf(summaries, to));
  return (
    <aside class="job" aria-label={t.job.label}>
      <div class="job-acts">
        <button type="button" class="button plain job-back" onClick={() => openJob(undefined)}>
          {t.job.back}
        </button>
        <span class="job-steps">
          <IconButton icon="previous" label={t.job.previous} off={index <= 0} onPress={() => step(index - 1)} />
          <IconButton
            icon="next"
            label={t.job.next}
            off={index < 0 || index >= summaries.length - 1}
            onPress={() => step(index + 1)}
          />
        </span>
        <IconButton icon="close" label={t.close} onPress={() => openJob(undefined)} />
      </div>
      {summary ? (
        <JobDetail
          job={opened.page.job(index)}
          summary={summary}
          warnings={warningsOf(opened, index)}
          tab={tab.value}
          onTab={(to) => (tab.value = to)}
          history={historyOf(summary.id)}
          timeZone="utc"
          language={t.locale}
        />
      ) : (
        <header class="job-head">
          <h2 tabIndex={-1}>{t.job.missingTitle}</h2>
          <p class="job-id">{route.job}</p>
          <Missing route={route} />
        </header>
      )}
    </aside>
  );
}

function warningsOf(opened: Opened, index: number): readonly DecodeWarning[] {
  const at = `jobs[${index}]`;
  return opened.page.warnings.filter(({ path }) => path.startsWith(`${at}.`) || path === at);
}
