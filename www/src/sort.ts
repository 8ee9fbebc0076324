/** The order of rows as the table engine writes it: fields apart by commas, `-` before one that goes down. */

export interface SortBy {
  readonly field: string;
  readonly descending: boolean;
}

export function sortOf(text: string): readonly SortBy[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "-")
    .map((part) => ({ field: part.replace(/^-/, ""), descending: part.startsWith("-") }));
}

export function sortText(order: readonly SortBy[]): string {
  return order.map(({ field, descending }) => (descending ? `-${field}` : field)).join(",");
}

/** What a click on a column does: up, down, and back to the order of the service. With `added` beside the other fields. */
export function sortedBy(text: string, field: string, added: boolean): string {
  const order = sortOf(text);
  const known = order.find((entry) => entry.field === field);
  const next =
    known === undefined ? [{ field, descending: false }] : known.descending ? [] : [{ field, descending: true }];
  if (!added) return sortText(next);
  if (known === undefined) return sortText([...order, ...next]);
  return sortText(order.flatMap((entry) => (entry === known ? next : [entry])));
}
