// A thin strip of marks at the edge of what scrolls: it shows where the list stands, and leads elsewhere in it.
// What it shows is drawn in ./index-slider.ts.

import { html, LitElement, nothing, type PropertyValues } from "lit";
import { marksOf } from "../acts/list-index";
import { type Slot, thinned } from "../list-index";
import type { Question } from "../types/Question";
import { IndexHand, type Strip } from "./index-hand";
import { differs, noRoom, type Room, roomBeside } from "./index-room";
import { indexSlider } from "./index-slider";
import { rem, type VirtualList } from "./virtual-list";

/** How high a mark is at least: a target in points, and room for its letters in rem. */
const least = { points: 24, rem: 1.5 };

export class IndexStrip extends LitElement implements Strip {
  static override properties = {
    of: { attribute: false },
    question: { attribute: false },
    room: { state: true, hasChanged: differs },
  };

  /** What is listed: another object is another list, or one in another order. */
  declare of: unknown;
  declare question: Question;
  declare room: Room;

  private hand = new IndexHand(this);
  private asked = "";
  private frame = 0;
  private scroller: Element | null = null;
  private measureSoon = () => {
    this.frame ||= requestAnimationFrame(() => this.measure());
  };
  // At once: it must not lie over what has just come beside the list.
  private resized = new ResizeObserver(() => this.measure());

  constructor() {
    super();
    this.room = noRoom;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.scroller = this.closest(".scroller");
    this.scroller?.addEventListener("scroll", this.measureSoon, { passive: true });
    if (this.scroller) this.resized.observe(this.scroller);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.scroller?.removeEventListener("scroll", this.measureSoon);
    this.resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("of")) void this.ask();
  }

  protected override updated() {
    this.measureSoon();
  }

  private async ask() {
    const asked = JSON.stringify(this.question);
    // An act may have moved them a little; of another question they say nothing.
    if (asked !== this.asked) this.hand.marks = [];
    this.asked = asked;
    const marks = await marksOf(this.question);
    if (marks === null) return;
    this.hand.marks = marks;
    this.requestUpdate();
  }

  private get list() {
    return this.scroller?.querySelector<VirtualList>("virtual-list");
  }

  place = () => this.list?.at() ?? 0;

  /** Where it has room, and where the list stands. */
  private measure() {
    this.frame = 0;
    const { scroller, list } = this;
    if (!scroller || !list || this.hand.bubble === "slot") return;
    this.room = roomBeside(list, scroller);
    this.hand.follow();
  }

  private slots(): Slot[] {
    const each = Math.max(least.points, least.rem * rem());
    return thinned(this.hand.marks, this.question.sort, Math.floor(this.room.high / each));
  }

  protected override render() {
    const { hand, scroller } = this;
    const { sort } = this.question;
    const slots = this.slots();
    if (slots.length < 2) return nothing;
    const { left, top, high } = this.room;
    const scroll = (by: number) => scroller?.scrollBy(0, by);
    return html`<div class="index-room" .style=${`left:${left}px;top:${top}px;height:${high}px`}>
        ${indexSlider({ hand, sort, slots, high, scroll })}
      </div>
      <span class="unseen" role="status">${hand.said}</span>`;
  }
}

customElements.define("index-strip", IndexStrip);
