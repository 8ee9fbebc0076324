/** Lines of a log, of which only those in sight are in the page. A long one goes on below itself. */
import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { clockText, momentOf, relativeText } from "./moment";
import { useReading } from "./reading";
import type { Reading } from "./reading";
import { Visible } from "./text";
import { toneOf } from "./tone";
import { useWindowed } from "./windowed";
import { Wrapped } from "./wrap";

/** In rem; `.log-row` has the same. */
const ROW_REM = 1.375;
/** Of the number, the time and the level, in characters; on a narrow screen without the time. As in the style sheet. */
const LEAD = 34;
const NARROW_LEAD = 14;
const NARROW = "(width < 40rem)";
const LEAST_COLUMNS = 24;
/** How far from the end still counts as the end, in px. */
const END_PX = 4;

export interface LogLine {
  readonly number: number;
  readonly level: string;
  readonly time: string;
  readonly message: string;
}

interface LogViewProps {
  readonly lines: readonly LogLine[];
  readonly label: string;
  /** Stays at the end while lines come. */
  readonly follow: boolean;
  /** The reader scrolled away from the end. */
  readonly onLeave: () => void;
}

export function LogView({ lines, label, follow, onLeave }: LogViewProps): JSX.Element {
  const reading = useReading();
  const columns = useSignal(80);
  const rows = useMemo(() => new Wrapped(lines, columns.value), [lines, columns.value]);
  const { ref, first, end, above, below, onScroll } = useWindowed(rows.length, ROW_REM);
  const probe = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [box, character] = [ref.current, probe.current];
    if (box === null || character === null) return undefined;
    const measure = (): void => {
      const lead = matchMedia(NARROW).matches ? NARROW_LEAD : LEAD;
      const fit = Math.floor(box.clientWidth / (character.getBoundingClientRect().width / 10));
      columns.value = Math.max(LEAST_COLUMNS, fit - lead);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (!follow || ref.current === null) return;
    ref.current.scrollTop = ref.current.scrollHeight;
    onScroll();
  }, [follow, rows]);
  return (
    <div
      class="log"
      role="log"
      aria-label={label}
      // A reader moves through it; what scrolls by is not read out.
      aria-live="off"
      tabIndex={0}
      ref={ref}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        if (follow && scrollHeight - scrollTop - clientHeight > END_PX) onLeave();
        onScroll();
      }}
    >
      <span class="log-probe" aria-hidden="true" ref={probe}>
        0000000000
      </span>
      <div style={{ height: `${above}px` }} />
      {rows.slice(first, end).map(({ line, text, isFirst }, offset) => {
        const entry = lines[line];
        return (
          <div class="log-row" key={first + offset}>
            {isFirst && entry !== undefined && <Lead entry={entry} reading={reading} />}
            <span class="log-text" dir="auto">
              <Visible text={text} />
            </span>
          </div>
        );
      })}
      <div style={{ height: `${below}px` }} />
    </div>
  );
}

function Lead({ entry, reading }: { entry: LogLine; reading: Reading }): JSX.Element {
  const { number, time, level } = entry;
  const ms = momentOf(time);
  const shown =
    ms === undefined
      ? time
      : reading.timeZone === "relative"
        ? relativeText(ms, Date.now(), reading.language)
        : clockText(ms, reading.timeZone);
  return (
    <>
      <span class="log-number">{number}</span>
      <span class="log-time" {...(ms === undefined ? {} : { title: time })}>
        <Visible text={shown} />
      </span>
      <span class={`log-level tone-${toneOf("level", level) ?? "calm"}`}>
        <Visible text={level} />
      </span>
    </>
  );
}
