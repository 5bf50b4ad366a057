// How the index beside a long list is drawn, and what the pointer and keys do there.
//
// To a screen reader it is a slider, one tab stop whose value is said in words as it changes. The marks are as many as there is
// room for and come and go with the window's height, so as options of a listbox they would change under whoever reads them,
// and a mark that is skipped could not be reached; and every screen reader lets arrows, letters and Enter through to a slider.

import { html, nothing, type TemplateResult } from "lit";
import { type Slot, slotOf } from "../list-index";
import type { Sort } from "../types/Sort";
import { words } from "../words/deferred";
import { markSaid, markWritten } from "../words/index-marks";
import type { IndexHand } from "./index-hand";
import { rem } from "./virtual-list";

interface Slider {
  hand: IndexHand;
  sort: Sort;
  slots: readonly Slot[];
  /** In points. */
  high: number;
  /** By the wheel, as if the pointer were over the list. */
  scroll: (by: number) => void;
}

/** How high a mark is at most, in rem. */
const most = 2.25;

export function indexSlider({ hand, sort, slots, high, scroll }: Slider): TemplateResult {
  const { marks, at } = hand;
  const here = slotOf(slots, at);
  return html`<div
    class="index-marks"
    role="slider"
    tabindex="0"
    aria-label=${words.index}
    aria-orientation="vertical"
    aria-valuemin="1"
    aria-valuemax=${marks.length}
    aria-valuenow=${at + 1}
    aria-valuetext=${markSaid(sort, marks[at]?.mark ?? "")}
    .style=${`height:${Math.min(high, slots.length * most * rem())}px`}
    @focus=${({ relatedTarget }: FocusEvent) => hand.take(relatedTarget)}
    @blur=${() => hand.rest()}
    @keydown=${(event: KeyboardEvent) => hand.press(event, slots)}
    @pointerdown=${(event: PointerEvent) => hold(event, hand, slots)}
    @pointermove=${(event: PointerEvent) => slide(event, hand, slots)}
    @wheel=${({ deltaY }: WheelEvent) => scroll(deltaY)}
    @lostpointercapture=${() => hand.rest()}
  >
    ${slots.map(
      (_, slot) =>
        html`<span class="index-mark" aria-current=${slot === here ? "true" : nothing}>${markWritten(sort, slots, slot)}</span>`,
    )}
    ${bubble(hand, sort, slots, here)}
  </div>`;
}

function bubble({ bubble, marks, at, typed }: IndexHand, sort: Sort, slots: readonly Slot[], here: number) {
  if (bubble === null) return nothing;
  const pressed = bubble === "slot" ? slots[here]?.name : null;
  const says = bubble === "typed" ? typed.text : markSaid(sort, pressed ?? marks[at]?.mark ?? "");
  const top = ((here + 0.5) / slots.length) * 100;
  return html`<span class="index-bubble" .style=${`top:${top}%`}>${says}</span>`;
}

function hold(event: PointerEvent, hand: IndexHand, slots: readonly Slot[]) {
  if (event.button !== 0) return;
  (event.currentTarget as Element).setPointerCapture(event.pointerId);
  slide(event, hand, slots);
}

function slide({ currentTarget, pointerId, clientY }: PointerEvent, hand: IndexHand, slots: readonly Slot[]) {
  const strip = currentTarget as HTMLElement;
  if (!strip.hasPointerCapture(pointerId)) return;
  const { top, height } = strip.getBoundingClientRect();
  hand.slide((clientY - top) / height, slots);
}
