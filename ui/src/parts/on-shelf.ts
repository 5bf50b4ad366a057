// What is done with a shelf as a whole: in the menu beside its order, on the head of what waits, and by name.

import type { TemplateResult } from "lit";
import { html } from "lit";
import { startBackFill } from "../acts/back-fill";
import { openRunning } from "../acts/running";
import { surprise } from "../acts/surprise";
import { words } from "../words/deferred";
import { menuButton } from "./menu";

const shelfActs = [
  ["surpriseMe", surprise],
  ["inTheRunning", openRunning],
  ["goThrough", startBackFill],
] as const;

export const shelfMenu = (): TemplateResult =>
  menuButton({
    id: "shelf-menu",
    name: words.moreOnShelf,
    sign: "more",
    lines: shelfActs.map(([name, does]) => [words[name], () => does()] as const),
  });

export const surpriseButton = (): TemplateResult =>
  html`<p class="shelf-acts"><button @click=${surprise}>${words.surpriseMe}</button></p>`;

export const shelfByName = () => shelfActs.map(([name, does]) => ({ name: words[name], does }));
