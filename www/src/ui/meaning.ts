/** What fields and words mean, by the documentation of the models; loaded when it is first asked for. */
import { signal } from "@preact/signals";

/** Of each field: the record, vocabulary or type that its values are of, then the paragraphs about it. */
export interface ModelDocs {
  readonly records: Readonly<Record<string, Readonly<Record<string, readonly [of: string, ...about: string[]]>>>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const docs = signal<ModelDocs | "failed" | undefined>(undefined);
let loading: Promise<void> | undefined;

/** Never fails: that they could not be loaded is told by `docs`, and the next call tries again. */
export function loadMeanings(): Promise<void> {
  loading ??= import("virtual:model-docs").then(
    (loaded) => void (docs.value = loaded.docs),
    () => {
      docs.value = "failed";
      loading = undefined;
    },
  );
  return loading;
}

export interface Meaning {
  readonly about: readonly string[];
  /** What the word that the field has says. */
  readonly word?: string;
}

/** The meaning of the field at a path from the job, such as `progress_info.progress_map.*.completed`. */
export function meaningOf(known: ModelDocs, path: string, value?: string): Meaning | undefined {
  let of = "Job";
  let about: readonly string[] | undefined;
  for (const name of path.split(".")) {
    // A key of a map is of the map's own kind.
    if (name === "*") continue;
    const record = Object.hasOwn(known.records, of) ? known.records[of] : undefined;
    const field = record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
    if (field === undefined) return undefined;
    [of, ...about] = field;
  }
  if (about === undefined) return undefined;
  const words = Object.hasOwn(known.words, of) ? known.words[of] : undefined;
  const word = words !== undefined && value !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
  return { about, ...(word === undefined ? {} : { word }) };
}
