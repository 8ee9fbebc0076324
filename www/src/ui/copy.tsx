import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { t } from "../i18n";

const TOLD_MS = 2000;

/** Copies a text that is made when it is asked for, and says whether that worked. */
export function CopyButton({ what, text }: { what: string; text: () => string }): JSX.Element {
  const told = useSignal("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      told.value = t.detail.copy.copied;
    } catch {
      // A page that is not focused, or a browser that was told not to.
      told.value = t.detail.copy.failed;
    }
    setTimeout(() => (told.value = ""), TOLD_MS);
  };
  return (
    <button type="button" class="button copy" aria-label={t.detail.copy.of(what)} onClick={() => void copy()}>
      {told.value === "" ? t.detail.copy.copy : told.value}
      <span class="visually-hidden" role="status">
        {told.value}
      </span>
    </button>
  );
}
