/** The part of an AbortSignal that a call needs. */
export interface SharedSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

const shared = new WeakMap<AbortSignal, SharedSignal>();

/** Lets any number of calls listen to a signal by one listener: Node warns of a leak from the eleventh on. */
export function sharedSignal(signal: AbortSignal): SharedSignal {
  const known = shared.get(signal) ?? share(signal);
  shared.set(signal, known);
  return known;
}

function share(signal: AbortSignal): SharedSignal {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    get aborted() {
      return signal.aborted;
    },
    get reason() {
      return signal.reason as unknown;
    },
    addEventListener(type, listener) {
      if (listeners.size === 0) signal.addEventListener(type, tell);
      listeners.add(listener);
    },
    removeEventListener(type, listener) {
      listeners.delete(listener);
      if (listeners.size === 0) signal.removeEventListener(type, tell);
    },
  };
}
