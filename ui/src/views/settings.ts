// A plain page of settings: each is taken as it is chosen.

import { html, nothing, type TemplateResult } from "lit";
import { moveElsewhere } from "../acts/data-folder";
import { go } from "../acts/navigation";
import { set } from "../acts/setting";
import { updatesOf } from "../parts/updates";
import type { State } from "../state";
import { words } from "../words/en-deferred";

const sizes = [80, 90, 100, 110, 125, 150, 175, 200];

export const settings = ({
  settings,
  dataFolder,
  folderInfo,
  moving,
  updates,
}: State): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.settings}</h1>
  </header>
  <div class="settings">
    ${choice(words.theme, "theme", words.themes, settings.theme, (theme) => set({ theme }))}
    <div class="setting">
      <label for="text-size">${words.textSize}</label>
      <select
        id="text-size"
        @change=${(event: Event) => set({ text_size: Number((event.target as HTMLSelectElement).value) })}
      >
        ${sizes.map(
          (size) =>
            html`<option value=${size} .selected=${size === settings.text_size}>${words.percent(size)}</option>`,
        )}
      </select>
    </div>
    ${choice(words.dateOrder, "date-order", words.dateOrders, settings.date_order, (date_order) => set({ date_order }))}
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
      <button ?disabled=${moving || folderInfo?.read_only} @click=${moveElsewhere}>${words.moveElsewhere}</button>
    </section>
    ${updates === null ? nothing : updatesOf(updates)}
    <p><button @click=${() => go({ at: "about" })}>${words.about}</button></p>
  </div>`;

function choice<Name extends string>(
  title: string,
  group: string,
  names: Record<Name, string>,
  chosen: Name,
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
