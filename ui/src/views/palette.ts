// Everything by name: films, people, what can be done, places, and the film that is not there yet, in this order.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { addFilms } from "../acts/adding";
import { type Everywhere, everywhere } from "../acts/everywhere";
import { folded } from "../acts/meant";
import { go, goToShelf, openFilm } from "../acts/navigation";
import { actsFor, keyOf, nameFor } from "../acts/on-film";
import { chooseInPalette, filmsFound, typeInPalette } from "../acts/palette";
import { openPerson } from "../acts/people";
import { set } from "../acts/setting";
import { isAmong } from "../acts/typed";
import { dialogClosed } from "../acts/windowing";
import { quoted, short } from "../parts/excerpt";
import { keepFilterByName, labelPlaces, newListByName, selectionByName } from "../parts/label-places";
import { showModal } from "../parts/modal";
import { shelfByName } from "../parts/on-shelf";
import { stamp } from "../parts/stamp";
import { closeDialog } from "../screen";
import type { Dialog, State } from "../state";
import { walkSuggestions } from "../suggestions";
import type { Card } from "../types/Card";
import type { Excerpt } from "../types/Excerpt";
import type { PersonLine } from "../types/PersonLine";
import type { Theme } from "../types/Theme";
import type { TypedFilm } from "../types/TypedFilm";
import type { View } from "../types/View";
import { words } from "../words/deferred";
import { written } from "../words/strokes";

type Palette = Extract<Dialog, { kind: "palette" }>;

interface PaletteItem {
  name: string;
  about?: string | undefined;
  key?: string | undefined;
  film?: Card;
  /** What the person wrote on it, if it was found by that. */
  excerpt?: Excerpt | undefined;
  does: () => unknown;
}

type Group = [keyof typeof words.paletteGroups, PaletteItem[]];

/** What is found for what is typed. Films that only resemble it come last: a slip goes before nothing that has the name. */
export function foundIn(state: State, palette: Palette): Group[] {
  const { typed, card, films, excerpts, near, film, people } = palette;
  const named = (items: PaletteItem[]) =>
    items.filter(({ name, about = "" }) => matches(`${name} ${about}`, typed));
  const ofFilms: Group = ["films", typed.trim() === "" ? [] : films.map((film) => filmItem(film, excerpts))];
  const rest: Group[] = [
    ["people", typed.trim() === "" ? [] : people.map(personItem)],
    [
      "acts",
      named([
        ...selectionByName(),
        ...(card === null ? [] : onFilm(card)),
        newListByName(),
        ...keepFilterByName(state),
        ...shelfByName(),
        ...ofKind("act", state),
        ...kept(),
      ]),
    ],
    ["places", named([...places(state), ...ofKind("place", state)])],
  ];
  const added: Group = [
    "newFilm",
    film === null || film.draft.title === "" || isAmong(films, film.draft) ? [] : [newFilm(film)],
  ];
  const groups = near ? [...rest, ofFilms, added] : [ofFilms, ...rest, added];
  return groups.filter(([, items]) => items.length > 0);
}

const filmItem = (film: Card, excerpts: Excerpt[]): PaletteItem => ({
  name: words.titleAndYear(film),
  about: film.director ?? undefined,
  film,
  excerpt: excerpts.find((it) => it.film === film.film),
  does: () => openFilm(film.film),
});

const personItem = ({ person, name, films }: PersonLine): PaletteItem => ({
  name,
  about: words.films(films),
  does: () => openPerson(person),
});

const newFilm = ({ draft, twin }: TypedFilm): PaletteItem => ({
  name: words.addTyped(draft),
  about: twin === null ? undefined : words.inLibrary(twin),
  does: () => addFilms([draft]),
});

const onFilm = (card: Card): PaletteItem[] =>
  actsFor(card).map((act) => ({
    name: words[nameFor(act, card)],
    about: words.titleAndYear(card),
    key: keyOf(act),
    does: () => act.does(card),
  }));

const ofKind = (kind: Everywhere["kind"], state: State): PaletteItem[] =>
  everywhere
    .filter((it) => it.kind === kind)
    .flatMap(({ strokes: [stroke], what, named, does }) => {
      const name = named === undefined ? words.keyNames[what] : named(state);
      return name === null ? [] : [{ name, key: stroke && written(stroke), does }];
    });

