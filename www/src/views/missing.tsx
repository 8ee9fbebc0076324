import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { findJob, isDrsError } from "../drs";
import type { DrsError } from "../drs";
import { t } from "../i18n";
import type { BatchRoute } from "../route";
import { go, tokenOf } from "../state";
import { Button } from "../ui/button";

type Search = "idle" | "busy" | "nothing" | DrsError;

/** The job that the address names is not among those of the page; where it is now can be found out. */
export function Missing({ route }: { route: BatchRoute }): JSX.Element {
  const search = useSignal<Search>("idle");
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const look = async (): Promise<void> => {
    if (route.job === undefined || search.peek() === "busy") return;
    const mine = new AbortController();
    stop.current = mine;
    search.value = "busy";
    try {
      const before = await findJob(route, tokenOf(route), route.job, mine.signal);
      if (mine.signal.aborted) return;
      if (before === undefined) search.value = "nothing";
      else go({ ...route, page: Math.floor(before / route.size) + 1 }, "replace");
    } catch (error) {
      if (!isDrsError(error)) throw error;
      if (!mine.signal.aborted) search.value = error;
    }
  };
  const state = search.value;
  return (
    <div class="parts">
      <section class="part">
        <p>{t.job.missingText}</p>
        {isDrsError(state) && <p role="alert">{t.error.title[state.kind]}</p>}
        {state === "nothing" ? (
          <p role="status">{t.job.notFound}</p>
        ) : (
          <p>
            <Button kind="primary" onPress={() => void look()}>
              {state === "busy" ? t.job.searching : t.job.search}
            </Button>
          </p>
        )}
      </section>
    </div>
  );
}
