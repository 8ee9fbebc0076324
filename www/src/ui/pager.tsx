import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { t } from "../i18n";
import { IconButton } from "./button";

interface PagerProps {
  readonly page: number;
  /** Undefined as long as the total is unknown. */
  readonly pages: number | undefined;
  /** Whether the service said that there is more after this page. */
  readonly more: boolean;
  readonly onPage: (page: number) => void;
}

/** First, previous, a page to jump to, next, last. */
export function Pager({ page, pages, more, onPage }: PagerProps): JSX.Element {
  // What is being typed; undefined while the field shows the page that is open.
  const typed = useSignal<string | undefined>(undefined);
  const jump = (): void => {
    const wanted = Number(typed.value);
    typed.value = undefined;
    if (!Number.isInteger(wanted) || wanted < 1) return;
    const target = Math.min(wanted, pages ?? wanted);
    if (target !== page) onPage(target);
  };
  return (
    <nav class="pager" aria-label={t.batch.pager}>
      <IconButton icon="first" label={t.batch.first} off={page <= 1} onPress={() => onPage(1)} />
      <IconButton icon="previous" label={t.batch.previous} off={page <= 1} onPress={() => onPage(page - 1)} />
      <form
        class="pager-jump"
        onSubmit={(event) => {
          event.preventDefault();
          jump();
        }}
      >
        <label for="page">{t.batch.page}</label>
        <input
          id="page"
          class="pager-number"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          value={typed.value ?? String(page)}
          onInput={(event) => (typed.value = event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => (typed.value = undefined)}
        />
        <span class="pager-total">{t.batch.ofPages(pages)}</span>
      </form>
      <IconButton icon="next" label={t.batch.next} off={!more} onPress={() => onPage(page + 1)} />
      <IconButton
        icon="last"
        label={t.batch.last}
        off={pages === undefined || page >= pages}
        onPress={() => pages !== undefined && onPage(pages)}
      />
    </nav>
  );
}
