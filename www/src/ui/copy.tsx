import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { detail } from "../i18n/panels";

const TOLD_MS = 2000;

/** Copies a text that is made when it is asked for, and says whether that worked. */
export function CopyButton({ what, text }: { what: string; text: () => string }): JSX.Element {
  const told = useSignal("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      told.value = detail.copy.copied;
    } catch {
      // A page that is not focused, or a browser that was told not to.
      told.value = detail.copy.failed;
    }
    setTimeout(() => (told.value = ""), TOLD_MS);
  };
  return (
    <button type="button" class="button copy" aria-label={detail.copy.of(what)} onClick={() => void copy()}>
      {told.value === "" ? detail.copy.copy : told.value}
      <span class="visually-hidden" role="status">
        {told.value}
      </span>
    </button>
  );
}