const kept = (): PaletteItem[] => [
  ...(Object.keys(words.views) as View[]).map((view) => ({
    name: `${words.view}: ${words.views[view]}`,
    does: () => set({ view }),
  })),
  ...(Object.keys(words.themes) as Theme[]).map((theme) => ({
    name: `${words.theme}: ${words.themes[theme]}`,
    does: () => set({ theme }),
  })),
];

const places = (state: State): PaletteItem[] => [
  { name: words.allFilms, does: () => goToShelf("all") },
  { name: words.waiting, does: () => goToShelf("waiting") },
  { name: words.seenFilms, does: () => goToShelf("seen") },
  { name: words.diary, does: () => go({ at: "diary", filters: [] }) },
  { name: words.circumstances, does: () => go({ at: "circumstances" }) },
  ...state.library.collections.map((line) => ({
    name: line.name,
    about: words.progress(line),
    does: () => goToShelf(line.collection),
  })),
  ...labelPlaces(state),
  { name: words.history, does: () => go({ at: "history" }) },
  { name: words.bin, does: () => go({ at: "bin" }) },
  { name: words.backups, does: () => go({ at: "backups" }) },
  { name: words.checkWatchlist, does: () => go({ at: "check" }) },
  { name: words.about, does: () => go({ at: "about" }) },
];

/** Every word typed begins a word of the name. */
export function matches(name: string, typed: string): boolean {
  const has = folded(name).split(/[^\p{L}\p{N}]+/u);
  return folded(typed.trim())
    .split(/\s+/)
    .every((word) => has.some((part) => part.startsWith(word)));
}

export function palette(state: State, dialog: Palette): TemplateResult {
  const groups = foundIn(state, dialog);
  const count = groups.flatMap(([, items]) => items).length;
  const { typed, chosen } = dialog;
  let at = 0;
  return html`<dialog class="palette" aria-label=${words.everythingByName} ${ref(showModal)} @close=${dialogClosed}>
    <input
      role="combobox"
      aria-label=${words.palettePrompt}
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls="palette-list"
      aria-activedescendant=${count > 0 ? `palette-${chosen}` : nothing}
      placeholder=${words.palettePrompt}
      spellcheck="false"
      autocomplete="off"
      .value=${typed}
      @input=${(event: Event) => typeInPalette((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => walk(event, state, dialog, count)}
    />
    <div role="listbox" id="palette-list" aria-label=${words.everythingByName}>
      ${groups.map(
        ([group, items]) => html`<div role="group" aria-label=${words.paletteGroups[group]}>
          <p aria-hidden="true">${words.paletteGroups[group]}</p>
          ${items.map((it) => option(it, at++, chosen))}
        </div>`,
      )}
    </div>
    ${count === 0 ? html`<p role="status">${words.paletteNothing}</p>` : nothing}
  </dialog>`;
}

const option = (item: PaletteItem, at: number, chosen: number) => html`<div
  role="option"
  id="palette-${at}"
  aria-selected=${at === chosen}
  ${ref((element) => at === chosen && element?.scrollIntoView({ block: "nearest" }))}
  @click=${() => carryOut(item)}
>
  ${item.film ? html`<span class="palette-stamp">${stamp(item.film)}</span>` : nothing}
  <span class="palette-name">${item.name}${item.about ? html` <small>${item.about}</small>` : nothing}${item.excerpt ? html` <span class="excerpt">${quoted(short(item.excerpt))}</span>` : nothing}</span>
  ${item.key ? html`<kbd aria-hidden="true">${item.key}</kbd>` : nothing}
</div>`;

function carryOut(item: PaletteItem | undefined) {
  if (item === undefined) return;
  closeDialog();
  item.does();
}

const walk = (event: KeyboardEvent, state: State, dialog: Palette, count: number) =>
  walkSuggestions(event, {
    count,
    chosen: dialog.chosen,
    first: 0,
    choose: chooseInPalette,
    take: () => enter(state, dialog),
  });

/** What is chosen of what was found for all that is typed by now. */
async function enter(state: State, dialog: Palette) {
  await filmsFound();
  if (state.dialog !== dialog) return;
  carryOut(foundIn(state, dialog).flatMap(([, items]) => items)[dialog.chosen]);
}
