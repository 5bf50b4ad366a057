// Where the index beside a long list stands, and where keys, the pointer and what is typed lead from there.

import { typeNoMore, whereTyped } from "../acts/list-index";
import { markAt, type Slot, type Typed, typedOn, walked } from "../list-index";
import { bringIntoSight, goToItem, goToPlace, laidOut, type SheetPlace, sheetPlace } from "../screen";
import { strokeOf } from "../stroke";
import type { IndexMark } from "../types/IndexMark";
import type { Question } from "../types/Question";

/** What it needs of whoever shows it. */
export interface Strip {
  question: Question;
  /** The item of the list that it stands at now. */
  place(): number;
  requestUpdate(): void;
}

const nothingTyped: Typed = { text: "", at: Number.NEGATIVE_INFINITY };

export class IndexHand {
  marks: readonly IndexMark[] = [];
  /** The mark in whose part the list stands. */
  at = 0;
  /** What is said beside it: the part of it that is pressed, the mark one walked to, or what is typed. */
  bubble: "slot" | "mark" | "typed" | null = null;
  typed = nothingTyped;
  /** To a screen reader, of what was typed. */
  said = "";
  /** On the way to places of the list: until it is there it stands elsewhere. */
  private going = 0;
  /** The way that was begun last, to its end. */
  private way: Promise<unknown> = Promise.resolve();
  /** What had the focus before, at which place of the list, and where that stood. */
  private from: { part: HTMLElement | null; at: number | null; place: SheetPlace } | null = null;

  constructor(private strip: Strip) {}

  /** The list was scrolled, or its marks are others. What is pressed stays under the pointer. */
  follow() {
    if (this.going > 0 || this.bubble === "slot") return;
    const at = markAt(this.marks, this.strip.place());
    if (at === this.at) return;
    this.at = at;
    this.strip.requestUpdate();
  }

  /** The focus comes to it. */
  take(from: EventTarget | null) {
    const part = from instanceof HTMLElement ? from : null;
    const at = part?.closest<HTMLElement>(".sheet [data-at]")?.dataset.at;
    this.from = { part, at: at === undefined ? null : Number(at), place: sheetPlace() };
  }

  /** Nothing more is said beside it. */
  rest() {
    typeNoMore();
    this.say(null);
  }

  /** The pointer is that far down the strip, from 0 to 1. */
  slide(far: number, slots: readonly Slot[]) {
    const slot = slots[Math.min(Math.max(Math.floor(far * slots.length), 0), slots.length - 1)];
    if (slot && (this.bubble !== "slot" || slot.from !== this.at)) this.lead(slot.from, "slot");
  }

  press(event: KeyboardEvent, slots: readonly Slot[]) {
    const stroke = strokeOf(event);
    if (stroke === null || /^(Ctrl|Alt) /.test(stroke)) return;
    const { key } = event;
    const mark = walked(key, this.at, slots);
    const typed = typedOn(this.typed, key, event.timeStamp);
    if (mark !== null) this.lead(mark, "mark");
    else if (key === "Enter") void this.enter();
    else if (key === "Escape") void this.goBack();
    else if (typed !== null) {
      if (!event.repeat) this.way = this.type(typed);
      // Elsewhere it removes the film whose page is open.
    } else if (key !== "Delete") return;
    event.preventDefault();
  }

  private lead(mark: number, bubble: "slot" | "mark") {
    typeNoMore();
    this.say(bubble);
    this.way = this.go(mark, this.marks[mark]?.first ?? 0);
  }

  private say(bubble: IndexHand["bubble"], typed = nothingTyped, said = "") {
    Object.assign(this, { bubble, typed, said });
    this.strip.requestUpdate();
  }

  private async go(mark: number, place: number) {
    this.at = mark;
    this.going++;
    await goToItem(place, false);
    this.going--;
  }

  private async type(typed: Typed) {
    if (typed.text === "") return this.rest();
    this.say("typed", typed, this.said);
    const led = await whereTyped(this.strip.question, this.marks, typed.text);
    if (led === null) return;
    this.say("typed", typed, led.said);
    if (led.place !== null) await this.go(markAt(this.marks, led.place), led.place);
  }

  /** Whoever types a word and Enter at once means the film that the word leads to. */
  private async enter() {
    await this.way;
    await goToItem(this.strip.place(), true);
  }

  private async goBack() {
    const { from } = this;
    if (from === null) return;
    await goToPlace(from.place);
    await laidOut();
    if (from.at !== null) bringIntoSight(from.at, true);
    else if (from.part?.isConnected) from.part.focus();
    else await goToItem(this.strip.place(), true);
  }
}
