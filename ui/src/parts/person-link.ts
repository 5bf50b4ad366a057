// A name that leads to all the library has by it.

import { html, nothing, type TemplateResult } from "lit";
import { openPerson } from "../acts/people";
import type { Credit } from "../types/Credit";

export const personLink = ({ person, name, second_name }: Credit): TemplateResult => html`<a
  class="name-link"
  href="#person-${person}"
  title=${second_name ?? nothing}
  @click=${(event: Event) => {
    event.preventDefault();
    openPerson(person);
  }}
  >${name}</a
>`;
