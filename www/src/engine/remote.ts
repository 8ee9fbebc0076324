/** The table engine in a worker. */
import { DrsError } from "../drs";
import type { DrsErrorKind, TableView } from "../drs";
import type { Engine } from "./engine";
import type { Answer, Question } from "./message";

/** Undefined where the browser starts no worker for this page. */
export async function workerEngine(): Promise<Engine | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  const started = await new Promise<boolean>((resolve) => {
    worker.addEventListener("error", () => resolve(false), { once: true });
    waiting.set(0, () => resolve(true));
    worker.postMessage({ number: 0, ask: "start" } satisfies Question);
  });
  if (!started) {
    worker.terminate();
    return undefined;
  }
  const ask = async (
    question: Question extends infer Q ? (Q extends Question ? Omit<Q, "number"> : never) : never,
  ): Promise<unknown> => {
    const number = (asked += 1);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(number, resolve);
      worker.postMessage({ ...question, number });
    });
    if (answer.failure) throw new DrsError(answer.failure.kind as DrsErrorKind, answer.failure.message);
    return answer.value;
  };
  return {
    load: async (pages) => void (await ask({ ask: "load", pages: pages.map((page) => page.encoded()) })),
    query: async (query) => (await ask({ ask: "query", query })) as TableView,
    export: async (format, wish) => (await ask({ ask: "export", format, wish })) as Blob,
    close: () => worker.terminate(),
  };
}
