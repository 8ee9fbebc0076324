/** How a job is named in the address. */

/**
 * The id of the job; or its place in the batch, such as `@3`, where a reply gives no id. An id has no `@`, so the two are
 * never mistaken for each other.
 */
export function keyOf({ id, place }: { readonly id: string; readonly place: number }): string {
  return id === "" ? `@${place}` : id;
}

/** The place that a key names; undefined if it is an id. */
export function placeOf(key: string): number | undefined {
  return /^@\d{1,9}$/.test(key) ? Number(key.slice(1)) : undefined;
}
