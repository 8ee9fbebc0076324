import { addStyle } from "../style";
import own from "../style/more.css?inline";

export { ColumnPanel } from "./column-panel";
export { CopyPanel } from "./copy-panel";
export { Failure, TokenWanted } from "./error";
export { ExportPanel } from "./export-panel";
export { FilterHelp } from "./filter-help";
export { HelpDialog } from "./help";
export { JobPane } from "./pane";
export { SettingsPanel } from "./settings-panel";

addStyle(own);
