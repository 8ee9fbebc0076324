import type { JSX } from "preact";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What is wrong with the value. */
  readonly objection?: string | undefined;
  readonly secret?: boolean;
  /** Id of a datalist. */
  readonly suggestions?: string;
}

/** One line of text to enter, with its label, its hint and what is wrong with it. */
export function Field(props: FieldProps): JSX.Element {
  const { name, label, hint, value, onValue, objection, secret = false, suggestions } = props;
  const described = [hint && `${name}-hint`, objection && `${name}-objection`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        {...(secret ? ({ type: "password" } as const) : suggestions ? { list: suggestions } : {})}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={value}
        {...(described ? { "aria-describedby": described } : {})}
        aria-invalid={objection !== undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {objection && (
        <p class="objection" id={`${name}-objection`}>
          {objection}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
