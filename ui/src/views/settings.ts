// A plain page of settings: each is taken as it is chosen.

import { html, nothing, type TemplateResult } from "lit";
import { moveElsewhere } from "../acts/data-folder";
import { beginDayAt, hours } from "../acts/day";
import { go } from "../acts/navigation";
import { set, textSizes } from "../acts/setting";
import { spell } from "../acts/spelling";
import { openTakeOut } from "../acts/take-out";
import { updatesOf } from "../parts/updates";
import type { State } from "../state";
import { words } from "../words/deferred";
import { languageName } from "../words/lists";
import { names } from "../words/names";

export const settings = ({
  settings,
  dataFolder,
  folderInfo,
  moving,
  updates,
  dictionaries,
}: State): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.settings}</h1>
  </header>
  <div class="settings">
    ${choice(words.language, "language", { system: words.asTheSystem, ...names }, settings.language, (language) => set({ language }))}
    ${choice(words.theme, "theme", words.themes, settings.theme, (theme) => set({ theme }))}
    <div class="setting">
      <label for="text-size">${words.textSize}</label>
      <select
        id="text-size"
        @change=${(event: Event) => set({ text_size: Number((event.target as HTMLSelectElement).value) })}
      >
        ${textSizes.map(
          (size) =>
            html`<option value=${size} .selected=${size === settings.text_size}>${words.percent(size)}</option>`,
        )}
      </select>
    </div>
    ${choice(words.dateOrder, "date-order", words.dateOrders, settings.date_order, (date_order) => set({ date_order }))}
    ${dayBegins(settings.day_begins)}
    ${dictionaries.length === 0 ? nothing : spelling(dictionaries, settings.spelling)}
    <fieldset class="setting">
      <legend>${words.occasions}</legend>
      ${(Object.keys(words.occasionNames) as (keyof typeof words.occasionNames)[]).map(
        (name) => html`<label class="check">
          <input
            type="checkbox"
            .checked=${settings[name]}
            @change=${(event: Event) => set({ [name]: (event.target as HTMLInputElement).checked })}
          />
          ${words.occasionNames[name]}
        </label>`,
      )}
    </fieldset>
    <section class="setting">
      <h2>${words.whereDataLies}</h2>
      <p class="folder">${dataFolder}</p>
      <p class="hint">${words.whereDataLiesHint}</p>
      ${folderInfo?.distant ? html`<p class="hint">${words.distant}</p>` : nothing}
      <div class="setting-acts">
        <button ?disabled=${moving || folderInfo?.read_only} @click=${moveElsewhere}>${words.moveElsewhere}</button>
        <button @click=${openTakeOut}>${words.takeOutEllipsis}</button>
      </div>
    </section>
    ${updates === null ? nothing : updatesOf(updates)}
    <p><button @click=${() => go({ at: "about" })}>${words.about}</button></p>
  </div>`;

/** An hour that cannot be chosen here is shown all the same where it holds. */
const dayBegins = (chosen: number) => html`<div class="setting">
    <label for="day-begins">${words.dayBegins}</label>
    <select
      id="day-begins"
      aria-describedby="day-begins-hint"
      @change=${(event: Event) => beginDayAt(Number((event.target as HTMLSelectElement).value))}
    >
      ${(hours.includes(chosen) ? hours : [...hours, chosen]).map(
        (hour) =>
          html`<option value=${hour} .selected=${hour === chosen}>
            ${hour === 0 ? words.midnight : words.hourOfDay(hour)}
          </option>`,
      )}
    </select>
    <p class="hint" id="day-begins-hint">${words.dayBeginsHint}</p>
  </div>`;

const spelling = (dictionaries: string[], chosen: string[]) => html`<fieldset class="setting">
    <legend>${words.spelling}</legend>
    ${["system", ...dictionaries].map(
      (dictionary) => html`<label class="check">
        <input
          type="checkbox"
          .checked=${chosen.includes(dictionary)}
          @change=${(event: Event) => spell(dictionary, (event.target as HTMLInputElement).checked)}
        />
        ${dictionary === "system" ? words.spellingOfSystem : languageName(dictionary)}
      </label>`,
    )}
    <p class="hint">${words.spellingHint}</p>
  </fieldset>`;

function choice<Name extends string>(
  title: string,
  group: string,
  names: Record<Name, string>,
  chosen: string,
  choose: (name: Name) => unknown,
): TemplateResult {
  return html`<fieldset class="setting">
    <legend>${title}</legend>
    ${(Object.keys(names) as Name[]).map(
      (name) => html`<label class="check">
        <input type="radio" name=${group} value=${name} .checked=${name === chosen} @change=${() => choose(name)} />
        ${names[name]}
      </label>`,
    )}
  </fieldset>`;
}
