import { render } from "preact";
import "./style/index.css";
import { App } from "./views/app";
import { start } from "./state";
import { showTurningMarks } from "./ui/visible";

const root = document.getElementById("console");
if (root === null) throw new Error("the page has no element #console");
showTurningMarks();
start();
render(<App />, root);
