// What can be done with the film whose page is open: one row.

import { html, nothing, type TemplateResult } from "lit";
import { bringPicture, takePictureAway } from "../acts/bringing";
import { askToErase } from "../acts/erasing";
import { markSeen, markSeenOn } from "../acts/film";
import { editFilm } from "../acts/film-form";
import { askForLinks } from "../acts/links";
import { askToMerge } from "../acts/merging";
import { type FilmAct, filmActs, nameFor } from "../acts/on-film";
import { openPostcard } from "../acts/printing";
import { removeFilm } from "../acts/removing";
import { logViewing, openViewing } from "../acts/viewing";
import { yesterday } from "../days";
import type { Card } from "../types/Card";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";
import { icon } from "./icon";
import { menuButton } from "./menu";
import { choosePicture, pictureField } from "./own-picture";

export const pageActs = (page: FilmPage): TemplateResult => html`<div class="page-acts">
  <span class="split">${seen(page)} ${otherDays(page)}</span>
  ${filmActs.map((act) => (act.toggle === undefined ? nothing : toggle(page.card, act, words[act.toggle])))}
  ${more(page)} ${pictureField((file) => bringPicture(page.card.film, file))}
</div>`;

function seen({ card, viewings }: FilmPage) {
  const newest = viewings.find(({ finished }) => finished);
  return newest === undefined
    ? html`<button class="first" @click=${(event: MouseEvent) => markSeen(card, event)}>${words.markAsSeenButton}</button>`
    : html`<button class="first is-seen" aria-haspopup="dialog" @click=${() => openViewing(card, newest)}>
        ${words.seen(newest.seen_on)}
      </button>`;
}

/** The days one means most often are one press away; a film seen before may have been seen again today. */
const otherDays = ({ card, viewings }: FilmPage) =>
  menuButton({
    id: "other-days",
    name: viewings.length === 0 ? words.seenAnotherDay : words.logAnother,
    sign: "down",
    lines: [
      ...(viewings.length === 0 ? [] : [[words.days.today, () => markSeenOn(card, "today")] as const]),
      [words.days.yesterday, () => markSeenOn(card, yesterday())],
      [words.anotherDay, () => logViewing(card)],
      [words.days.unknown, () => markSeenOn(card, "")],
    ],
  });

const toggle = (card: Card, act: FilmAct, short: string) => {
  const name = words[nameFor(act, card)];
  return html`<button
    class="toggle ${act.second?.(card) ? "is-on" : ""}"
    aria-label=${name}
    title=${name}
    @click=${() => act.does(card)}
  >
    ${icon("waiting")}<span>${short}</span>
  </button>`;
};

const more = (page: FilmPage) =>
  menuButton({
    id: "page-more",
    name: words.more,
    sign: "more",
    lines: [
      [words.editEllipsis, () => editFilm(page.card)],
      [words.makePostcard, () => openPostcard(page)],
      [words.ownLinks, () => askForLinks(page)],
      [page.own_picture ? words.anotherPicture : words.ownPicture, () => choosePicture(".page")],
      ...(page.own_picture ? [[words.takePictureAway, () => takePictureAway(page.card.film)] as const] : []),
      [words.mergeFilmEllipsis, () => askToMerge(page.card)],
      null,
      [words.removeFilm, () => removeFilm(page.card.film)],
      [words.eraseForGoodEllipsis, () => askToErase(page.card, { film: page.card.film }, true)],
    ],
  });
