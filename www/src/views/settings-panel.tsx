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
      <Choice
        name="language"
        label={more.language}
        choices={LANGUAGES}
        value={language.value}
        onChoice={(choice) => app.look({ language: choice })}
      />
      <Choice
        name="time-zone"
        label={more.timeZone}
        choices={more.timeZones}
        value={timeZone.value}
        onChoice={(choice) => app.look({ timeZone: choice })}
      />
      <Choice
        name="density"
        label={more.density}
        choices={more.densities}
        value={density.value}
        onChoice={(choice) => app.look({ density: choice })}
      />
      <Choice
        name="theme"
        label={more.theme}
        choices={more.themes}
        value={theme.value}
        onChoice={(choice) => (theme.value = choice)}
      />
    </>
  );
}
