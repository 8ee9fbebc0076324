/**
 * Any value of a reply, whatever its shape: records as lists of fields, flat records in a row as tables, all the rest
 * inside one another. It shows what is there, so a field that nobody knew of is shown too. Text nodes only.
 */
import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { t } from "../i18n";
import { Bar } from "./bar";
import { Word } from "./chip";
import { utc } from "./format";
import { isMap, label } from "./label";
import { toneOf } from "./tone";

export type Fields = readonly (readonly [name: string, value: unknown])[];

/** Deeper than this a value is shown as JSON text: nobody reads a page that is indented a hundred times. */
const DEEPEST = 10;
/** Rows and items that are shown before the reader asks for all. */
const FIRST_ROWS = 50;
const FIRST_CHARACTERS = 600;
/** Longer than an id: a text to be read, which wants a line of its own. */
const PROSE = 44;

const MASK = "******";
const SHARES = new Set(["completed", "cpu_util", "mem_util", "process", "progress", "total_passed_rate"]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFlat(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function isFlatRecord(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.values(value).every(isFlat);
}

/** The fields of a record, short values first side by side, nested ones under them. */
export function FieldList({
  fields,
  sent = false,
  depth = 0,
}: {
  fields: Fields;
  sent?: boolean;
  depth?: number;
}): JSX.Element {
  const flat = fields.filter(([, value]) => isFlat(value));
  const nested = fields.filter(([, value]) => !isFlat(value));
  return (
    <>
      {flat.length > 0 && (
        <dl class="fields">
          {flat.map(([name, value]) => (
            <div class="field-row" key={name}>
              <dt title={name}>{sent ? name : label(name)}</dt>
              <dd>
                <Scalar name={name} value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {nested.map(([name, value]) => (
        <section class="nested" key={name}>
          <h4 title={name}>{sent ? name : label(name)}</h4>
          <Value name={name} value={value} depth={depth + 1} />
        </section>
      ))}
    </>
  );
}

export function Value({ name, value, depth = 0 }: { name: string; value: unknown; depth?: number }): JSX.Element {
  if (isFlat(value)) return <Scalar name={name} value={value} />;
  if (depth > DEEPEST) return <LongText text={JSON.stringify(value, null, 2)} />;
  if (Array.isArray(value)) return <Items name={name} items={value} depth={depth} />;
  const fields = Object.entries(value as Record<string, unknown>);
  if (fields.length === 0) return <span class="faint">{t.value.empty}</span>;
  if (isMap(name) && fields.every(([, entry]) => isFlatRecord(entry))) return <MapTable name={name} entries={fields} />;
  return <FieldList fields={fields} sent={isMap(name)} depth={depth} />;
}

function Items({ name, items, depth }: { name: string; items: readonly unknown[]; depth: number }): JSX.Element {
  const all = useSignal(false);
  if (items.length === 0) return <span class="faint">{t.value.noItems}</span>;
  const shown = all.value ? items : items.slice(0, FIRST_ROWS);
  return (
    <>
      {items.every(isFlatRecord) ? (
        <RecordTable name={name} rows={shown as readonly Record<string, unknown>[]} />
      ) : (
        <ol class={items.every(isFlat) ? "values" : "items"}>
          {shown.map((item, index) => (
            <li key={index}>
              {!isFlat(item) && <h5>{t.value.item(index)}</h5>}
              <Value name={name} value={item} depth={depth + 1} />
            </li>
          ))}
        </ol>
      )}
      {shown.length < items.length && (
        <button type="button" class="button plain" onClick={() => (all.value = true)}>
          {t.value.showAll(items.length)}
        </button>
      )}
    </>
  );
}

/** Records of a list, one a row; the columns are all the fields that any of them has. */
function RecordTable({ name, rows }: { name: string; rows: readonly Record<string, unknown>[] }): JSX.Element {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // A list of one reads better as fields than as a table of one row.
  if (rows.length === 1) return <FieldList fields={Object.entries(rows[0] ?? {})} />;
  return (
    <Scroller name={name}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" title={column}>
              {label(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map((column) => (
              <td key={column}>{Object.hasOwn(row, column) && <Scalar name={column} value={row[column]} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Scroller>
  );
}

/** A map of records, one a row, led by its key as it was sent. */
function MapTable({ name, entries }: { name: string; entries: Fields }): JSX.Element {
  const rows = entries.map(([key, value]) => [key, value as Record<string, unknown>] as const);
  const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  return (
    <Scroller name={name}>
      <thead>
        <tr>
          <th scope="col">{t.value.key}</th>
          {columns.map((column) => (
            <th key={column} scope="col" title={column}>
              {label(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, row]) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            {columns.map((column) => (
              <td key={column}>{Object.hasOwn(row, column) && <Scalar name={column} value={row[column]} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Scroller>
  );
}

/** A table that scrolls by itself when it is wide, by keyboard too. */
function Scroller({ name, children }: { name: string; children: JSX.Element[] }): JSX.Element {
  return (
    <div class="scroller" role="region" aria-label={t.value.table(label(name))} tabIndex={0}>
      <table class="records">{children}</table>
    </div>
  );
}

/** A value without parts, as it was sent; where its field says what it means, with the form that suits it. */
export function Scalar({ name, value }: { name: string; value: unknown }): JSX.Element {
  if (value === "") return <span class="faint">{t.value.empty}</span>;
  if (value === MASK) {
    return (
      <span class="masked" title={t.value.masked}>
        {MASK}
      </span>
    );
  }
  if (typeof value === "string" || typeof value === "boolean") {
    const tone = toneOf(name, value);
    if (tone) return <Word tone={tone} text={String(value)} />;
  }
  if (typeof value === "boolean") return <span class={`flag flag-${value}`}>{String(value)}</span>;
  if (typeof value !== "string") return <span class="number">{String(value)}</span>;
  const share = SHARES.has(name) ? /^(\d{1,3}(?:\.\d+)?)%?$/.exec(value) : null;
  if (share) return <Bar value={Number(share[1])} label={label(name)} text={value} />;
  if (value.length > FIRST_CHARACTERS || value.includes("\n")) return <LongText text={value} />;
  const stamp = utc(value);
  if (stamp !== undefined) {
    return (
      <time dateTime={value} title={value}>
        {stamp} UTC
      </time>
    );
  }
  return (
    <span dir="auto" {...(value.length > PROSE ? { class: "prose" } : {})}>
      {value}
    </span>
  );
}

function LongText({ text }: { text: string }): JSX.Element {
  const all = useSignal(text.length <= FIRST_CHARACTERS);
  return (
    <>
      <pre class="long" dir="auto" tabIndex={0}>
        {all.value ? text : `${text.slice(0, FIRST_CHARACTERS)} …`}
      </pre>
      {!all.value && (
        <button type="button" class="button plain" onClick={() => (all.value = true)}>
          {t.value.more}
        </button>
      )}
    </>
  );
}
