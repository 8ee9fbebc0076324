import type { JSX } from "preact";
import { addStyle } from "../style";
import access from "../style/access.css?inline";
import paper from "../style/print.css?inline";
import own from "../style/summary.css?inline";
import type { Listed } from "../listing";
import type { BatchRoute } from "../route";
import { Banners } from "./banner";
import { ChangeLine } from "./change-line";
import { Chips } from "./chips";
import { Problems } from "./problems";

export { CopyIcon } from "../ui/copy-icon";
export { LiveBar } from "./live-bar";
export { Announcer } from "./announcer";
export { Nothing } from "./nothing";
export { Warnings } from "../ui/warnings";

addStyle(own);
addStyle(access);
// Whoever prints does it by the browser's own key, at any time.
addStyle(paper);

/** What the jobs are like as a whole: loaded beside the first of them, as it needs them all. */
export function Summary({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element {
  return (
    <>
      <Banners route={route} listed={listed} />
      <div class="state">
        <Chips route={route} listed={listed} />
        <ChangeLine listed={listed} />
      </div>
      <Problems route={route} listed={listed} />
    </>
  );
}
