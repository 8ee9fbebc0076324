import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { Icon } from "./icon";
import { t } from "../i18n";

const TOLD_MS = 2000;

/** Copies a short text that stands beside it, and says whether that worked. */
export function CopyIcon({ what, text }: { what: string; text: string }): JSX.Element {
  const told = useSignal<"copied" | "failed" | undefined>(undefined);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      told.value = "copied";
    } catch {
      // A page that is not focused, or a browser that was told not to.
      told.value = "failed";
    }
    setTimeout(() => (told.value = undefined), TOLD_MS);
  };
  const label = `${t.list.copy}: ${what}`;
  const icon = told.value === "copied" ? "done" : told.value === "failed" ? "close" : "copy";
  return (
    <button
      type="button"
      class="button square quiet-button"
      aria-label={label}
      title={label}
      onClick={() => void copy()}
    >
      <Icon name={icon} />
      <span class="visually-hidden" role="status">
        {told.value && t.list.told[told.value]}
      </span>
    </button>
  );
}
