import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { countsOf } from "../change";
import { useConsole } from "../console";
import { t } from "../i18n";
import { rangeOf } from "../range";

/** At most one summary of changes in this time: whoever listens also works. */
const QUIET_MS = 15_000;

/** Tells those who hear the page what those who see it see: the jobs that are listed, and what became of them. */
export function Announcer(): JSX.Element {
  const app = useConsole();
  const text = useSignal("");
  const listed = app.listing.listed.value;
  const range = listed === undefined ? "" : t.batch.announced(rangeOf(listed));
  const wanted = listed?.wanted;
  useEffect(() => {
    text.value = range;
  }, [wanted, range === ""]);
  const changes = app.live.changes.value;
  const lastAt = useSignal(0);
  useEffect(() => {
    const counts = countsOf(changes);
    const said = (["new", "status", "gone"] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => t.list.change.counts[kind](counts[kind]));
    if (said.length === 0 || Date.now() - lastAt.peek() < QUIET_MS) return;
    lastAt.value = Date.now();
    text.value = said.join(", ");
  }, [changes]);
  return (
    <p class="visually-hidden" role="status">
      {text.value}
    </p>
  );
}
