// A box for what a person writes: kept by itself, and saying so only once it is on disk.

import { html, LitElement, nothing, type PropertyValues } from "lit";
import { draftOf, fates, settle, typed } from "../drafts";
import { words } from "../words/en";

export class NoteEditor extends LitElement {
  static override properties = {
    name: { attribute: false },
    text: { attribute: false },
    label: { attribute: false },
    about: { attribute: false },
    hint: { attribute: false },
    keep: { attribute: false },
    leave: { attribute: false },
    saved: { state: true },
  };

  /** Under which the draft is kept: one for each note there can be. */
  declare name: string;
  declare text: string;
  declare label: string;
  /** The rest of the accessible name, where the label alone could mean another box. */
  declare about: string;
  declare hint: string;
  declare keep: (text: string) => Promise<void>;
  declare leave: () => Promise<unknown>;
  declare saved: boolean;

  private hear = () => {
    const draft = draftOf(this.name);
    if (draft === undefined && this.saved === false) this.saved = true;
    this.requestUpdate();
  };

  constructor() {
    super();
    this.text = "";
    this.about = "";
    this.hint = "";
    this.saved = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    // The box keeps its name for life: views draw another box for another note.
    fates.addEventListener(this.name, this.hear);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    fates.removeEventListener(this.name, this.hear);
    if (draftOf(this.name)) this.finish();
  }

  protected override updated(changed: PropertyValues<this>) {
    const box = this.querySelector("textarea");
    if (box === null) return;
    // What is being typed is never replaced by what the core last heard of it.
    const text = draftOf(this.name)?.text ?? this.text;
    if (changed.has("text") && box.value !== text) {
      box.value = text;
      if (this.hasUpdated && changed.get("text") !== undefined) this.saved = false;
    }
    if (changed.has("text")) this.grow(box);
  }

  protected override render() {
    // The name is said again on the box itself: WebKit counts what is written in a box among its label's words.
    return html`<label>
        <span class="label">${this.label}<span class="unseen">${this.about}</span></span>
        <textarea
          aria-label=${this.label + this.about}
          rows="1"
          spellcheck="true"
          placeholder=${this.hint || nothing}
          @input=${this.typing}
          @blur=${this.finish}
        ></textarea>
      </label>
      <span class="fate ${draftOf(this.name)?.failed ? "refused" : ""}" role="status">${this.fate()}</span>`;
  }

  private fate(): string {
    const draft = draftOf(this.name);
    if (draft?.failed) return `${words.notSaved}: ${draft.failed}`;
    if (draft?.writing) return words.saving;
    return draft === undefined && this.saved ? words.saved : "";
  }

  private typing(event: InputEvent) {
    const box = event.target as HTMLTextAreaElement;
    this.saved = false;
    typed(this.name, box.value, this.keep);
    this.grow(box);
  }

  private async finish() {
    const { leave } = this;
    if (draftOf(this.name) === undefined && !this.saved) return;
    await settle(this.name);
    await leave();
  }

  /** As tall as its text, up to what the look allows. Long notes scroll: measuring a megabyte at each key would be felt. */
  private grow(box: HTMLTextAreaElement) {
    if (box.value.length > 20_000) return box.style.removeProperty("height");
    box.style.setProperty("height", "auto");
    box.style.setProperty("height", `${box.scrollHeight + 2}px`);
    return undefined;
  }
}

customElements.define("note-editor", NoteEditor);
