/**
 * Any value of a reply, whatever its shape: records as lists of fields, flat records in a row as tables, all the rest
 * inside one another. It shows what is there, so a field that nobody knew of is shown too. Text nodes only.
 */
import type { ComponentProps, JSX } from "preact";
import { useSignal } from "@preact/signals";
import { detail } from "../i18n/panels";
import { Grid } from "./grid";
import { isMap } from "./label";
import { LongText, Scalar } from "./scalar";
import { isFlat, isFlatRecord } from "./shape";
import type { Fields } from "./shape";
import { Term, child } from "./term";

export type { Fields } from "./shape";

/** Deeper than this a value is shown as JSON text: nobody reads a page that is indented a hundred times. */
const DEEPEST = 10;
/** Items that are shown before the reader asks for all. */
const FIRST_ITEMS = 50;

interface FieldListProps {
  readonly fields: Fields;
  /** Of the record, from the job; "" is the job itself. */
  readonly path?: string;
  /** Whether the names are data, and stay as they were sent. */
  readonly sent?: boolean;
  readonly depth?: number;
}

/** The fields of a record, short values first side by side, nested ones under them. */
export function FieldList({ fields, path = "", sent = false, depth = 0 }: FieldListProps): JSX.Element {
  const at = (name: string): string => child(path, sent && path !== "" ? "*" : name);
  const flat = fields.filter(([, value]) => isFlat(value));
  const nested = fields.filter(([, value]) => !isFlat(value));
  return (
    <>
      {flat.length > 0 && (
        <dl class="fields">
          {flat.map(([name, value]) => (
            <div class="field-row" key={name}>
              <dt>
                <Term path={at(name)} name={name} value={value} sent={sent} />
              </dt>
              <dd>
                <Scalar name={name} value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {nested.map(([name, value]) => (
        <section class="nested" key={name}>
          <h4>
            <Term path={at(name)} name={name} sent={sent} />
          </h4>
          <Value name={name} value={value} path={at(name)} depth={depth + 1} />
        </section>
      ))}
    </>
  );
}

/** Records in a row; see `Grid`. */
export function Rows(props: Omit<ComponentProps<typeof Grid>, "full">): JSX.Element {
  return <Grid {...props} full={(row) => <FieldList fields={Object.entries(row)} path={props.path} />} />;
}

interface ValueProps {
  readonly name: string;
  readonly value: unknown;
  readonly path: string;
  readonly depth?: number;
}

export function Value({ name, value, path, depth = 0 }: ValueProps): JSX.Element {
  if (isFlat(value)) return <Scalar name={name} value={value} />;
  if (depth > DEEPEST) return <LongText text={JSON.stringify(value, null, 2)} />;
  if (Array.isArray(value)) return <Items name={name} items={value} path={path} depth={depth} />;
  const fields = Object.entries(value as Record<string, unknown>);
  if (fields.length === 0) return <span class="faint">{detail.value.empty}</span>;
  if (isMap(name) && fields.every(([, entry]) => isFlatRecord(entry))) {
    const rows = fields.map(([, entry]) => entry as Record<string, unknown>);
    return <Rows name={name} path={child(path, "*")} rows={rows} keys={fields.map(([key]) => key)} />;
  }
  return <FieldList fields={fields} path={path} sent={isMap(name)} depth={depth} />;
}

function Items({
  name,
  items,
  path,
  depth,
}: {
  name: string;
  items: readonly unknown[];
  path: string;
  depth: number;
}): JSX.Element {
  const all = useSignal(false);
  if (items.length === 0) return <span class="faint">{detail.value.noItems}</span>;
  if (items.every(isFlatRecord)) {
    // A list of one reads better as fields than as a table of one row.
    if (items.length === 1) return <FieldList fields={Object.entries(items[0] ?? {})} path={path} depth={depth} />;
    return <Rows name={name} path={path} rows={items} />;
  }
  const shown = all.value ? items : items.slice(0, FIRST_ITEMS);
  return (
    <>
      <ol class={items.every(isFlat) ? "values" : "items"}>
        {shown.map((item, index) => (
          <li key={index}>
            {!isFlat(item) && <h5>{detail.value.item(index)}</h5>}
            <Value name={name} value={item} path={path} depth={depth + 1} />
          </li>
        ))}
      </ol>
      {shown.length < items.length && (
        <button type="button" class="button plain" onClick={() => (all.value = true)}>
          {detail.value.showAll(items.length)}
        </button>
      )}
    </>
  );
}
