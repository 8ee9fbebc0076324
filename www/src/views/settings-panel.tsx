import type { JSX } from "preact";
import { useConsole } from "../console";
import { LANGUAGES } from "../i18n";
import { more } from "../i18n/more";
import { theme } from "../preference";
import { Choice } from "../ui/choice";

/** How the reader wants to see things, whatever the view. */
export function SettingsPanel(): JSX.Element {
  const app = useConsole();
  const { language, timeZone, density } = app;
  return (
    <>
      <Setting
        name="language"
        choices={LANGUAGES}
        of={language}
        onChoice={(choice) => app.look({ language: choice })}
      />
      <Setting
        name="timeZone"
        choices={more.timeZones}
        of={timeZone}
        onChoice={(choice) => app.look({ timeZone: choice })}
      />
      <Setting
        name="density"
        choices={more.densities}
        of={density}
        onChoice={(choice) => app.look({ density: choice })}
      />
      <Setting name="theme" choices={more.themes} of={theme} onChoice={(choice) => (theme.value = choice)} />
    </>
  );
}

function Setting<T extends string>(props: {
  readonly name: "language" | "timeZone" | "density" | "theme";
  readonly choices: Readonly<Record<T, string>>;
  readonly of: { readonly value: T };
  readonly onChoice: (choice: T) => void;
}): JSX.Element {
  const { name, choices, of, onChoice } = props;
  return <Choice name={name} label={more[name]} choices={choices} value={of.value} onChoice={onChoice} />;
}
