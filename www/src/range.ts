import { t } from "./i18n";
import type { Listed } from "./listing";

/** Which of the jobs are listed: `21-40 of 57`. */
export function rangeOf({ view, wanted, snapshot }: Listed): string {
  const total = snapshot.walk === undefined ? snapshot.total : view.matched;
  if (view.rows.length === 0) return t.batch.none(total);
  const before = wanted.size === "all" ? 0 : snapshot.walk ? (wanted.page - 1) * wanted.size : snapshot.first;
  return t.batch.range(before + 1, before + view.rows.length, total);
}

/** How many pages there are; at least 1. */
export function pagesOf({ view, wanted, snapshot }: Listed): number {
  if (wanted.size === "all") return 1;
  const total = snapshot.walk === undefined ? (snapshot.total ?? view.matched) : view.matched;
  return Math.max(1, Math.ceil(total / wanted.size));
}
