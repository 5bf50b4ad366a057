// Everything else by name: screens, collections, settings, and what can be done from anywhere.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { back, forward, go, goToShelf } from "../acts/navigation";
import { set } from "../acts/setting";
import { redo, undo } from "../acts/undo";
import { dialogClosed, typeInPalette } from "../acts/windowing";
import { showModal } from "../parts/modal";
import { closeDialog, focusSearch } from "../screen";
import type { Dialog, State } from "../state";
import type { Theme } from "../types/Theme";
import type { View } from "../types/View";
import { words } from "../words/en-deferred";
import { written } from "../words/strokes";

interface PaletteItem {
  name: string;
  about?: string;
  does: () => unknown;
}

function things({ library, steps }: State): PaletteItem[] {
  return [
    { name: words.allFilms, does: () => goToShelf("all") },
    { name: words.waiting, does: () => goToShelf("waiting") },
    { name: words.seenFilms, does: () => goToShelf("seen") },
    ...library.collections.map((line) => ({
      name: line.name,
      about: words.progress(line),
      does: () => goToShelf(line.collection),
    })),
    { name: words.history, does: () => go({ at: "history" }) },
    { name: words.backups, does: () => go({ at: "backups" }) },
    { name: words.checkWatchlist, does: () => go({ at: "check" }) },
    { name: words.settings, does: () => go({ at: "settings" }) },
    { name: words.about, does: () => go({ at: "about" }) },
    { name: words.keys, about: "?", does: () => go({ at: "keys" }) },
    { name: words.search, about: "/", does: focusSearch },
    ...(Object.keys(words.views) as View[]).map((view) => ({
      name: `${words.view}: ${words.views[view]}`,
      does: () => set({ view }),
    })),
    ...(Object.keys(words.themes) as Theme[]).map((theme) => ({
      name: `${words.theme}: ${words.themes[theme]}`,
      does: () => set({ theme }),
    })),
    ...(steps.undo ? [{ name: words.undoWould(steps.undo), about: written("undo"), does: undo }] : []),
    ...(steps.redo ? [{ name: words.redoWould(steps.redo), about: written("redo"), does: redo }] : []),
    { name: words.back, about: written("back"), does: back },
    { name: words.forward, about: written("forward"), does: forward },
  ];
}

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Every word typed begins a word of the name. */
export function matches(name: string, typed: string): boolean {
  const has = folded(name).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/\s+/)
    .every((word) => has.some((part) => part.startsWith(word)));
}

export function palette(
  state: State,
  { typed, chosen }: Extract<Dialog, { kind: "palette" }>,
): TemplateResult {
  const found = things(state).filter(({ name }) => matches(name, typed.trim()));
  const does = (thing: PaletteItem | undefined) => {
    if (thing === undefined) return;
    closeDialog();
    thing.does();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter") does(found[chosen]);
    else if (event.key === "ArrowDown") typeInPalette(typed, (chosen + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp")
      typeInPalette(typed, (chosen - 1 + found.length) % Math.max(1, found.length));
    else return;
    event.preventDefault();
  };
  return html`<dialog class="palette" aria-label=${words.everythingByName} ${ref(showModal)} @close=${dialogClosed}>
    <input
      role="combobox"
      aria-label=${words.palettePrompt}
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls="palette-list"
      aria-activedescendant=${found.length > 0 ? `palette-${chosen}` : nothing}
      placeholder=${words.palettePrompt}
      spellcheck="false"
      autocomplete="off"
      .value=${typed}
      @input=${(event: Event) => typeInPalette((event.target as HTMLInputElement).value)}
      @keydown=${key}
    />
    <div role="listbox" id="palette-list" aria-label=${words.everythingByName}>
      ${found.map(
        (thing, at) => html`<div
          role="option"
          id="palette-${at}"
          aria-selected=${at === chosen}
          @click=${() => does(thing)}
        >
          <span>${thing.name}</span>${thing.about ? html`<small>${thing.about}</small>` : nothing}
        </div>`,
      )}
    </div>
    ${found.length === 0 ? html`<p role="status">${words.paletteNothing}</p>` : nothing}
  </dialog>`;
}
