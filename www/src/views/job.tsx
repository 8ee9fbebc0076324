/** One job in full, loaded when the first one is opened: the list is there without it. */
import type { ComponentType, JSX } from "preact";
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import { loadMeanings } from "../ui/meaning";
import type { JobDetailProps } from "./job-detail";

export type { JobDetailProps } from "./job-detail";

const loaded = signal<ComponentType<JobDetailProps> | "failed" | undefined>(undefined);
let loading: Promise<void> | undefined;

/** Loads what shows a job, and what its words mean beside it: coming later, that would move what is shown already. */
function loadJobDetail(): void {
  loading ??= Promise.all([import("./job-detail"), loadMeanings()]).then(
    ([part]) => void (loaded.value = part.JobDetail),
    () => {
      loaded.value = "failed";
      loading = undefined;
    },
  );
}

/** See `JobDetailProps`. */
export function JobDetail(props: JobDetailProps): JSX.Element {
  useEffect(loadJobDetail, []);
  const Detail = loaded.value;
  if (Detail === undefined) return <div class="job-head" />;
  if (Detail === "failed") return <p class="job-head">{t.loadFailed}</p>;
  return <Detail {...props} />;
}
