/** The worker's side: one engine, one question after the other. */
import { isDrsError } from "../drs";
import { createTable } from "../table";
import type { Answer, Question } from "./message";

const table = createTable();
const TYPES = { csv: "text/csv;charset=utf-8", json: "application/json", ndjson: "application/x-ndjson" } as const;

async function answer(question: Question): Promise<unknown> {
  const engine = await table;
  switch (question.ask) {
    case "start":
      return true;
    case "load":
      return engine.load(question.pages);
    case "query":
      return engine.query(question.query);
    case "export":
    default:
      return new Blob([...engine.export(question.format, question.wish)], { type: TYPES[question.format] });
  }
}

addEventListener("message", ({ data: question }: MessageEvent<Question>) => {
  const tell = (said: Omit<Answer, "number">): void => postMessage({ ...said, number: question.number });
  void answer(question).then(
    (value) => tell({ value }),
    (error: unknown) =>
      tell({
        failure: isDrsError(error)
          ? { kind: error.kind, message: error.message }
          : { kind: "load", message: String(error) },
      }),
  );
});
