import { render } from "preact";
import "./style/index.css";
import { App } from "./views/app";
import { start } from "./state";

const root = document.getElementById("console");
if (root === null) throw new Error("the page has no element #console");
start();
render(<App />, root);
