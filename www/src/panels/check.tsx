import type { JSX } from "preact";
import type { Job } from "../drs";
import { t } from "../i18n";
import { detail } from "../i18n/panels";
import { Word } from "../ui/chip";
import { CopyButton } from "../ui/copy";
import { Term } from "../ui/term";
import { Name } from "../ui/text";
import { toneOf } from "../ui/tone";
import { FieldList } from "../ui/value";
import type { Panel, Shown } from "./panel";
import { isFailedCheck } from "./problem";

const fields = ["precheck_result"] as const;

/** What has to be in order before the job can start (tables 32 to 34): what failed comes first and is open. */
export const checkPanel = { area: "check", tab: "prechecks", fields, View: CheckView } as const satisfies Panel;

type Precheck = NonNullable<Job["precheck_result"]>;
type Check = NonNullable<Precheck["precheck_results"]>[number];

const LIST = "precheck_result.precheck_results";
const FAILED = 0;
const SKIPPED = 1;
const ALARM = 2;
const PASSED = 4;

function CheckView({ job, onFilter }: Shown): JSX.Element {
  const { precheck_results: checks, ...rest } = job.precheck_result ?? {};
  return (
    <>
      <FieldList fields={Object.entries(rest)} path="precheck_result" />
      {checks && <Checks checks={checks} onFilter={onFilter} />}
    </>
  );
}

type OnFilter = Shown["onFilter"];

function Checks({ checks, onFilter }: { checks: readonly Check[]; onFilter: OnFilter }): JSX.Element {
  const sorted = [...checks].sort((one, other) => urgency(one) - urgency(other));
  const skipped = checks.filter((check) => urgency(check) === SKIPPED).length;
  const passed = checks.filter((check) => urgency(check) === PASSED).length;
  const failed = checks.length - skipped - passed;
  return (
    <section class="list-of">
      <header class="list-of-head">
        <h4>
          <Term path={LIST} name="precheck_results" />
        </h4>
        <span class="faint">{detail.check.tally(failed, skipped, checks.length)}</span>
        <CopyButton what={detail.check.results} text={() => JSON.stringify(sorted, null, 2)} />
      </header>
      <Legend path={LIST} names={["result", "item", "is_skipped", "group"]} />
      <ul class="checks" hidden={checks.length === 0}>
        {sorted.map((check, index) => (
          <li key={`${check.item ?? ""} ${index}`}>
            <CheckItem check={check} onFilter={onFilter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the lines below say, part by part. */
export function Legend({ path, names }: { path: string; names: readonly string[] }): JSX.Element {
  return (
    <p class="legend">
      {names.map((name) => (
        <Term key={name} path={`${path}.${name}`} name={name} />
      ))}
    </p>
  );
}

function CheckItem({ check, onFilter }: { check: Check; onFilter: OnFilter }): JSX.Element {
  const result = check.result ?? t.phase.unknown;
  // What the line says is not said again below it.
  const { item, result: _result, group, is_skipped: isSkipped, ...rest } = check;
  return (
    <details class="check" open={urgency(check) === FAILED}>
      <summary>
        <Word tone={toneOf("result", result) ?? "odd"} text={result} />
        {item !== undefined && (
          <span class="check-item">
            <Name text={item} />
          </span>
        )}
        {isSkipped !== undefined && (
          <span class={isSkipped ? "tag" : "visually-hidden"}>
            {isSkipped ? detail.check.skipped : `is_skipped: false`}
          </span>
        )}
        {group !== undefined && (
          <span class="faint check-group">
            <Name text={group} />
          </span>
        )}
      </summary>
      <FieldList fields={Object.entries(rest)} path={LIST} depth={2} />
      {onFilter && item !== undefined && isFailedCheck(check) && (
        <button type="button" class="button" onClick={() => onFilter("precheck", item)}>
          {detail.check.others}
        </button>
      )}
    </details>
  );
}

/** The lower, the sooner it wants to be seen: failed, skipped, alarms, words unknown here, passed. */
function urgency(check: Check): number {
  if (check.result === "PASSED") return PASSED;
  if (check.is_skipped === true) return SKIPPED;
  if (isFailedCheck(check)) return FAILED;
  return check.result === "ALARM" ? ALARM : 3;
}
