// A part of a note that is hidden until it is asked for. Until then it is not in the page.

import { html, LitElement, type PropertyValues } from "lit";
import { words } from "../words/deferred";

export class SpoilerPart extends LitElement {
  static override properties = {
    text: { attribute: false },
    inner: { attribute: false },
    open: { attribute: false },
    quiet: { attribute: false },
    shown: { state: true },
  };

  declare text: string;
  declare inner: (text: string) => unknown;
  /** Whether all of the note is open. */
  declare open: boolean;
  /** Only for the pointer: another button does it for the keyboard. */
  declare quiet: boolean;
  declare shown: boolean;

  constructor() {
    super();
    this.text = "";
    this.open = false;
    this.quiet = false;
    this.shown = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    // Another text is another secret.
    if (changed.has("text") || changed.has("open")) this.shown = this.open;
  }

  protected override render() {
    return this.shown
      ? html`<span class="unhidden" tabindex="-1">${this.inner(this.text)}</span>`
      : html`<button
          type="button"
          class="spoiler"
          tabindex=${this.quiet ? -1 : 0}
          aria-label=${words.showHidden}
          @click=${this.show}
        ></button>`;
  }

  private async show(event: Event) {
    event.stopPropagation();
    this.shown = true;
    if (this.quiet) return;
    await this.updateComplete;
    // The button that had the focus is gone: reading goes on with what it hid.
    this.querySelector<HTMLElement>(".unhidden")?.focus({ preventScroll: true });
  }
}

customElements.define("spoiler-part", SpoilerPart);
