import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Job } from "../drs";
import { detail } from "../i18n/panels";
import { CopyButton } from "../ui/copy";
import { Term } from "../ui/term";
import { LogView } from "../ui/log";
import type { LogLine } from "../ui/log";
import type { Panel, Shown } from "./panel";

/** What the job wrote down (table 30), in the order in which it was sent. */
export const logPanel = { area: "log", tab: "logs", fields: ["logs"], View: Logs } as const satisfies Panel;

type Entry = NonNullable<Job["logs"]>[number];

/** More lines than any screen shows. */
const MANY = 100;
const NO_ENTRIES: readonly Entry[] = [];

function Logs({ job }: Shown): JSX.Element {
  const entries = job.logs ?? NO_ENTRIES;
  const filter = useSignal("");
  const level = useSignal("");
  const follow = useSignal(false);
  const texts = detail.log;
  const levels = useMemo(() => [...new Set(entries.map((entry) => entry.level ?? ""))].sort(), [entries]);
  const lines = useMemo(
    () => matching(entries, filter.value.trim().toLowerCase(), level.value),
    [entries, filter.value, level.value],
  );
  // A level that no line has any more would hide all of them.
  useEffect(() => {
    if (!levels.includes(level.peek())) level.value = "";
  }, [levels]);
  return (
    <section class="list-of">
      <div class="log-bar">
        <input
          type="search"
          aria-label={texts.filter}
          placeholder={texts.filter}
          autocomplete="off"
          spellcheck={false}
          value={filter.value}
          onInput={(event) => (filter.value = event.currentTarget.value)}
        />
        <select
          aria-label={texts.level}
          value={level.value}
          onChange={(event) => (level.value = event.currentTarget.value)}
        >
          <option value="">{texts.all}</option>
          {levels
            .filter((name) => name !== "")
            .map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </select>
        <label class="tick">
          <input
            type="checkbox"
            checked={follow.value}
            onChange={(event) => (follow.value = event.currentTarget.checked)}
          />
          {texts.follow}
        </label>
        <span class="faint" role="status">
          {texts.lines(lines.length, entries.length)}
        </span>
        <CopyButton what={texts.copyWhat} text={() => lines.map(lineText).join("\n")} />
      </div>
      <p class="legend">
        {["create_time", "level", "message"].map((name) => (
          <Term key={name} path={`logs.${name}`} name={name} />
        ))}
      </p>
      {lines.length === 0 && entries.length > 0 ? (
        <p class="faint">{texts.noMatch}</p>
      ) : (
        <LogView lines={lines} label={texts.label} follow={follow.value} onLeave={() => (follow.value = false)} />
      )}
      {lines.length > MANY && <p class="faint log-hint">{texts.findHint}</p>}
    </section>
  );
}

function matching(entries: readonly Entry[], wanted: string, level: string): LogLine[] {
  const lines: LogLine[] = [];
  for (const [index, entry] of entries.entries()) {
    if (level !== "" && entry.level !== level) continue;
    const line = {
      number: index + 1,
      level: entry.level ?? "",
      time: entry.create_time ?? "",
      message: entry.message ?? "",
    };
    if (wanted === "" || lineText(line).toLowerCase().includes(wanted)) lines.push(line);
  }
  return lines;
}

function lineText({ level, time, message }: LogLine): string {
  return [time, level, message].filter((part) => part !== "").join(" ");
}
