// A box for what a person writes: kept by itself, and saying so only once it is on disk.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { markedByKeys } from "../acts/note-keys";
import { draftOf, fates, settle, typed } from "../drafts";
import { words } from "../words/deferred";
import { formatted, hidesSomething } from "./formatted";
import { clickedIn } from "./over-note";

/** How long nothing must have been typed, in milliseconds, before a screen reader hears that it is saved. */
const rest = 1500;

export class NoteEditor extends LitElement {
  static override properties = {
    name: { attribute: false },
    text: { attribute: false },
    label: { attribute: false },
    hint: { attribute: false },
    keep: { attribute: false },
    leave: { attribute: false },
    marks: { attribute: false },
    writing: { state: true },
    open: { state: true },
    saved: { state: true },
    rests: { state: true },
  };

  /** Under which the draft is kept: one for each note there can be. */
  declare name: string;
  declare text: string;
  declare label: string;
  declare hint: string;
  declare keep: (text: string) => Promise<void>;
  declare leave: () => Promise<unknown>;
  /** Whether it is written in Markdown, and shown formatted while nobody writes. */
  declare marks: boolean;
  declare writing: boolean;
  /** What is hidden in it is shown. */
  declare open: boolean;
  declare saved: boolean;
  /** Nobody types any more: only then is it read out that all is saved. */
  declare rests: boolean;
  /** What was drawn last: a long text is not read again for every word that is said beside it. */
  private drawn: { value: string; open: boolean; text: TemplateResult | null; hides: boolean } | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  private hear = () => {
    const draft = draftOf(this.name);
    if (draft === undefined && this.saved === false) this.saved = true;
    this.requestUpdate();
  };

  constructor() {
    super();
    this.text = "";
    this.hint = "";
    this.marks = false;
    this.writing = false;
    this.open = false;
    this.saved = false;
    this.rests = false;
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

  /** The text as it lies in the box, also while that is not drawn yet. */
  private get value(): string {
    return draftOf(this.name)?.text ?? this.text;
  }

  protected override render() {
    const failed = draftOf(this.name)?.failed;
    const fate = this.fate();
    const over = this.over();
    const id = `box-${this.name.replaceAll(" ", "-")}`;
    // The name is said again on the box itself: WebKit counts what is written in a box among its label's words.
    return html`<label for=${id}><span class="label">${this.label}</span></label>
      <div class="note-paper ${over === nothing ? "" : "is-formatted"}">
        <textarea
          id=${id}
          aria-label=${this.label}
          rows="1"
          spellcheck="true"
          placeholder=${this.hint || nothing}
          @input=${this.typing}
          @keydown=${this.marks ? markedByKeys : nothing}
          @focus=${this.begin}
          @blur=${this.finish}
        ></textarea>
        ${over}
      </div>
      ${over === nothing ? nothing : this.opener()}
      <span class="fate ${failed ? "refused" : ""}" aria-hidden="true">${fate}</span>
      <span class="unseen" role="status">${this.rests && !failed && fate !== words.saving ? fate : ""}</span>
      <span class="unseen" role="alert">${failed ? fate : ""}</span>`;
  }

  /** The formatted text lies over the box, which a screen reader goes on to read: it says the same. */
  private over() {
    if (!this.marks || this.writing) return nothing;
    const { value, open } = this;
    if (this.drawn?.value !== value || this.drawn.open !== open) {
      const text = formatted(value, { open, quiet: true });
      this.drawn = { value, open, text, hides: text !== null && hidesSomething(value) };
    }
    const { text } = this.drawn;
    return text === null
      ? nothing
      : html`<div class="over-note" aria-hidden="true" @click=${clickedIn}>${text}</div>`;
  }

  private opener() {
    return this.drawn?.hides
      ? html`<button type="button" class="quiet" @click=${() => {
          this.open = !this.open;
        }}>${this.open ? words.hideAgain : words.showHidden}</button>`
      : nothing;
  }

  private begin() {
    this.writing = true;
  }

  private fate(): string {
    const draft = draftOf(this.name);
    if (draft?.failed) return `${words.notSaved}: ${draft.failed}`;
    if (draft?.writing) return words.saving;
    return draft === undefined && this.saved ? words.saved : "";
  }

  private typing(event: InputEvent) {
    // Undoing beyond the beginning, the web view goes on in the box of the film before, which is gone: that one stays as
    // it was left.
    if (!this.isConnected) return;
    const box = event.target as HTMLTextAreaElement;
    this.saved = false;
    this.rests = false;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.rests = true;
    }, rest);
    typed(this.name, box.value, this.keep);
    this.grow(box);
  }

  private async finish() {
    const { leave } = this;
    // Another window may be in front: then one goes on here afterwards.
    this.writing = document.activeElement === this.querySelector("textarea");
    if (draftOf(this.name) === undefined && !this.saved) return;
    await settle(this.name);
    this.rests = true;
    await leave();
  }

  /** As tall as its text, up to what the look allows. Long notes scroll: measuring a megabyte at each key would be felt. */
  private grow(box: HTMLTextAreaElement) {
    if (box.value.length > 20_000) return box.style.removeProperty("height");
    // While it is measured nothing around it may grow shorter, or what is scrolled would jump.
    const { scrollTop } = box;
    this.style.setProperty("min-height", `${this.offsetHeight}px`);
    box.style.setProperty("height", "auto");
    box.style.setProperty("height", `${box.scrollHeight + 2}px`);
    this.style.removeProperty("min-height");
    if (box.scrollTop !== scrollTop) box.scrollTop = scrollTop;
    return undefined;
  }
}

customElements.define("note-editor", NoteEditor);
