/** What shape a value of a reply has. */

export type Fields = readonly (readonly [name: string, value: unknown])[];
export type Row = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isFlat(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

export function isFlatRecord(value: unknown): value is Row {
  return isRecord(value) && Object.values(value).every(isFlat);
}
