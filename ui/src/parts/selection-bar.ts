// How many films are selected, and what can be done with them: one row at the foot of the sheet.

import { html, nothing, type TemplateResult } from "lit";
import { keyOf } from "../acts/on-film";
import { actsOnSelection } from "../acts/on-selection";
import { countSelected } from "../acts/selecting";
import { words } from "../words/deferred";

/** What is said of how many there are is heard from the first one on; the band is there for whoever draws it. */
export function selectionBar(): TemplateResult {
  const count = countSelected();
  const said = count === 0 ? "" : words.selected(count);
  return html`<p class="unseen" role="status">${said}</p>
    <div class="band" hidden></div>
    ${
      count === 0
        ? nothing
        : html`<section class="selection-bar" aria-label=${said}>
            <p>${said}</p>
            <div role="toolbar" aria-label=${words.selection} @keydown=${walk} @focusin=${rest}>${buttons()}</div>
          </section>`
    }`;
}

const buttons = () =>
  actsOnSelection()
    .filter(({ byKey }) => !byKey)
    .map(
      (act, at) => html`<button
        tabindex=${at === 0 ? 0 : -1}
        title=${keyOf(act) ?? nothing}
        @click=${({ currentTarget }: Event) => act.does({ anchor: currentTarget as HTMLElement })}
      >
        ${words[act.name]}
      </button>`,
    );

const buttonsOf = (event: Event) => [
  ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("button"),
];

/** As in any toolbar: Tab comes by once, arrows go from one to the next. */
function walk(event: KeyboardEvent) {
  const all = buttonsOf(event);
  const here = all.indexOf(event.target as HTMLElement);
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
  const next = to === undefined ? undefined : all.at(to % all.length);
  if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  next.focus();
}

/** Where the focus was last, Tab comes back to. */
function rest(event: Event) {
  for (const button of buttonsOf(event)) button.tabIndex = button === event.target ? 0 : -1;
}
