// The rail: the name of the house, the way back and the way undone, the screens and collections.

import { html, nothing, type TemplateResult } from "lit";
import type { Route, Shelf } from "../route";
import type { State } from "../state";
import type { CollectionLine } from "../types/CollectionLine";
import { words } from "../words/first";
import { strokes, written } from "../words/strokes";
import { deferred, later } from "./deferred";
import { icon } from "./icon";

export const rail = (state: State): TemplateResult => html`<header class="masthead">
    <button
      class="sign fold"
      aria-expanded=${state.railOpen}
      aria-controls="rail"
      aria-label=${words.showRail}
      @click=${() => later((it) => it.toggleRail())}
    >
      ${icon("menu")}
    </button>
    <p class="name">${words.name}</p>
    ${steps(state)}
  </header>
  <div class="rail" id="rail">
    <nav aria-label=${words.library}>
      <ul>
        ${shelf(state, "all", words.allFilms, state.library.films)}
        ${shelf(state, "waiting", words.waiting, state.library.waiting)}
        ${shelf(state, "seen", words.seenFilms, state.library.seen)}
        ${screenLink(state, { at: "diary", filters: [] }, words.diary)}
      </ul>
      <button class="quiet" @click=${() => later((it) => it.openBringIn())}>${words.bringInEllipsis}</button>
      ${
        state.library.collections.length === 0
          ? nothing
          : html`<h2>${words.collections}</h2>
            <ul>
              ${state.library.collections.map((line) => collection(state, line))}
            </ul>`
      }
      ${deferred((it) => it.railLabels(state))}
    </nav>
    <div class="between">
      ${state.glimpses === null ? nothing : deferred((it) => it.glimpses(state))} ${deferred((it) => it.notice(state))}
    </div>
    <nav aria-label=${words.application}>
      <ul>
        ${screenLink(state, { at: "history" }, words.history)} ${screenLink(state, { at: "backups" }, words.backups)}
        ${screenLink(state, { at: "bin" }, words.bin)} ${screenLink(state, { at: "settings" }, words.settings)}
        ${screenLink(state, { at: "keys" }, words.keys)}
      </ul>
      <button class="palette-opener" @click=${() => later((it) => it.openPalette())}>${words.everythingByName} <kbd>${written(strokes.palette)}</kbd></button>
    </nav>
  </div>`;

function steps({ trail, steps: { undo, redo } }: State): TemplateResult {
  const sign = (name: "back" | "forward" | "undo" | "redo", can: boolean, title: unknown) =>
    html`<button
      class="sign"
      aria-label=${words[name]}
      title=${title}
      ?disabled=${!can}
      @click=${() => later((it) => it[name]())}
    >
      ${icon(name)}
    </button>`;
  return html`<div class="steps">
    ${sign("back", trail.here > 0, written(strokes.back))}
    ${sign("forward", trail.here < trail.stops.length - 1, written(strokes.forward))}
    ${sign("undo", undo !== null, undo ? deferred((it) => it.words.undoWould(undo)) : words.nothingToUndo)}
    ${sign("redo", redo !== null, redo ? deferred((it) => it.words.redoWould(redo)) : words.nothingToRedo)}
  </div>`;
}

const isHere = (state: State, shelf: Shelf) => state.route.at === "films" && state.route.shelf === shelf;

const following = (to: Route) => (event: Event) => {
  event.preventDefault();
  later((it) => it.go(to));
};

const followingTo = (shelf: Shelf) => (event: Event) => {
  event.preventDefault();
  later((it) => it.goToShelf(shelf));
};

const shelf = (state: State, which: Shelf, name: string, count: number) => html`<li>
  <a
    href="#${which}"
    aria-current=${isHere(state, which) ? "page" : nothing}
    aria-describedby="count-${which}"
    @click=${followingTo(which)}
    >${name}</a
  >
  <span class="count"><span aria-hidden="true">${words.figure(count)}</span
    ><span class="unseen" id="count-${which}">${words.films(count)}</span></span>
</li>`;

const collection = (state: State, line: CollectionLine) => html`<li class="collection">
  <a
    href="#${line.key}"
    aria-current=${isHere(state, line.collection) ? "page" : nothing}
    aria-describedby="count-${line.collection}"
    @click=${followingTo(line.collection)}
    >${line.name}</a
  >
  <span class="count"><span aria-hidden="true">${words.progressShort(line)}</span
    ><span class="unseen" id="count-${line.collection}">${words.progress(line)}</span></span>
  <progress aria-hidden="true" max=${Math.max(1, line.films)} .value=${line.seen}></progress>
</li>`;

const screenLink = (state: State, to: Route, name: string) => html`<li>
  <a href="#${to.at}" aria-current=${state.route.at === to.at ? "page" : nothing} @click=${following(to)}
    >${name}</a
  >
</li>`;
