// Jobs that have every field of every record of the model, with whatever is to be put in its texts.

import { readFileSync } from "node:fs";

const { records } = JSON.parse(readFileSync(new URL("../../fixtures/model.json", import.meta.url), "utf8"));
const fieldsOf = new Map(records.map(({ record, fields }) => [record, fields]));

/** Records may stand in records of their own kind: once is enough. */
const DEEPEST_REPEAT = 2;

/**
 * A job of the model.
 *
 * @param {(path: string) => string} text gives the text of each field that holds one, keys of maps included
 * @param {number} [items] how many each list and map has
 */
export function jobOf(text, items = 1) {
  return recordOf("Job", "", [], { text, items });
}

function recordOf(name, path, within, how) {
  if (within.filter((outer) => outer === name).length === DEEPEST_REPEAT) return undefined;
  const inside = [...within, name];
  const fields = fieldsOf.get(name).map((field) => {
    const at = path === "" ? field.field : `${path}.${field.field}`;
    return [field.field, fieldOf(field, at, inside, how)];
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function fieldOf({ kind, of }, path, within, how) {
  const one = () => (fieldsOf.has(of) ? recordOf(of, path, within, how) : scalarOf(of ?? kind, path, how));
  if (kind === "list") return Array.from({ length: how.items }, one).filter((item) => item !== undefined);
  if (kind === "map")
    return Object.fromEntries(Array.from({ length: how.items }, () => [how.text(`${path}.*`), one()]));
  return one();
}

function scalarOf(kind, path, how) {
  if (kind === "text") return how.text(path);
  if (kind === "flag") return true;
  if (kind === "decimal") return 1.5;
  if (kind === "whole" || kind === "long") return 1;
  throw new Error(`the model has a kind that is not known here: ${kind} at ${path}`);
}

/** The fields whose values are secrets, by name. */
export const SECRETS = new Set(
  records.flatMap(({ fields }) => fields.filter(({ secret }) => secret).map(({ field }) => field)),
);
