/**
 * The meanings of fields and words, read out of the package's own declarations when the console is built, so that they
 * are written in one place: the documentation of the models.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import type { ModelDocs } from "./src/ui/meaning";

const NAME = "virtual:model-docs";

/** A Vite plugin: `import("virtual:model-docs")` gives what `readModelDocs` reads. */
export function modelDocs(): Plugin {
  return {
    name: "model-docs",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const file = new URL("models.d.ts", import.meta.resolve("drs-batch-jobs"));
      this.addWatchFile(fileURLToPath(file));
      return `export const docs = ${JSON.stringify(readModelDocs(await readFile(file, "utf8")))};`;
    },
  };
}

const DECLARATION = /\/\*\*\n((?: \*.*\n)+) \*\/\nexport (?:interface (\w+) \{\n([\s\S]*?)\n\}|type (\w+) = )/g;
const FIELD = /[ \t]+\/\*\*\n((?:[ \t]+\*(?!\/).*\n)+)[ \t]+\*\/\n[ \t]+(\w+)\?: ([^;]+);/g;
const WORD = /^- (`[^`]+`(?:, `[^`]+`)*): (.*)$/s;

/** Takes declarations in the form in which they are generated. */
function readModelDocs(text: string): ModelDocs {
  const docs = { records: {} as Record<string, Fields>, words: {} as Record<string, Record<string, string>> };
  for (const [, comment = "", record, body = "", words] of text.matchAll(DECLARATION)) {
    if (record !== undefined) docs.records[record] = fieldsOf(body);
    if (words !== undefined) docs.words[words] = wordsOf(comment);
  }
  return docs;
}

type Fields = Record<string, [of: string, ...about: string[]]>;

function fieldsOf(body: string): Fields {
  const fields: Fields = {};
  for (const [, comment = "", name = "", type = ""] of body.matchAll(FIELD)) {
    // A list or a map of records leads to the record, as the record itself does.
    const of = type.replace(/^Record<string, (.*)>$/, "$1").replace(/(\[\])+$/, "");
    fields[name] = [of, ...paragraphs(comment)];
  }
  return fields;
}

/** What each word means, by the list in the comment; a line that names several means each of them. */
function wordsOf(comment: string): Record<string, string> {
  const meanings: Record<string, string> = {};
  for (const item of lines(comment)
    .join("\n")
    .split(/\n(?=- )/)) {
    const match = WORD.exec(item);
    if (match === null) continue;
    const [meaning = ""] = (match[2] ?? "").split("\n\n");
    for (const [, word = ""] of (match[1] ?? "").matchAll(/`([^`]+)`/g))
      meanings[word] = meaning.replaceAll(/\s+/g, " ").trim();
  }
  return meanings;
}

function lines(comment: string): string[] {
  return comment.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
}

function paragraphs(comment: string): string[] {
  const text = lines(comment).join("\n").trim();
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, " "));
}
