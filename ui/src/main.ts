import { html, render } from "lit";
import { api } from "./api";

const app = document.getElementById("app") ?? document.body;
const start = await api.start();
render(html`<h1>${start.first_collection?.name}</h1>`, app);
