import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useConsole } from "../console";
import { afterFirst } from "../first";
import { t } from "../i18n";
import { startRoute } from "../route";
import type { Route } from "../route";
import type { act } from "../shortcut";
import { IconButton } from "../ui/button";
import { Mark } from "../ui/icon";
import { Menu } from "../ui/menu";
import { visible } from "../ui/visible";
import { BatchView } from "./batch";
import { Announcer, HelpDialog, SettingsPanel, StartView } from "./later";

/** The frame of every view. */
export function App(): JSX.Element {
  const app = useConsole();
  const here = app.route.value;
  const root = useRef<HTMLDivElement>(null);
  const help = useSignal(false);
  useEffect(() => {
    if (app.wholePage) document.title = visible(titleOf(here));
  }, [here, t.locale]);
  // Another view begins at its head, however far down the last one was left.
  useEffect(() => {
    if (app.wholePage) scrollTo(0, 0);
  }, [here.view]);
  useEffect(() => {
    const loading = afterFirst(() => import("../shortcut"));
    let keys: typeof act | undefined;
    void loading.then((part) => (keys = part.act));
    const acts = {
      search: () => root.current?.querySelector<HTMLInputElement>(".filter input")?.focus(),
      help: () => (help.value = true),
    };
    const pressed = (event: Event): void => {
      if (!(event instanceof KeyboardEvent)) return;
      // A key that comes before what knows it acts late, unless somebody may be typing.
      if (keys === undefined && event.target === document.body) void loading.then((part) => part.act(app, acts, event));
      else if (keys?.(app, acts, event)) event.preventDefault();
    };
    // In a page of somebody else's the keys are the console's only where the focus is in it.
    const place: EventTarget | null = app.wholePage ? document : root.current;
    place?.addEventListener("keydown", pressed);
    return () => place?.removeEventListener("keydown", pressed);
  }, []);
  return (
    <div
      ref={root}
      class="console"
      data-density={app.density.value}
      onClick={(event) => {
        if (!app.wholePage) followLink(app, event);
      }}
    >
      <button type="button" class="skip" onClick={() => root.current?.querySelector("main")?.focus()}>
        {t.skip}
      </button>
      <header class="top">
        <a class="brand" href={app.address.href(startRoute({}, here))}>
          <Mark />
          <span>{t.product}</span>
        </a>
        {app.host.value?.fetch && <span class="tag">{t.list.demo}</span>}
        {here.view === "batch" && (
          <p class="where">
            <span class="where-endpoint">{here.endpoint}</span>
            <span class="where-project" title={t.batch.project}>
              {here.project}
            </span>
          </p>
        )}
        <div class="top-acts">
          <IconButton icon="keys" label={t.list.help} onPress={() => (help.value = true)} />
          <Menu label={t.list.settings} icon="settings">
            <SettingsPanel />
          </Menu>
        </div>
      </header>
      <main tabIndex={-1}>{here.view === "batch" ? <BatchView route={here} /> : <StartView route={here} />}</main>
      {help.value && <HelpDialog onClose={() => (help.value = false)} />}
      <Announcer />
    </div>
  );
}

/** A link of a console that keeps its route to itself changes that route, and not the address of the page around it. */
function followLink(app: ReturnType<typeof useConsole>, event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const hash = link?.getAttribute("href");
  if (!hash?.startsWith("#/") || event.defaultPrevented) return;
  event.preventDefault();
  app.follow(hash);
}

function titleOf(here: Route): string {
  if (here.view === "start") return t.product;
  const place = here.job ?? `${here.batch}, ${t.batch.page.toLowerCase()} ${here.page}`;
  return `${place} - ${t.product}`;
}
