// A text field whose text may become a name that is known: a combobox with a list of those below it.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { ref } from "lit/directives/ref.js";
import { complete, completions, walkNames } from "../acts/completing";
import type { Completing } from "../film-dialogs";
import type { NameKind } from "../types/NameKind";

interface Combobox {
  id: string;
  /** Its accessible name; what stands beside it may say less. */
  label: string;
  /** Which names it is completed from; or how they are asked for otherwise. */
  kind?: NameKind;
  ask?: (text: string, wanted?: boolean) => unknown;
  value: string;
  hint?: string | undefined;
  completing: Completing | null;
  typed?: (text: string) => unknown;
  take: (name: string) => unknown;
  /** Takes what is typed, where Enter does not save the form. */
  enter?: (text: string) => unknown;
  left: () => unknown;
}

export function combobox({ id, label, kind, value, hint, completing, ...does }: Combobox): TemplateResult {
  const mine = completing?.field === id ? completing : null;
  const names = mine?.names ?? [];
  const { chosen } = mine ?? { chosen: -1 };
  const asked = does.ask ?? ((text, wanted) => kind && complete(id, completions(kind), text, wanted));
  const typing = (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    does.typed?.(text);
    asked(text);
  };
  const ask = () => asked(value, true);
  return html`<span class="combobox">
    <input
      id=${id}
      role="combobox"
      aria-label=${label}
      aria-autocomplete="list"
      aria-expanded=${names.length > 0}
      aria-controls=${names.length > 0 ? `${id}-names` : nothing}
      aria-activedescendant=${chosen < 0 ? nothing : `${id}-${chosen}`}
      placeholder=${hint ?? nothing}
      autocomplete="off"
      spellcheck="false"
      .value=${live(value)}
      @input=${typing}
      @keydown=${(event: KeyboardEvent) => walkNames(event, { ...does, completing: mine, value, ask })}
      @blur=${does.left}
    />
    ${
      names.length === 0
        ? nothing
        : html`<span role="listbox" id="${id}-names" aria-label=${label} popover="manual" ${ref(show)}>
          ${names.map((name, at) => option(`${id}-${at}`, name, at === chosen, () => does.take(name)))}
        </span>`
    }
  </span>`;
}

/** Over the dialog, which would cut it off. */
const show = (list: Element | undefined) =>
  queueMicrotask(() => list instanceof HTMLElement && list.isConnected && list.showPopover());

/** Pressed, it leaves the focus in the field. */
const option = (id: string, name: string, chosen: boolean, take: () => unknown) => html`<span
  role="option"
  id=${id}
  aria-selected=${chosen}
  ${ref((element) => chosen && element?.scrollIntoView({ block: "nearest" }))}
  @mousedown=${(event: Event) => event.preventDefault()}
  @click=${take}
  >${name}</span
>`;
