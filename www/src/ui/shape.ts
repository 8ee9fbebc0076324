/** What shape a value of a reply has. */

export type Fields = readonly (readonly [name: string, value: unknown])[];
export type Row = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Records of the model have no index of their own; so they are looked at field by field. */
export function rowsOf(records: readonly object[] | undefined): readonly Row[] | undefined {
  return records as readonly Row[] | undefined;
}

export function isFlat(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

export function isFlatRecord(value: unknown): value is Row {
  return isRecord(value) && Object.values(value).every(isFlat);
}
