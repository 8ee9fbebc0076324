import type { ComponentType, JSX } from "preact";
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n";

/** A component of a part of the program that is loaded when it is first shown, or before that by `preload`. */
export interface Lazy<P> {
  (props: P): JSX.Element | null;
  preload(this: void): Promise<void>;
}

export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  const loaded = signal<ComponentType<P> | "failed" | undefined>(undefined);
  let loading: Promise<void> | undefined;
  const preload = (): Promise<void> => {
    loading ??= load().then(
      (part) => void (loaded.value = part),
      () => {
        // The next one that wants it tries again.
        loaded.value = "failed";
        loading = undefined;
      },
    );
    return loading;
  };
  const Part = (props: P): JSX.Element | null => {
    useEffect(() => void preload(), []);
    const Loaded = loaded.value;
    if (Loaded === undefined) return null;
    if (Loaded === "failed") return <p role="alert">{t.loadFailed}</p>;
    return <Loaded {...props} />;
  };
  return Object.assign(Part, { preload });
}
