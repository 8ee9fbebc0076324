import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon";
import type { IconName } from "./icon";

interface ButtonProps {
  readonly onPress: () => void;
  readonly icon?: IconName;
  readonly kind?: "primary" | "plain";
  readonly children: ComponentChildren;
}

export function Button({ onPress, icon, kind = "plain", children }: ButtonProps): JSX.Element {
  return (
    <button type="button" class={`button ${kind}`} onClick={onPress}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly off?: boolean;
}

/** A button with a drawing only. Switched off it keeps the focus, which a disabled button would lose. */
export function IconButton({ icon, label, onPress, off = false }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="button square"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={off ? undefined : onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
