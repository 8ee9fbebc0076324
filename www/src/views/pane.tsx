import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useConsole } from "../console";
import type { DecodeWarning } from "../drs";
import { withValues } from "../filter";
import { historyOf } from "../history";
import { t } from "../i18n";
import { more } from "../i18n/more";
import { keyOf } from "../key";
import { withJob, withQuery } from "../route";
import type { BatchRoute } from "../route";
import { findJob } from "../snapshot";
import type { Found } from "../snapshot";
import { IconButton } from "../ui/button";
import { Menu } from "../ui/menu";
import { CopyPanel } from "./copy-panel";
import { JobDetail } from "./job";

/** One job: beside the table where there is room, in its place where there is none. */
export function JobPane({ route, job }: { route: BatchRoute; job: string }): JSX.Element {
  const app = useConsole();
  const snapshot = app.live.snapshot.value;
  const now = snapshot && findJob(snapshot, job);
  // A job that goes while somebody reads it stays as it was.
  const last = useRef<Found>(undefined);
  if (now) last.current = now;
  const found = now ?? last.current;
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (found === undefined) pane.current?.querySelector<HTMLElement>("h2")?.focus();
  }, []);
  return (
    <aside class="job" aria-label={more.job.label} ref={pane}>
      <Acts route={route} job={job} found={found} />
      {found ? (
        <>
          {!now && snapshot?.walk && <p class="banner job-gone">{more.gone}</p>}
          <JobDetail
            job={found.job}
            summary={found.summary}
            warnings={warningsOf(found)}
            tab={route.tab}
            onTab={(tab) => app.change((here) => ({ ...here, tab }), "replace")}
            onFilter={(field, value) =>
              app.change((here) => withQuery(withJob(here, undefined), { filter: withValues("", field, [value]) }))
            }
            history={historyOf(found.summary.id)}
            timeZone={app.timeZone.value}
            language={app.language.value}
          />
        </>
      ) : (
        <header class="job-head">
          <h2 tabIndex={-1}>{more.job.missingTitle}</h2>
          <p class="job-id">{job}</p>
          <p role="status">{snapshot?.walk ? more.notHere : more.notYet}</p>
        </header>
      )}
    </aside>
  );
}

function Acts(props: { route: BatchRoute; job: string; found: Found | undefined }): JSX.Element {
  const { route, job, found } = props;
  const app = useConsole();
  const keys = app.listing.listed.value?.view.rows.map(keyOf) ?? [];
  const index = keys.indexOf(job);
  const step = (to: number): void => app.openJob(keys[to], route.tab);
  return (
    <div class="job-acts">
      <button type="button" class="button plain job-back" onClick={() => app.openJob(undefined)}>
        {more.job.back}
      </button>
      <span class="job-steps">
        <IconButton icon="previous" label={more.job.previous} off={index <= 0} onPress={() => step(index - 1)} />
        <IconButton
          icon="next"
          label={more.job.next}
          off={index < 0 || index >= keys.length - 1}
          onPress={() => step(index + 1)}
        />
      </span>
      {found && (
        <Menu label={t.list.copy} icon="copy">
          <CopyPanel route={route} found={found} />
        </Menu>
      )}
      <IconButton icon="close" label={t.close} onPress={() => app.openJob(undefined)} />
    </div>
  );
}

function warningsOf({ page, index }: Found): readonly DecodeWarning[] {
  // Pages of a walk overlap: the reply may have had jobs before this one that an earlier page has.
  const at = `jobs[${page.encoded().fresh?.[index] ?? index}]`;
  return page.warnings.filter(({ path }) => path.startsWith(`${at}.`) || path === at);
}
