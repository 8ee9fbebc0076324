/** The sum of counts as the service sends them: numbers, or texts of digits that a number would round. */
export function totalOf(values: readonly unknown[]): string {
  let sum = 0n;
  for (const value of values) {
    if (typeof value === "number" && Number.isSafeInteger(value)) sum += BigInt(value);
    else if (typeof value === "string" && /^-?\d{1,30}$/.test(value)) sum += BigInt(value);
  }
  return String(sum);
}
