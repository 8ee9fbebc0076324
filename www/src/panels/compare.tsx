import type { ComponentChildren, JSX } from "preact";
import type { Job } from "../drs";
import { detail } from "../i18n/panels";
import { Word } from "../ui/chip";
import { isFlatRecord, rowsOf } from "../ui/shape";
import type { Row } from "../ui/shape";
import { Term } from "../ui/term";
import { FieldList, Rows, Value } from "../ui/value";
import type { Panel } from "./panel";
import { differs } from "./problem";
import { totalOf } from "./total";

/** Whether source and target hold the same: objects, rows, values (tables 40 to 50). What differs comes first. */
export const comparePanel = {
  area: "compare",
  tab: "comparison",
  fields: ["compare_result"],
  View: CompareView,
} as const satisfies Panel;

type Name = keyof NonNullable<Job["compare_result"]>;

const ROOT = "compare_result";
const FINDINGS = ["status", "compare_result", "content_compare_result"];
const TABLE = ["status", "source_table_name", "target_table_name", "difference_row_num"] as const;
const VALUES = ["content_compare_result", "line_compare_result", ...TABLE] as const;

function CompareView({ job }: { job: Job }): JSX.Element {
  const {
    objects_compare_overview_info: objects,
    objects_compare_detail_infos: objectDetails,
    line_compare_overview_infos: lineOverviews,
    line_compare_detail_infos: lineDetails,
    content_compare_overview_infos: valueOverviews,
    content_compare_detail_infos: valueDetails,
    content_diff_detail_info: differences,
    data_compare_task_list: tasks,
    ...others
  } = job.compare_result ?? {};
  const texts = detail.compare;
  const { compare_results: found, ...task } = objects ?? {};
  const [kinds, lines, values] = [rowsOf(found), rowsOf(lineDetails), rowsOf(valueDetails)];
  return (
    <>
      <dl class="tallies">
        <Tally name={texts.objects} rows={kinds} />
        <Tally name={texts.rows} rows={longerOf(lines, rowsOf(lineOverviews))} />
        <Tally name={texts.values} rows={longerOf(values, rowsOf(valueOverviews))} />
      </dl>
      <Kind title={texts.objects} shown={objects !== undefined || objectDetails !== undefined}>
        {objects && (
          <Part name="objects_compare_overview_info" title={texts.overview}>
            <FieldList fields={Object.entries(task)} path={`${ROOT}.objects_compare_overview_info`} />
          </Part>
        )}
        {kinds && (
          <Part name="objects_compare_overview_info" below="compare_results" title={texts.kinds} rows={kinds}>
            <Table name="objects_compare_overview_info" below="compare_results" rows={kinds} />
          </Part>
        )}
        <Details name="objects_compare_detail_infos" title={texts.objectDetails} rows={rowsOf(objectDetails)} />
      </Kind>
      <Kind title={texts.rows} shown={lines !== undefined || lineOverviews !== undefined}>
        <Details name="line_compare_overview_infos" title={texts.overviewOf} rows={rowsOf(lineOverviews)} />
        <Details name="line_compare_detail_infos" title={texts.details} rows={lines} lead={TABLE} totals />
      </Kind>
      <Kind
        title={texts.values}
        shown={values !== undefined || valueOverviews !== undefined || differences !== undefined}
      >
        <Details name="content_compare_overview_infos" title={texts.overviewOf} rows={rowsOf(valueOverviews)} />
        <Details name="content_compare_detail_infos" title={texts.details} rows={values} lead={VALUES} totals />
        {differences && (
          <Part name="content_diff_detail_info" title={texts.differences}>
            <FieldList fields={Object.entries(differences)} path={`${ROOT}.content_diff_detail_info`} />
          </Part>
        )}
      </Kind>
      <Kind title={texts.tasks} shown={tasks !== undefined}>
        {tasks && (
          <Part name="data_compare_task_list" title={texts.tasks}>
            <Value name="data_compare_task_list" value={tasks} path={`${ROOT}.data_compare_task_list`} />
          </Part>
        )}
      </Kind>
      {Object.keys(others).length > 0 && <FieldList fields={Object.entries(others)} path={ROOT} />}
    </>
  );
}

/** Details tell more than overviews, where there are any. */
function longerOf(details: readonly Row[] | undefined, overviews: readonly Row[] | undefined) {
  return details !== undefined && details.length > 0 ? details : overviews;
}

function Tally({ name, rows }: { name: string; rows: readonly Row[] | undefined }): JSX.Element {
  const count = rows?.filter(differs).length ?? 0;
  const texts = detail.compare;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {rows === undefined || rows.length === 0 ? (
          <span class="faint">{texts.none}</span>
        ) : (
          <Word tone={count > 0 ? "bad" : "good"} text={texts.differ(count, rows.length)} />
        )}
      </dd>
    </div>
  );
}

function Kind(props: { title: string; shown: boolean; children: ComponentChildren }): JSX.Element | null {
  if (!props.shown) return null;
  return (
    <section class="kind">
      <h4>{props.title}</h4>
      {props.children}
    </section>
  );
}

interface PartProps {
  readonly name: Name;
  /** A field within that one. */
  readonly below?: string;
  readonly title: string;
  readonly rows?: readonly Row[];
  readonly children: ComponentChildren;
}

const pathOf = (name: Name, below?: string): string => [ROOT, name, below].filter(Boolean).join(".");

/** Whether the records say what the comparison found; those that only have details do not. */
function tells(rows: readonly Row[] | undefined): rows is readonly Row[] {
  return rows !== undefined && rows.some((row) => FINDINGS.some((name) => row[name] !== undefined));
}

/** Folded away while all is the same: then there is nothing to look for. */
function Part({ name, below, title, rows, children }: PartProps): JSX.Element {
  const count = rows?.filter(differs).length ?? 0;
  return (
    <details class="compare-part" open={rows === undefined || count > 0 || rows.length <= 3}>
      <summary>
        <span class="compare-title">{title}</span>{" "}
        {tells(rows) && (
          <span class={count > 0 ? "problems" : "faint"}>{detail.compare.differ(count, rows.length)}</span>
        )}
      </summary>
      <p class="legend">
        <Term path={pathOf(name, below)} name={below ?? name} />
      </p>
      {children}
    </details>
  );
}

interface DetailsProps {
  readonly name: Name;
  readonly title: string;
  readonly rows: readonly Row[] | undefined;
  readonly lead?: readonly string[];
  readonly totals?: boolean;
}

function Details({ name, title, rows, lead, totals = false }: DetailsProps): JSX.Element | null {
  if (rows === undefined) return null;
  const sum = (field: string): string => totalOf(rows.map((row) => row[field]));
  return (
    <Part name={name} title={title} rows={rows}>
      {totals && rows.length > 1 && (
        <p class="faint">
          {detail.compare.rowsTotal(sum("source_row_num"), sum("target_row_num"), sum("difference_row_num"))}
        </p>
      )}
      <Table name={name} rows={rows} {...(lead === undefined ? {} : { lead })} />
    </Part>
  );
}

function Table({
  name,
  below,
  rows,
  lead,
}: {
  name: Name;
  below?: string;
  rows: readonly Row[];
  lead?: readonly string[];
}) {
  const path = pathOf(name, below);
  // A record that is not flat is none of the model: it is shown as it came.
  if (rows.length < 2 || !rows.every(isFlatRecord)) return <Value name={below ?? name} value={rows} path={path} />;
  const sorted = [...rows].sort((one, other) => Number(differs(other)) - Number(differs(one)));
  return <Rows name={below ?? name} path={path} rows={sorted} lead={lead ?? ["status"]} />;
}
