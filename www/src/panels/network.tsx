import type { JSX } from "preact";
import type { Job } from "../drs";
import { t } from "../i18n";
import { detail } from "../i18n/panels";
import { CopyButton } from "../ui/copy";
import { Word } from "../ui/chip";
import { Name } from "../ui/text";
import { toneOf } from "../ui/tone";
import { FieldList } from "../ui/value";
import { Legend } from "./check";
import type { Panel } from "./panel";
import { isFailedTest } from "./problem";

/** Whether source and target can be reached (table 31): what failed comes first and is open. */
export const networkPanel = {
  area: "network",
  tab: "network",
  fields: ["network_results"],
  View: NetworkView,
} as const satisfies Panel;

type Test = NonNullable<Job["network_results"]>[number];

function NetworkView({ job }: { job: Job }): JSX.Element {
  const tests = job.network_results ?? [];
  const sorted = [...tests].sort((one, other) => Number(isFailedTest(other)) - Number(isFailedTest(one)));
  const failed = tests.filter(isFailedTest).length;
  return (
    <section class="list-of">
      <header class="list-of-head">
        <span class="faint">{detail.check.tally(failed, 0, tests.length)}</span>
        <CopyButton what={detail.check.network} text={() => JSON.stringify(sorted, null, 2)} />
      </header>
      <Legend path="network_results" names={["success", "ip", "status"]} />
      <ul class="checks">
        {sorted.map((test, index) => (
          <li key={`${test.ip ?? ""} ${index}`}>
            <TestItem test={test} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TestItem({ test }: { test: Test }): JSX.Element {
  const { ip, success, status, ...rest } = test;
  const word = status ?? (success === undefined ? t.phase.unknown : String(success));
  return (
    <details class="check" open={isFailedTest(test)}>
      <summary>
        <Word tone={isFailedTest(test) ? "bad" : (toneOf("status", word) ?? "odd")} text={word} />
        {ip !== undefined && (
          <span class="check-item">
            <Name text={ip} />
          </span>
        )}
        {success !== undefined && <span class="visually-hidden">success: {String(success)}</span>}
      </summary>
      <FieldList fields={Object.entries(rest)} path="network_results" />
    </details>
  );
}
