import type { JSX } from "preact";
import { detail } from "../i18n/panels";
import { CopyButton } from "../ui/copy";
import { FieldList } from "../ui/value";
import { WarningList } from "../ui/warnings";
import type { Shown } from "./panel";
import type { Fields } from "../ui/value";

/** The job as the client gives it, whole; before it what no other panel can show. */
export function RawView({ job, warnings, unknown }: Shown & { unknown: Fields }): JSX.Element {
  const texts = detail.raw;
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
          <CopyButton what={texts.json} text={() => JSON.stringify(job, null, 2)} />
        </header>
        <p class="faint">{texts.lead}</p>
        <pre tabIndex={0}>{JSON.stringify(job, null, 2)}</pre>
      </section>
    </>
  );
}
