import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { more } from "../i18n/more";
import { shortcuts } from "../preference";
import { IconButton } from "../ui/button";

const KEYS = [
  ["/", "search"],
  ["j", "down"],
  ["k", "up"],
  ["Enter", "open"],
  ["Esc", "escape"],
  ["r", "refresh"],
  ["p", "pause"],
  ["?", "help"],
] as const;

/** What the keys do, and the switch for them. */
export function HelpDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="help-title" onClose={onClose}>
      <header class="dialog-head">
        <h2 id="help-title">{more.help}</h2>
        <IconButton icon="close" label={t.close} onPress={() => dialog.current?.close()} />
      </header>
      <p class="faint">{more.helpLead}</p>
      <dl class="keys">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{more.keys[name]}</dd>
          </div>
        ))}
      </dl>
      <label class="check-line">
        <input
          type="checkbox"
          checked={shortcuts.value === "on"}
          onChange={(event) => (shortcuts.value = event.currentTarget.checked ? "on" : "off")}
        />
        {more.helpSwitch}
      </label>
    </dialog>
  );
}
