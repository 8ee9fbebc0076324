/** What the console and the worker of the table engine tell each other. Everything can be cloned. */
import type { EncodedPage, TableQuery } from "../drs";
import type { ExportFormat, ExportWish } from "./engine";

export type Question =
  | { readonly number: number; readonly ask: "start" }
  | { readonly number: number; readonly ask: "load"; readonly pages: readonly EncodedPage[] }
  | { readonly number: number; readonly ask: "query"; readonly query: TableQuery }
  | { readonly number: number; readonly ask: "export"; readonly format: ExportFormat; readonly wish: ExportWish };

export interface Answer {
  readonly number: number;
  readonly value?: unknown;
  readonly failure?: { readonly kind: string; readonly message: string };
}
