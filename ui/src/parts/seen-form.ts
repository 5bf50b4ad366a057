// When the selected films were seen.

import { html, nothing, type TemplateResult } from "lit";
import { chooseDaySeen, markSelectedSeen, takeWhenSeen, understandWhenSeen } from "../acts/seeing";
import type { LabelDialog } from "../label-dialogs";
import { closeDialog } from "../screen";
import { words } from "../words/deferred";
import { dateField } from "./date-field";
import { modal } from "./modal";

type SeenForm = Extract<LabelDialog, { kind: "seenAll" }>;

export function seenForm({ count, when, refused }: SeenForm): TemplateResult {
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    markSelectedSeen(String(new FormData(event.target as HTMLFormElement).get("when-seen") ?? ""));
  };
  return modal(
    "seen-all",
    words.whenSeenAll(count),
    html`<form @submit=${keep}>
      ${dateField({
        id: "when-seen",
        label: words.when,
        hint: words.whenHint,
        when,
        typed: understandWhenSeen,
        chosen: takeWhenSeen,
        days: [
          [words.days.today, () => chooseDaySeen("today")],
          [words.days.yesterday, () => chooseDaySeen("yesterday")],
          [words.days.unknown, () => chooseDaySeen("")],
        ],
      })}
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="dialog-acts">
        <button type="button" @click=${closeDialog}>${words.cancel}</button>
        <button class="first">${words.markAsSeenButton}</button>
      </div>
    </form>`,
  );
}
