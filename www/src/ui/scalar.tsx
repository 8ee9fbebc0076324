/** A value without parts, as it was sent; where its field says what it means, in the form that suits it. */
import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { detail } from "../i18n/panels";
import { Bar } from "./bar";
import { Word } from "./chip";
import { label } from "./label";
import { Moment, momentOf } from "./moment";
import { Visible } from "./text";
import { toneOf } from "./tone";
import { bytesRate, isCount, unitOf } from "./unit";

const FIRST_CHARACTERS = 600;
/** Longer than an id: a text to be read, which wants a line of its own. */
const PROSE = 44;
const DIGITS = /^\d+$/;
const MASK = "******";
const SHARES = new Set(["completed", "cpu_util", "mem_util", "process", "progress", "total_passed_rate"]);
/** Fields that hold points in time: their digits are not numbers. */
const TIMES = /(^|_)time(_stamp)?$|^time_stamp$/;
/** Spans of time of which the reference names no unit. */
const SPANS = new Set(["process_time", "remaining_time", "delay_time", "apply_average_execute_time"]);

export function Scalar({ name, value }: { name: string; value: unknown }): JSX.Element {
  if (value === "") return <span class="faint">{detail.value.empty}</span>;
  if (value === MASK) {
    return (
      <span class="masked" title={detail.value.masked}>
        {MASK}
      </span>
    );
  }
  if (typeof value === "string" || typeof value === "boolean") {
    const tone = toneOf(name, value);
    if (tone) return <Word tone={tone} text={String(value)} />;
  }
  if (typeof value === "boolean") return <span class={`flag flag-${value}`}>{String(value)}</span>;
  if (typeof value === "number") return <Measure name={name} text={String(value)} />;
  return typeof value === "string" ? <Text name={name} text={value} /> : <span>{String(value)}</span>;
}

function Text({ name, text }: { name: string; text: string }): JSX.Element {
  const share = SHARES.has(name) ? /^(\d{1,3}(?:\.\d+)?)%?$/.exec(text) : null;
  if (share) {
    const unit = text.endsWith("%") ? "" : " %";
    return <Bar value={Number(share[1])} label={label(name)} text={`${text}${unit}`} />;
  }
  if (text.length > FIRST_CHARACTERS || text.includes("\n")) return <LongText text={text} />;
  const isTime = TIMES.test(name) ? !SPANS.has(name) : text.includes("T");
  if (isTime && momentOf(text) !== undefined) return <Moment text={text} />;
  if (unitOf(name, text) !== undefined || (isCount(name) && DIGITS.test(text)))
    return <Measure name={name} text={text} />;
  return (
    <span dir="auto" {...(text.length > PROSE ? { class: "prose" } : {})}>
      <Visible text={text} />
    </span>
  );
}

function Measure({ name, text }: { name: string; text: string }): JSX.Element {
  const unit = unitOf(name, text);
  const rounded = bytesRate(name, text);
  return (
    <span class="number">
      {text}
      {unit !== undefined && <span class="unit"> {unit}</span>}
      {rounded !== undefined && <span class="unit"> ({rounded})</span>}
    </span>
  );
}

export function LongText({ text }: { text: string }): JSX.Element {
  const all = useSignal(text.length <= FIRST_CHARACTERS);
  return (
    <>
      <pre class="long" dir="auto" tabIndex={0}>
        <Visible text={all.value ? text : `${text.slice(0, FIRST_CHARACTERS)} …`} />
      </pre>
      {!all.value && (
        <button type="button" class="button plain" onClick={() => (all.value = true)}>
          {detail.value.more}
        </button>
      )}
    </>
  );
}
