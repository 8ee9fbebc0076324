/** Which colours are in force, for what is drawn and does not follow the style sheet by itself. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/** A number that changes with the system's scheme, with forced colours and with what the page says of itself. */
export function useTheme(): number {
  const changes = useSignal(0);
  useEffect(() => {
    const changed = (): void => void (changes.value += 1);
    const queries = QUERIES.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", changed);
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributeFilter: ["class", "style", "data-theme"] });
    return () => {
      for (const query of queries) query.removeEventListener("change", changed);
      observer.disconnect();
    };
  }, []);
  return changes.value;
}
