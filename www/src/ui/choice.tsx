import type { JSX } from "preact";

/** A few choices of which one holds, side by side. */
export function Choice<T extends string>(props: {
  readonly name: string;
  readonly label: string;
  readonly choices: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoice: (choice: T) => void;
}): JSX.Element {
  const { name, label, choices, value, onChoice } = props;
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <span class="choice-row">
        {(Object.keys(choices) as T[]).map((choice) => (
          <label key={choice}>
            <input type="radio" name={name} checked={choice === value} onChange={() => onChoice(choice)} />
            <span lang={name === "language" ? choice : undefined}>{choices[choice]}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
