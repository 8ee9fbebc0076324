/** What single keys do. They can be switched off, since who dictates types letters by accident. */
import type { Console } from "./console";
import { shortcuts } from "./preference";

const FIELDS = "input, select, textarea, [contenteditable]";

export interface Acts {
  /** The filter takes the focus. */
  search(): void;
  help(): void;
}

/** Acts on a key, unless somebody is typing or a dialog is open; whether it did. */
export function act(app: Console, acts: Acts, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest("dialog[open]")) return false;
  const typing = target instanceof Element && target.matches(FIELDS);
  if (event.key === "Escape") return escape(app, typing);
  if (typing || shortcuts.peek() === "off") return false;
  return pressed(app, acts, event.key);
}

function escape(app: Console, typing: boolean): boolean {
  const here = app.route.peek();
  if (typing || here.view !== "batch" || here.job === undefined) return false;
  app.openJob(undefined);
  return true;
}

function pressed(app: Console, acts: Acts, key: string): boolean {
  if (key === "?") acts.help();
  else if (app.route.peek().view !== "batch") return false;
  else if (key === "/") acts.search();
  else if (key === "j") app.stepRows?.(1);
  else if (key === "k") app.stepRows?.(-1);
  else if (key === "r") app.live.refresh();
  else if (key === "p") app.live.paused.value = !app.live.paused.peek();
  else return false;
  return true;
}
