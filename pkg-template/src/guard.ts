import type { CoreFailure } from "./core.js";

type Function = (...given: unknown[]) => unknown;

/**
 * The exports of an instance, guarded: Rust throws nothing, so whatever comes out of one as an exception has stopped the
 * module in the middle of its work, and it must not be entered again. From then on its exports do nothing, and the
 * promises that it gave reject. Letting go of what it held is no failure.
 *
 * @param broken called once, when that has happened
 */
export function guarded(exports: WebAssembly.Exports, broken: () => void): WebAssembly.Exports {
  const waiting = new Set<(failure: CoreFailure) => void>();
  let failure: CoreFailure | undefined;
  const guard =
    (name: string, act: Function): Function =>
    (...given) => {
      try {
        if (!failure) {
          const result = act(...given);
          // It may have broken down within: a call of JavaScript can lead back into the module.
          if (!failure) return result instanceof Promise ? unlessBroken(result) : result;
        }
      } catch (cause) {
        failure ??= { kind: "load", message: "the wasm module broke down; the next call starts another", cause };
        broken();
        for (const reject of waiting) reject(failure);
      }
      // Closures are called by timers and promises, where nobody would catch anything; what they give is a row.
      if (/closure/.test(name)) return [];
      if (/free|cancel|summary/.test(name)) return undefined;
      throw failure as CoreFailure & Error;
    };
  const unlessBroken = (work: Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.add(reject);
      work.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  return Object.fromEntries(
    Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guard(name, it as Function) : it]),
  );
}
