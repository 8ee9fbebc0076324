import type { ComponentChildren, JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

interface RowGroupProps {
  readonly rows: number;
  readonly columns: number;
  /** Whether the rows are in the page only while they are near. */
  readonly windowed: boolean;
  /** They are to be there, near or not. */
  readonly wanted: boolean;
  readonly children: () => ComponentChildren;
}

/** From how far rows are made ready, so that a scroll finds them there. */
const NEAR = "1000px";
/** Until a row has been measured. */
const GUESSED_ROW_PX = 40;
let rowPx = GUESSED_ROW_PX;

/** Some rows of a long table; where nobody is near, the room that they take. */
export function RowGroup({ rows, columns, windowed, wanted, children }: RowGroupProps): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null);
  const near = useSignal(false);
  useEffect(() => {
    if (!windowed || body.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => (near.value = entry?.isIntersecting ?? true), {
      rootMargin: `${NEAR} 0px`,
    });
    observer.observe(body.current);
    return () => observer.disconnect();
  }, [windowed]);
  const shown = wanted || near.value;
  useLayoutEffect(() => {
    // To ask for a height makes the browser lay out the page at once.
    if (!shown || !windowed) return;
    const height = body.current?.getBoundingClientRect().height ?? 0;
    if (height > 0) rowPx = height / rows;
  });
  return (
    <tbody ref={body} role="rowgroup">
      {shown ? (
        children()
      ) : (
        <tr class="room" aria-hidden="true">
          <td colSpan={columns} style={{ height: `${rowPx * rows}px` }} />
        </tr>
      )}
    </tbody>
  );
}
