import type { CoreFailure } from "./core.js";

type Function = (...given: unknown[]) => unknown;

/**
 * The exports of an instance, guarded: Rust throws nothing, so whatever comes out of one as an exception has stopped the
 * module in the middle of its work, and it must not be entered again. From then on its exports do nothing. Letting go of
 * what it held is no failure.
 *
 * @param broken called once, when that has happened
 */
export function guarded(exports: WebAssembly.Exports, broken: (failure: CoreFailure) => void): WebAssembly.Exports {
  let failure: CoreFailure | undefined;
  const guard =
    (name: string, act: Function): Function =>
    (...given) => {
      try {
        if (!failure) {
          const result = act(...given);
          // It may have broken down within: a call of JavaScript can lead back into the module.
          if (!failure) return result;
        }
      } catch (cause) {
        failure ??= { kind: "load", message: "the wasm module broke down; the next call starts another", cause };
        broken(failure);
      }
      // The build names so what lets go, stops, or says what was.
      if (name.startsWith("$")) return undefined;
      throw failure as CoreFailure & Error;
    };
  return Object.fromEntries(
    Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guard(name, it as Function) : it]),
  );
}
