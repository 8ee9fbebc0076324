/**
 * The terms of a filter, as far as buttons write them: a chip puts in or takes out one term and leaves what was typed as it
 * is. What a filter means, the table engine alone knows.
 */

/** The terms, apart by spaces that no quotes enclose; quotes stay where they are. */
export function termsOf(filter: string): readonly string[] {
  const terms: string[] = [];
  let term = "";
  let quoted = false;
  for (const letter of filter) {
    if (letter === '"') quoted = !quoted;
    if (letter !== " " || quoted) term += letter;
    else if (term !== "") {
      terms.push(term);
      term = "";
    }
  }
  if (term !== "") terms.push(term);
  return terms;
}

const headOf = (field: string): string => `${field}:`;

/** The values that the filter wants the field to have, one of them. */
export function valuesOf(filter: string, field: string): readonly string[] {
  const term = termsOf(filter).find((found) => found.toLowerCase().startsWith(headOf(field)));
  if (term === undefined) return [];
  return splitValues(term.slice(headOf(field).length));
}

function splitValues(text: string): readonly string[] {
  const values: string[] = [];
  let value = "";
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (letter === "," && !quoted) {
      values.push(value);
      value = "";
    } else value += letter;
  }
  return [...values, value].filter((found) => found !== "");
}

/** The filter with these values for the field, and without a term for it if there are none. */
export function withValues(filter: string, field: string, values: readonly string[]): string {
  const others = termsOf(filter).filter((term) => !term.toLowerCase().startsWith(headOf(field)));
  const term = values.length === 0 ? [] : [headOf(field) + values.map(quote).join(",")];
  return [...others, ...term].join(" ");
}

/** The filter with the value put in if it is not there, and taken out if it is. */
export function toggled(filter: string, field: string, value: string): string {
  const values = valuesOf(filter, field);
  const same = (other: string): boolean => other.toLowerCase() === value.toLowerCase();
  return withValues(filter, field, values.some(same) ? values.filter((other) => !same(other)) : [...values, value]);
}

export function wants(filter: string, field: string, value: string): boolean {
  return valuesOf(filter, field).some((other) => other.toLowerCase() === value.toLowerCase());
}

/** Quotes are left out of a value: within quotes there is no way to write one. */
function quote(value: string): string {
  return /^[\w.\-/]+$/.test(value) ? value : `"${value.replaceAll('"', "")}"`;
}
