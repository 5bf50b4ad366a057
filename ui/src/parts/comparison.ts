// Two texts of a note side by side, with what changed marked. They are shown as they were written: marks change, too.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { bringBack, compare } from "../acts/writing";
import { type Compared, compared } from "../compared";
import type { Dialog } from "../state";
import { words } from "../words/deferred";

type VersionsDialog = Extract<Dialog, { kind: "versions" }>;

export const comparison = (dialog: VersionsDialog): TemplateResult => {
  const [earlier, later] = dialog.compared.map((version) => textOf(dialog, version));
  return html`<section class="comparison" aria-labelledby="comparison-title">
    <h3 id="comparison-title">${words.comparison}</h3>
    ${guard([dialog.versions, dialog.now, ...dialog.compared, words], () => {
      const changes = compared(earlier ?? "", later ?? "");
      const said =
        changes === null
          ? words.tooDifferent
          : changes.every(({ kind }) => kind === "same")
            ? words.sameText
            : nothing;
      return html`<div class="sides">
          ${side(dialog, 0, changes)} ${side(dialog, 1, changes)}
        </div>
        <p class="hint" role="status">${said}</p>`;
    })}
  </section>`;
};

const textOf = ({ versions, now }: VersionsDialog, version: number | null) =>
  version === null ? now : (versions[version]?.text ?? "");

function side(dialog: VersionsDialog, which: 0 | 1, changes: Compared[] | null) {
  const { card, versions, compared } = dialog;
  const version = compared[which];
  const chosen = version === null ? undefined : versions[version];
  const text = textOf(dialog, version);
  const chose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    compare(which, value === "" ? null : Number(value));
  };
  return html`<div class="side">
    <label
      ><span class="label">${which === 0 ? words.earlierText : words.laterText}</span>
      <select @change=${chose}>
        <option value="" .selected=${version === null}>${words.now}</option>
        ${versions.map(({ at }, each) => html`<option value=${each} .selected=${each === version}>${words.moment(at)}</option>`)}
      </select></label
    >
    <p class="written" tabindex="0">${text === "" ? words.emptyText : (changes?.map((it) => drawn(it, which)) ?? text)}</p>
    ${
      chosen === undefined
        ? nothing
        : html`<button class="quiet" @click=${() => bringBack(card.film, chosen.text)}>
          ${which === 0 ? words.bringEarlierBack : words.bringLaterBack}
        </button>`
    }
  </div>`;
}

/** On each side what is only there: told apart by a line through it or under it, not by its colour alone. */
function drawn({ kind, text }: Compared, which: 0 | 1) {
  if (kind === "same") return text;
  if (which === 0) return kind === "gone" ? html`<del>${text}</del>` : nothing;
  return kind === "new" ? html`<ins>${text}</ins>` : nothing;
}
