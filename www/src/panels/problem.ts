/** What of a job wants to be looked at, by the rules by which the client counts problems, and where it is. */
import type { DecodeWarning, Job } from "../drs";
import { detail } from "../i18n/panels";
import type { Tab } from "./panel";

export interface Problem {
  readonly tab: Tab;
  readonly title: string;
  /** Words of the service. */
  readonly name: string;
  readonly reason: string;
  /** Counted by the client as a problem of the job; the others are worth a look. */
  readonly counts: boolean;
}

type Check = NonNullable<NonNullable<Job["precheck_result"]>["precheck_results"]>[number];
type Test = NonNullable<Job["network_results"]>[number];
interface Found {
  readonly status?: string;
  readonly compare_result?: boolean;
  readonly content_compare_result?: boolean;
}

const says = (text: string | undefined, word: string): boolean => text?.toUpperCase() === word;

export function isFailedCheck(check: Check): boolean {
  return says(check.result, "FAILED") && check.is_skipped !== true;
}

export function isFailedTest(test: Test): boolean {
  return test.success === undefined ? says(test.status, "FAILED") : !test.success;
}

/** Whether a comparison found a difference: by its word, or where it has none by its Boolean. */
export function differs(found: Found): boolean {
  if (found.status !== undefined) return says(found.status, "INCONSISTENT");
  return (found.content_compare_result ?? found.compare_result) === false;
}

/** An overview and its details tell of the same differences, so the longer list stands for both. */
export function longer<Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  return other.length >= one.length ? other : one;
}

export function problemsOf(job: Job, warnings: readonly DecodeWarning[]): readonly Problem[] {
  return [...checks(job), ...tests(job), ...differences(job), ...others(job, warnings)];
}

/** How many problems a tab holds. */
export function problemCounts(problems: readonly Problem[]): ReadonlyMap<Tab, number> {
  const counts = new Map<Tab, number>();
  for (const { tab, counts: isCounted } of problems) if (isCounted) counts.set(tab, (counts.get(tab) ?? 0) + 1);
  return counts;
}

function checks(job: Job): Problem[] {
  const failed = job.precheck_result?.precheck_results?.filter(isFailedCheck) ?? [];
  return failed.map((check) => ({
    tab: "prechecks",
    title: detail.problem.precheck,
    name: check.item ?? "",
    reason: check.failed_reason ?? check.raw_error_msg ?? "",
    counts: true,
  }));
}

function tests(job: Job): Problem[] {
  const failed = job.network_results?.filter(isFailedTest) ?? [];
  return failed.map((test) => ({
    tab: "network",
    title: detail.problem.network,
    name: test.ip ?? "",
    reason: test.error_msg ?? test.result ?? "",
    counts: true,
  }));
}

function differences(job: Job): Problem[] {
  const { problem } = detail;
  const found = job.compare_result;
  const of = (title: string, name: string | undefined, reason: string): Problem => ({
    tab: "comparison",
    title,
    name: name ?? "",
    reason,
    counts: true,
  });
  const off = (count: string | number | undefined): string =>
    count === undefined ? "" : problem.rowsOff(String(count));
  const kinds = found?.objects_compare_overview_info?.compare_results?.filter(differs) ?? [];
  const lineOverviews = found?.line_compare_overview_infos?.filter(differs) ?? [];
  const lines = found?.line_compare_detail_infos?.filter(differs) ?? [];
  const valueOverviews = found?.content_compare_overview_infos?.filter(differs) ?? [];
  const values = found?.content_compare_detail_infos?.filter(differs) ?? [];
  return [
    ...kinds.map((kind) =>
      of(problem.objects, kind.type, problem.counts(String(kind.source_count ?? ""), String(kind.target_count ?? ""))),
    ),
    ...longer(
      lineOverviews.map((overview) => of(problem.rows, overview.source_db_name, "")),
      lines.map((line) => of(problem.rows, line.source_table_name, off(line.difference_row_num))),
    ),
    ...longer(
      valueOverviews.map((overview) => of(problem.values, overview.source_db, "")),
      values.map((value) => of(problem.values, value.source_table_name, off(value.difference_row_num))),
    ),
  ];
}

function others(job: Job, warnings: readonly DecodeWarning[]): Problem[] {
  const { problem } = detail;
  const stuck = job.migration_object_progress_info?.migration_object_overview?.filter(({ status }) =>
    says(status, "FAILED"),
  );
  const errors = job.logs?.filter(({ level }) => says(level, "ERROR")) ?? [];
  const found: Problem[] = (stuck ?? []).map(({ type, src_count: source, dst_count: target }) => ({
    tab: "progress",
    title: problem.transfer,
    name: type ?? "",
    reason: problem.counts(source ?? "", target ?? ""),
    counts: false,
  }));
  if (errors.length > 0) {
    const last = errors.at(-1)?.message ?? "";
    found.push({ tab: "logs", title: problem.log, name: problem.lines(errors.length), reason: last, counts: false });
  }
  if (warnings.length > 0) {
    const [first] = warnings;
    const name = detail.number(warnings.length);
    found.push({ tab: "raw", title: problem.decode, name, reason: first?.path ?? "", counts: false });
  }
  return found;
}
