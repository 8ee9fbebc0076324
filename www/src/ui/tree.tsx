/** A value as a tree that is opened branch by branch. Only what is in sight is in the page, however deep or wide it is. */
import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { detail } from "../i18n/panels";
import { isFlat } from "./shape";
import { Visible } from "./text";
import { useWindowed } from "./windowed";

/** In rem; `.tree-row` has the same. */
const ROW_REM = 1.375;
const LONGEST = 400;

interface Branch {
  /** The keys that lead there, as JSON. */
  readonly path: string;
  readonly depth: number;
  readonly key: string;
  readonly value: unknown;
  readonly place: number;
  readonly of: number;
}

const ROOT = "";

export function Tree({ value, label }: { value: unknown; label: string }): JSX.Element {
  const open = useSignal<ReadonlySet<string>>(new Set([ROOT]));
  const at = useSignal(0);
  const rows = useMemo(() => branches(value, open.value), [value, open.value]);
  const { ref, first, end, above, below, onScroll, reveal } = useWindowed(rows.length, ROW_REM);
  const current = Math.min(at.value, rows.length - 1);
  const move = (to: number): void => {
    at.value = Math.max(0, Math.min(rows.length - 1, to));
    reveal(at.value);
  };
  const toggle = (row: number, wanted?: boolean): void => {
    const branch = rows[row];
    if (branch === undefined || isFlat(branch.value)) return;
    const next = new Set(open.value);
    if (wanted ?? !next.has(branch.path)) next.add(branch.path);
    else next.delete(branch.path);
    open.value = next;
  };
  return (
    <div
      class="tree"
      role="tree"
      aria-label={label}
      aria-activedescendant={`tree-${current}`}
      tabIndex={0}
      ref={ref}
      onScroll={onScroll}
      onKeyDown={(event) => {
        const act = keys(rows, open.value, current, move, toggle)[event.key];
        if (act === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <div role="none" style={{ height: `${above}px` }} />
      {rows.slice(first, end).map((branch, offset) => {
        const row = first + offset;
        return (
          <Row
            key={branch.path}
            branch={branch}
            row={row}
            isOpen={open.value.has(branch.path)}
            isCurrent={row === current}
            onPress={() => {
              move(row);
              toggle(row);
            }}
          />
        );
      })}
      <div role="none" style={{ height: `${below}px` }} />
    </div>
  );
}

/** The branches in sight, from top to bottom; without recursion, so that no depth is too deep. */
function branches(value: unknown, open: ReadonlySet<string>): Branch[] {
  const rows: Branch[] = [];
  const waiting: Branch[] = [{ path: ROOT, depth: 0, key: "", value, place: 1, of: 1 }];
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    rows.push(branch);
    const { path, depth, value: within } = branch;
    if (isFlat(within) || !open.has(path)) continue;
    const entries = Object.entries(within as object);
    for (let index = entries.length - 1; index >= 0; index -= 1) {
      const [key, inner] = entries[index] as [string, unknown];
      const at = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      waiting.push({ path: at, depth: depth + 1, key, value: inner, place: index + 1, of: entries.length });
    }
  }
  return rows;
}

/** What the keys do, as in any tree. */
function keys(
  rows: readonly Branch[],
  open: ReadonlySet<string>,
  current: number,
  move: (to: number) => void,
  toggle: (row: number, wanted?: boolean) => void,
): Readonly<Record<string, () => void>> {
  const branch = rows[current];
  const isOpen = branch !== undefined && !isFlat(branch.value) && open.has(branch.path);
  const parent = (): number => {
    const depth = branch?.depth ?? 0;
    let row = current;
    while (row > 0 && (rows[row]?.depth ?? 0) >= depth) row -= 1;
    return row;
  };
  return {
    ArrowDown: () => move(current + 1),
    ArrowUp: () => move(current - 1),
    Home: () => move(0),
    End: () => move(rows.length - 1),
    ArrowRight: () => (isOpen ? move(current + 1) : toggle(current, true)),
    ArrowLeft: () => (isOpen ? toggle(current, false) : move(parent())),
    Enter: () => toggle(current),
    " ": () => toggle(current),
  };
}

interface RowProps {
  readonly branch: Branch;
  readonly row: number;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

function Row({ branch, row, isOpen, isCurrent, onPress }: RowProps): JSX.Element {
  const { depth, key, value, place, of } = branch;
  const leaf = isFlat(value);
  return (
    <div
      class={`tree-row ${isCurrent ? "current" : ""}`}
      role="treeitem"
      id={`tree-${row}`}
      aria-level={depth + 1}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={isCurrent}
      {...(leaf ? {} : { "aria-expanded": isOpen })}
      style={{ paddingInlineStart: `${depth + 0.5}rem` }}
      onClick={onPress}
    >
      <span class={leaf ? "tree-leaf" : `tree-mark ${isOpen ? "open" : ""}`} aria-hidden="true" />
      {depth > 0 && (
        <span class="tree-key">
          <Visible text={key} />:{" "}
        </span>
      )}
      {leaf ? (
        <span class={`tree-${typeof value}`} dir="auto">
          <Visible text={short(JSON.stringify(value))} />
        </span>
      ) : (
        <span class="faint">{sizeOf(value)}</span>
      )}
    </div>
  );
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

function sizeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${detail.raw.items(value.length)}]`;
  return `{${detail.raw.fields(Object.keys(value as object).length)}}`;
}
