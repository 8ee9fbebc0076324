import "./style/index.css";
import { hashAddress } from "./address";
import { findHost } from "./host";
import { mount } from "./mount";

const place = document.getElementById("console");
if (place === null) throw new Error("the page has no element #console");
mount(place, { address: hashAddress(), host: findHost(), root: document.documentElement });
