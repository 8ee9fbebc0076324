import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Job } from "../drs";
import { detail } from "../i18n/panels";
import { CopyButton } from "../ui/copy";
import { LogView } from "../ui/log";
import { Visible } from "../ui/text";
import { Tree } from "../ui/tree";
import { FieldList } from "../ui/value";
import type { Fields } from "../ui/value";
import { WarningList } from "../ui/warnings";
import type { Shown } from "./panel";

/** Longer than this the text is windowed: a browser takes seconds to lay out what nobody scrolls to. */
const MOST_LINES = 2000;

/** The job as the client gives it, whole; before it what no other panel can show. */
export function RawView({ job, warnings, unknown }: Shown & { unknown: Fields }): JSX.Element {
  const texts = detail.raw;
  const form = useSignal<"tree" | "text">("tree");
  return (
    <>
      {unknown.length > 0 && (
        <section class="part" id="part-other" aria-labelledby="title-other">
          <h3 id="title-other">{texts.unknown}</h3>
          <FieldList fields={unknown} sent />
        </section>
      )}
      {warnings.length > 0 && (
        <section class="part" id="part-warnings" aria-labelledby="title-warnings">
          <h3 id="title-warnings">{texts.warnings}</h3>
          <WarningList warnings={warnings} />
        </section>
      )}
      <section class="part raw" id="part-raw" aria-labelledby="title-raw">
        <header class="list-of-head">
          <h3 id="title-raw">{detail.area.raw}</h3>
          <div class="choice" role="group" aria-label={texts.view}>
            {(["tree", "text"] as const).map((name) => (
              <button type="button" key={name} aria-pressed={form.value === name} onClick={() => (form.value = name)}>
                {texts[name]}
              </button>
            ))}
          </div>
          <CopyButton what={texts.json} text={() => JSON.stringify(job, null, 2)} />
        </header>
        <p class="faint">{texts.lead}</p>
        {form.value === "tree" ? <Tree value={job} label={texts.treeLabel} /> : <AsText job={job} />}
      </section>
    </>
  );
}

function AsText({ job }: { job: Job }): JSX.Element {
  const text = useMemo(() => JSON.stringify(job, null, 2), [job]);
  const lines = text.split("\n");
  if (lines.length <= MOST_LINES) {
    return (
      <pre tabIndex={0} dir="ltr">
        <Visible text={text} />
      </pre>
    );
  }
  return (
    <LogView
      lines={lines.map((message, index) => ({ number: index + 1, level: "", time: "", message }))}
      label={detail.area.raw}
      follow={false}
      onLeave={() => undefined}
    />
  );
}
