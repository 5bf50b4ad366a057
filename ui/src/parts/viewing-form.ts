// One viewing: when, where, with whom, what there is to remark, what it was worth that day.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  chooseDay,
  keepViewing,
  leaveViewing,
  stayWithViewing,
  takeBack,
  takeWhen,
  understand,
} from "../acts/viewing";
import { write } from "../acts/viewing-fields";
import { closeDialog } from "../screen";
import type { ViewingDialog } from "../viewing-dialog";
import { words } from "../words/deferred";
import { dateField } from "./date-field";
import { eraseButton } from "./erase-button";
import { modal } from "./modal";
import { ratingGroup } from "./rating";
import { companyField, placeField, tagsField } from "./viewing-fields";

export function viewingForm(dialog: ViewingDialog): TemplateResult {
  const { card, viewing, when, draft, refused, leaving } = dialog;
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const rating = form.get("viewing-rating");
    keepViewing(String(form.get("when") ?? ""), {
      finished: form.has("finished"),
      rating: rating === null ? null : Number(rating),
    });
  };
  return modal(
    "viewing",
    viewing === null ? words.newViewing(card) : words.viewingOf(card),
    html`<form @submit=${keep}>
      ${dateField({
        id: "when",
        label: words.when,
        hint: words.whenHint,
        when,
        typed: understand,
        chosen: takeWhen,
        days: [
          [words.days.today, () => chooseDay("today")],
          [words.days.yesterday, () => chooseDay("yesterday")],
          [words.days.unknown, () => chooseDay("")],
        ],
      })}
      <div class="viewing-names">${placeField(dialog)} ${companyField(dialog)}</div>
      <label
        >${words.remark}<textarea
          aria-label=${words.remark}
          rows="2"
          spellcheck="true"
          .value=${live(draft.remark)}
          @input=${(event: Event) => write({ remark: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>
      ${tagsField(dialog)}
      ${ratingGroup({ name: "viewing-rating", label: words.ratingThatDay, value: viewing?.rating ?? null })}
      <label class="check"
        ><input type="checkbox" name="finished" ?checked=${viewing?.finished ?? true} />${words.finished}</label
      >
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      ${leaving ? html`<p class="unsaved" role="alert">${words.unsaved}</p>` : nothing}
      <div class="dialog-acts">
        ${
          leaving
            ? html`<button type="button" class="away-left" @click=${closeDialog}>${words.throwWrittenAway}</button>
              <button type="button" @click=${stayWithViewing}>${words.goOnWriting}</button>`
            : html`${
                viewing === null
                  ? nothing
                  : html`<button type="button" class="away-left" @click=${() => takeBack(viewing)}>${words.takeBack}</button>`
              }
              <button type="button" @click=${leaveViewing}>${words.cancel}</button>`
        }
        <button class="first">${words.keep}</button>
      </div>
      ${viewing === null ? nothing : eraseButton(card, { viewing: viewing.viewing })}
    </form>`,
    leaveViewing,
  );
}
