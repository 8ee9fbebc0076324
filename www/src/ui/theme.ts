/** Which colours are in force, for what is drawn and does not follow the style sheet by itself. */
import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/**
 * A number that changes with the system's scheme, with forced colours and with what is said of it at the elements around
 * this one.
 */
export function useTheme(place: RefObject<Element | null>): number {
  const changes = useSignal(0);
  useEffect(() => {
    const changed = (): void => void (changes.value += 1);
    const queries = QUERIES.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", changed);
    const observer = new MutationObserver(changed);
    for (const element of around(place.current)) observer.observe(element, { attributes: true });
    return () => {
      for (const query of queries) query.removeEventListener("change", changed);
      observer.disconnect();
    };
  }, []);
  return changes.value;
}

/** The roots of the trees that it is in: of the page, and of each shadow tree its host. */
function around(element: Element | null): Element[] {
  const found: Element[] = [document.documentElement];
  for (let root = element?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    found.push(root.host);
  }
  return found;
}
