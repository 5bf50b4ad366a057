// The person's lists, living lists and tags in the rail, in their order: drawn to another place by the pointer, or by Alt with
// an arrow.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { dragLabel, moveLabel } from "../acts/label-order";
import { unfoldLabels } from "../acts/labels";
import { goToShelf } from "../acts/navigation";
import { follow } from "../dragging";
import type { Label, LabelKind } from "../route";
import type { State } from "../state";
import { words } from "../words/deferred";
import { mac } from "../words/strokes";

interface Line {
  label: Label;
  kind: LabelKind;
  key: number;
  name: string;
  /** Nothing of what changes by itself: counting it would cost a question after every act. */
  films: number | null;
}

/** More are shown when they are asked for. */
const most = 12;

export function railLabels(state: State): TemplateResult | typeof nothing {
  const { labels } = state;
  if (labels === null) return nothing;
  const lists = labels.lists.map(
    ({ list, ...line }): Line => ({ ...line, label: `list ${list}`, kind: "list", key: list }),
  );
  const living = labels.living.map(
    ({ living, name }): Line => ({
      label: `living ${living}`,
      kind: "living",
      key: living,
      name,
      films: null,
    }),
  );
  const tags = labels.tags.map(
    ({ tag, ...line }): Line => ({ ...line, label: `tag ${tag}`, kind: "tag", key: tag }),
  );
  return html`${section(state, words.lists, lists)} ${section(state, words.livingLists, living)} ${section(state, words.tags, tags)}`;
}

function section(state: State, title: string, lines: Line[]) {
  const kind = lines[0]?.kind;
  if (kind === undefined) return nothing;
  const whole = state.unfoldedLabels.has(kind);
  const shown = lines.filter(({ label }, at) => whole || at < most || isHere(state, label));
  return html`<h2>${title}</h2>
    <ul class="rail-labels">
      ${repeat(
        shown,
        ({ label }) => label,
        (line) => item(state, line),
      )}
    </ul>
    ${
      lines.length > most
        ? html`<button class="quiet" aria-expanded=${whole} @click=${() => unfoldLabels(kind)}>
            ${whole ? words.readLess : words.allLabels(lines.length)}
          </button>`
        : nothing
    }`;
}

const isHere = ({ route }: State, label: Label) => route.at === "films" && route.shelf === label;

const item = (state: State, { label, kind, key, name, films }: Line) => html`<li
  data-label=${label}
  @pointerdown=${(event: PointerEvent) =>
    event.button === 0 && event.pointerType !== "touch" && follow(event, () => dragLabel(kind, key))}
>
  <a
    href="#${kind}-${key}"
    aria-current=${isHere(state, label) ? "page" : nothing}
    aria-describedby=${films === null ? nothing : `count-${kind}-${key}`}
    aria-keyshortcuts=${mac ? "Meta+ArrowUp Meta+ArrowDown" : "Alt+ArrowUp Alt+ArrowDown"}
    @click=${(event: Event) => {
      event.preventDefault();
      goToShelf(label);
    }}
    @keydown=${(event: KeyboardEvent) => walk(event, kind, key)}
    >${name}</a
  >
  ${
    films === null
      ? nothing
      : html`<span class="count"><span aria-hidden="true">${words.figure(films)}</span
        ><span class="unseen" id="count-${kind}-${key}">${words.films(films)}</span></span>`
  }
</li>`;

function walk(event: KeyboardEvent, kind: Line["kind"], key: number) {
  const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
  if (by === undefined || !(mac ? event.metaKey : event.altKey)) return;
  event.preventDefault();
  moveLabel(kind, key, by);
}
