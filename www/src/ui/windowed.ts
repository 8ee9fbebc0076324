/** Which of many rows are in sight, so that only those are in the page. All rows have one height. */
import type { RefObject } from "preact";
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Rows beyond either edge: what a fast scroll passes through before the next frame. */
const BEYOND = 12;
/** Browsers stop at some 33 million pixels; this stays clear of that. */
const TALLEST_PX = 15_000_000;

export interface Windowed {
  /** The element that scrolls. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly first: number;
  /** Not included. */
  readonly end: number;
  /** Of the room above the first row and below the last one, in px. */
  readonly above: number;
  readonly below: number;
  readonly rowPx: number;
  readonly onScroll: () => void;
  /** Scrolls so that the row is in sight. */
  readonly reveal: (row: number) => void;
}

/** @param rowRem the height of a row, in rem: it grows with the reader's size of text */
export function useWindowed(count: number, rowRem: number): Windowed {
  const ref = useRef<HTMLDivElement>(null);
  const first = useSignal(0);
  const seen = useSignal(0);
  const rowPx = rowRem * rootFontPx();
  const measure = (): void => {
    const element = ref.current;
    if (element === null) return;
    // In whole strides, so that not every pixel that is scrolled writes the rows anew.
    const stride = Math.floor(BEYOND / 2);
    first.value = Math.floor(element.scrollTop / rowPx / stride) * stride;
    seen.value = Math.ceil(element.clientHeight / rowPx) + stride;
  };
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const from = Math.max(0, Math.min(first.value, count) - BEYOND);
  const end = Math.min(count, first.value + seen.value + BEYOND);
  const most = Math.min(count, Math.floor(TALLEST_PX / rowPx));
  return {
    ref,
    first: from,
    end,
    above: from * rowPx,
    below: Math.max(0, most - end) * rowPx,
    rowPx,
    onScroll: measure,
    reveal: (row) => {
      const element = ref.current;
      if (element === null) return;
      const top = row * rowPx;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowPx > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + rowPx - element.clientHeight;
      }
      measure();
    },
  };
}

function rootFontPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
