/** What is not needed to show a list, by the name under which it is shown: in a few files that are loaded when they are wanted. */
import type * as moreParts from "./more";
import type * as summaryParts from "./summary";
import { afterFirst } from "../first";
import { lazy } from "../ui/lazy";

const more = (): Promise<typeof moreParts> => import("./more");

const summary = (): Promise<typeof summaryParts> => afterFirst(() => import("./summary"));

export const Announcer = lazy(() => summary().then((part) => part.Announcer));
export const Nothing = lazy(() => summary().then((part) => part.Nothing));
export const CopyIcon = lazy(() => summary().then((part) => part.CopyIcon));
export const LiveBar = lazy(() => summary().then((part) => part.LiveBar));
export const Warnings = lazy(() => summary().then((part) => part.Warnings));
export const ColumnPanel = lazy(() => more().then((part) => part.ColumnPanel));
export const CopyPanel = lazy(() => more().then((part) => part.CopyPanel));
export const ExportPanel = lazy(() => more().then((part) => part.ExportPanel));
export const Failure = lazy(() => more().then((part) => part.Failure));
export const FilterHelp = lazy(() => more().then((part) => part.FilterHelp));
export const HelpDialog = lazy(() => more().then((part) => part.HelpDialog));
export const JobPane = lazy(() => more().then((part) => part.JobPane));
export const SettingsPanel = lazy(() => more().then((part) => part.SettingsPanel));
export const Summary = lazy(() => summary().then((part) => part.Summary));
export const TokenWanted = lazy(() => more().then((part) => part.TokenWanted));
export const StartView = lazy(() => import("./start").then((part) => part.StartView));
