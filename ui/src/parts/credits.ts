// Who made the film, and what else is known of it.

import { html, nothing, type TemplateResult } from "lit";
import type { Card } from "../types/Card";
import type { Credit } from "../types/Credit";
import type { CreditJob } from "../types/CreditJob";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";
import { personLink } from "./person-link";

export const credits = ({ card, facts, credits, awards }: FilmPage): TemplateResult => html`${section(
  words.credits,
  (Object.keys(words.creditJobs) as CreditJob[]).map((job) => people(job, credits)),
  credits.length > 0,
)}
  ${section(
    words.facts,
    [
      fact(secondTitle(card), card.second_title),
      fact("transliterated_title", facts.transliterated_title),
      fact("other_titles", facts.other_titles.join("; ")),
      fact("release_year", facts.release_year),
      fact("country", facts.country),
      fact("studio", facts.studio),
      fact("minutes", card.minutes === null ? null : words.minutes(card.minutes)),
      fact("colour", facts.colour),
      fact("genres", facts.genres.join(", ")),
      fact("based_on", facts.based_on),
    ],
    true,
  )}
  ${
    awards.length === 0
      ? nothing
      : html`<section class="part awards">
        <h3>${words.awards}</h3>
        <ul>
          ${awards.map(({ name, body, year, result }) => html`<li><b>${name}</b> ${words.award(body, year, result)}</li>`)}
        </ul>
      </section>`
  }`;

/** Beside an original title stands that by which the world knows the film. */
const secondTitle = ({ second_title, international_title }: Card) =>
  second_title === international_title ? "international_title" : "original_title";

const section = (title: string, lines: unknown[], any: boolean) =>
  any
    ? html`<section class="part">
        <h3>${title}</h3>
        <dl class="facts">${lines}</dl>
      </section>`
    : nothing;

function people(job: CreditJob, credits: Credit[]) {
  const them = credits.filter((credit) => credit.job === job);
  if (them.length === 0) return nothing;
  return html`<div>
    <dt>${words.creditJobs[job]}</dt>
    <dd>
      ${them.map(
        (credit) => html`<span class="person"
          >${personLink(credit)}${credit.role === null ? nothing : html` <em>${words.asRole(credit.role)}</em>`}</span
        >`,
      )}
    </dd>
  </div>`;
}

const fact = (name: keyof typeof words.factNames, value: string | number | null) =>
  value === null || value === ""
    ? nothing
    : html`<div>
        <dt>${words.factNames[name]}</dt>
        <dd>${value}</dd>
      </div>`;
