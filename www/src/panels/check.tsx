import type { JSX } from "preact";
import type { Job } from "../drs";
import { t } from "../i18n";
import { Word } from "../ui/chip";
import { toneOf } from "../ui/tone";
import { FieldList, Value } from "../ui/value";
import type { Panel } from "./panel";

const fields = ["precheck_result", "network_results"] as const;

/** What has to be in order before the job can start (tables 31 to 34): what failed comes first and is open. */
export const checkPanel = { area: "check", fields, View: CheckView } as const satisfies Panel;

type Precheck = NonNullable<Job["precheck_result"]>;
type Check = NonNullable<Precheck["precheck_results"]>[number];

function CheckView({ job }: { job: Job }): JSX.Element {
  return (
    <>
      {job.precheck_result !== undefined && <Prechecks precheck={job.precheck_result} />}
      {job.network_results !== undefined && (
        <section class="nested">
          <h4 title="network_results">{t.check.network}</h4>
          <Value name="network_results" value={job.network_results} />
        </section>
      )}
    </>
  );
}

function Prechecks({ precheck }: { precheck: Precheck }): JSX.Element {
  const { precheck_results: checks, ...rest } = precheck;
  const sorted = checks && [...checks].sort((one, other) => urgency(one) - urgency(other));
  const failed = checks?.filter((check) => urgency(check) < PASSED).length ?? 0;
  return (
    <>
      <FieldList fields={Object.entries(rest)} />
      {sorted && (
        <section class="nested">
          <h4 title="precheck_results">
            {t.check.prechecks} <span class="faint">{t.check.tally(failed, sorted.length)}</span>
          </h4>
          <ul class="checks">
            {sorted.map((check, index) => (
              <li key={index}>
                <CheckItem check={check} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function CheckItem({ check }: { check: Check }): JSX.Element {
  const result = check.result ?? t.phase.unknown;
  // What the line says is not said again below it.
  const { item: _item, result: _result, group: _group, ...rest } = check;
  return (
    <details class="check" open={urgency(check) === FAILED}>
      <summary>
        <Word tone={toneOf("result", result) ?? "odd"} text={result} />
        <span class="check-item" title="item">
          {check.item}
        </span>
        {check.is_skipped === true && <span class="tag">{t.check.skipped}</span>}
        {check.group !== undefined && (
          <span class="faint check-group" title="group">
            {check.group}
          </span>
        )}
      </summary>
      <FieldList fields={Object.entries(rest)} depth={2} />
    </details>
  );
}

const FAILED = 0;
const SKIPPED = 2;
const PASSED = 4;

/** The lower, the sooner it wants to be seen: failed, alarms, skipped, words unknown here, passed. */
function urgency(check: Check): number {
  if (check.result === "PASSED") return PASSED;
  if (check.is_skipped === true) return SKIPPED;
  if (check.result === "FAILED") return FAILED;
  return check.result === "ALARM" ? 1 : 3;
}
