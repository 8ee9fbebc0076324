import type { JSX } from "preact";
import { COLUMNS } from "../column";
import { useConsole } from "../console";
import type { ExportFormat } from "../engine/engine";
import { more } from "../i18n/more";
import type { Listed } from "../listing";
import type { BatchRoute } from "../route";

/** How long a browser may take to begin a download. */
const BEGUN_MS = 60_000;

/** All jobs that match, as a file, or on paper. */
export function ExportPanel({ route, listed }: { route: BatchRoute; listed: Listed }): JSX.Element {
  const app = useConsole();
  const { view, snapshot } = listed;
  const save = async (format: ExportFormat): Promise<void> => {
    const { filter, sort } = route;
    const columns = ["name", ...app.columns.peek().map((name) => COLUMNS[name].sort)];
    const file = await app.listing.export(format, { filter, sort, ...(format === "csv" ? { columns } : {}) });
    if (file) download(file, `drs-jobs-${route.batch}-${stamp(snapshot.at)}.${format}`);
  };
  return (
    <>
      <p>{more.export.lead(view.matched)}</p>
      <div class="menu-acts">
        {(["csv", "json", "ndjson"] as const).map((format) => (
          <button key={format} type="button" class="button plain" onClick={() => void save(format)}>
            {more.export[format]}
          </button>
        ))}
        <button type="button" class="button plain" onClick={() => print()}>
          {more.export.print}
        </button>
      </div>
      <p class="faint">
        {more.export.masked} {!snapshot.walk?.complete && more.export.partial}
      </p>
    </>
  );
}

/** `2026-11-27T0715Z`: sorts, and is a name that every file system takes. */
function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace(":", "")}Z`;
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN_MS);
}
