/** Marks that turn the reading order of what follows are shown by name: left as they are, a name could read as another. */
import { options } from "preact";
import type { VNode } from "preact";

/** The embeddings, overrides and isolates of the bidirectional algorithm, and their ends. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The text with each such mark as `[U+202E]`. */
export function visible(text: string): string {
  return text.replace(TURNING, (mark) => `[U+${mark.codePointAt(0)?.toString(16).toUpperCase() ?? ""}]`);
}

/** From now on every text that is rendered is shown so. Every one, since it takes a single forgotten one to be lied to. */
export function showTurningMarks(): void {
  const { vnode: before } = options as { vnode?: (this: void, vnode: VNode) => void };
  options.vnode = (vnode) => {
    // A text has no type, and its props are the text.
    const { type, props } = vnode as { type: unknown; props: unknown };
    if (type === null && typeof props === "string" && props.search(TURNING) >= 0) {
      (vnode as { props: unknown }).props = visible(props);
    }
    before?.(vnode);
  };
}
