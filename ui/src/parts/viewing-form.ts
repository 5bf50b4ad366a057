// One viewing: when, where, with whom, what there is to remark, what it was worth that day.

import { html, nothing, type TemplateResult } from "lit";
import { keepViewing, takeBack, understand } from "../acts/viewing";
import { closeDialog } from "../screen";
import type { Dialog, When } from "../state";
import { words } from "../words/en-deferred";
import { eraseButton } from "./erase-button";
import { modal } from "./modal";
import { ratingGroup } from "./rating";

type ViewingDialog = Extract<Dialog, { kind: "viewing" }>;

export function viewingForm({ card, viewing, when, refused }: ViewingDialog): TemplateResult {
  const title = words.titleAndYear(card);
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? "");
    const rating = form.get("viewing-rating");
    keepViewing(text("when"), {
      finished: form.has("finished"),
      rating: rating === null ? null : Number(rating),
      place: text("place"),
      company: text("company"),
      remark: text("remark"),
    });
  };
  return modal(
    "viewing",
    viewing === null ? words.newViewing(title) : words.viewingOf(title),
    html`<form @submit=${keep}>
      <div class="when">
        <label for="when">${words.when}</label>
        <input
          id="when"
          name="when"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="understood when-hint"
          aria-invalid=${"date" in when ? "false" : "true"}
          value=${when.text}
          @input=${(event: Event) => understand((event.target as HTMLInputElement).value)}
        />
        <output id="understood" for="when" class=${"date" in when ? "" : "refused"}>${understood(when)}</output>
        <p class="hint" id="when-hint">${words.whenHint}</p>
      </div>
      <label>${words.place}<input name="place" aria-label=${words.place} autocomplete="off" value=${viewing?.place ?? ""} /></label>
      <label>${words.company}<input name="company" aria-label=${words.company} autocomplete="off" value=${viewing?.company ?? ""} /></label>
      <label>${words.remark}<textarea name="remark" aria-label=${words.remark} rows="2" spellcheck="true" .defaultValue=${viewing?.remark ?? ""}></textarea></label>
      ${ratingGroup({ name: "viewing-rating", label: words.ratingThatDay, value: viewing?.rating ?? null })}
      <label class="check"
        ><input type="checkbox" name="finished" ?checked=${viewing?.finished ?? true} />${words.finished}</label
      >
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="dialog-acts">
        ${
          viewing === null
            ? nothing
            : html`<button type="button" class="away-left" @click=${() => takeBack(viewing)}>${words.takeBack}</button>`
        }
        <button type="button" @click=${closeDialog}>${words.cancel}</button>
        <button class="first">${words.keep}</button>
      </div>
      ${viewing === null ? nothing : eraseButton(card, { viewing: viewing.viewing })}
    </form>`,
  );
}

const understood = (when: When) => ("date" in when ? words.spelled(when.date) : when.refused);
