import type { ComponentChildren, JSX } from "preact";
import { useConsole } from "../console";
import { t } from "../i18n";
import { summary } from "../i18n/summary";
import type { Listed } from "../listing";
import { pagesOf } from "../range";
import { withQuery } from "../route";
import type { BatchRoute } from "../route";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";

/** Why there are no rows, and the way to some. */
export function Nothing({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element {
  const app = useConsole();
  const { view, snapshot } = listed;
  const total = snapshot.walk ? view.matched : (snapshot.total ?? view.matched);
  if (total > 0) {
    return (
      <Empty title={summary.nothing.beyondTitle(route.page)} text={summary.nothing.beyondText(total)}>
        <Button kind="primary" onPress={() => app.change((here) => ({ ...here, page: pagesOf(listed) }))}>
          {summary.nothing.beyondAction}
        </Button>
      </Empty>
    );
  }
  if (view.total > 0) {
    return (
      <Empty title={summary.nothing.none} text={summary.nothing.noneText(view.total)}>
        <Button kind="primary" onPress={() => app.change((here) => withQuery(here, { filter: "" }))}>
          {t.list.filter.clear}
        </Button>
      </Empty>
    );
  }
  return <Empty title={summary.nothing.emptyTitle} text={summary.nothing.emptyText} />;
}

function Empty(props: { title: string; text: string; children?: ComponentChildren }): JSX.Element {
  return (
    <section class="empty">
      <Icon name="empty" />
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </section>
  );
}
