// Where the hand is: what has the focus. It is never on nothing. Where the part that had it goes away, the focus goes to what
// stands in its place, or back to where it was before.

import { indexOf } from "./acts/list";
import { loop } from "./acts/loop";
import { sheetOf } from "./acts/navigation";
import { bringIntoSight, filmLink, focusStart, laidOut } from "./screen";

interface Hand {
  part: HTMLElement;
  /** What it was called. */
  name: string;
  /** The film it belonged to in a list, and which place that had there. */
  film: number | null;
  at: number;
  /** The sheet that was shown. */
  sheet: string;
  /** The part of the window it is in. */
  region: Element | null;
  /** What lay around it, from within, and which of the parts in there it was. */
  around: { box: HTMLElement; index: number }[];
}

/** The newest last. What comes up over the window gives the focus back by itself. */
const hands: Hand[] = [];
const remembered = 8;

const parts = 'a[href], button, input, select, textarea, summary, [tabindex="-1"]';
const regions = ".page, .sheet, .selection-bar, .rail, .masthead, .notice, .above";
/** These come and go by themselves. */
const passing = ".notice, .above, .selection-bar";

export function watchHand() {
  if (watching) return;
  watching = true;
  addEventListener("focusin", ({ target }) => noted(target as HTMLElement));
  if (document.activeElement instanceof HTMLElement) noted(document.activeElement);
  const changes = new MutationObserver(() => {
    if (isLost()) void mend();
    else if (standIn !== null && document.activeElement === standIn.part) comeBack(standIn.hand);
  });
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
}
let watching = false;

/** What had it last, also over the window. */
let latest: HTMLElement | null = null;

function noted(part: HTMLElement) {
  latest = part;
  if (part === document.body || part.closest("dialog, [popover]")) return;
  const film = part.closest<HTMLElement>(".sheet [data-film]");
  const region = part.closest(regions);
  const around: Hand["around"] = [];
  for (let box = part.parentElement; box !== null && box !== region; box = box.parentElement)
    around.push({ box, index: [...box.querySelectorAll(parts)].indexOf(part) });
  hands.push({
    part,
    name: nameOf(part),
    film: Number(film?.dataset.film) || null,
    at: Number(film?.dataset.at),
    sheet: sheetOf(loop.state.route),
    region,
    around,
  });
  if (hands.length > remembered) hands.shift();
}

/** Nothing has it, and what had it is gone or can do nothing any more. A click beside everything takes it away on purpose. */
function isLost(): boolean {
  const now = document.activeElement;
  if (latest === null || document.querySelector("dialog[open], :popover-open") !== null) return false;
  if (now !== null && now !== document.body) return now.matches(":disabled");
  return !canTakeIt(latest);
}

const canTakeIt = (part: HTMLElement) =>
  part.isConnected && !part.matches(":disabled") && part.getClientRects().length > 0;

let mending = false;
/** What has the focus in the place of a part that may come again, as a button does after long work. */
let standIn: { part: HTMLElement; hand: Hand } | null = null;

function comeBack(hand: Hand) {
  const again = sameAs(hand);
  if (again === undefined) return;
  standIn = null;
  again.focus({ preventScroll: true });
}

/** Whoever knows better where it belongs has a few frames for that. */
async function mend() {
  if (mending) return;
  mending = true;
  for (let frame = 0; frame < 4; frame++) await laidOut();
  mending = false;
  if (!isLost()) return;
  const hand = hands.at(-1);
  const to = successor();
  if (to === null) return focusStart();
  to.focus({ preventScroll: true });
  standIn = hand !== undefined && nameOf(to) !== hand.name ? { part: to, hand } : null;
}

function successor(): HTMLElement | null {
  const last = hands.at(-1);
  const heading = find(".sheet h1");
  if (last === undefined || (last.sheet !== sheetOf(loop.state.route) && last.region?.matches(".sheet")))
    return heading;
  if (canTakeIt(last.part)) return last.part;
  // A film that has left this list has left its place to the next.
  if (last.film !== null) {
    const next = [last.at, last.at - 1].map((at) => find(`.sheet [data-at="${at}"] a`));
    const link = [filmLink(last.film), ...next].find((it) => it !== null);
    if (link) return link;
  }
  const same = sameAs(last);
  if (same !== undefined) return same;
  for (const { box, index } of last.around) {
    if (!box.isConnected) continue;
    const there = [...box.querySelectorAll<HTMLElement>(parts)].filter(canTakeIt);
    const to = there[Math.min(Math.max(index, 0), there.length - 1)];
    if (to !== undefined) return to;
  }
  const { region } = last;
  if (region === null || !region.isConnected || region.matches(passing)) {
    const before = hands.slice(0, -1).findLast(({ part }) => canTakeIt(part));
    if (before !== undefined) return before.part;
  }
  return (region?.matches(".page") && find(".page h2")) || heading;
}

const nameOf = (part: Element) => part.ariaLabel ?? part.textContent?.trim() ?? "";

/** The same part, drawn anew. */
const sameAs = ({ part, name, region }: Hand) =>
  [...(region?.querySelectorAll<HTMLElement>(part.localName) ?? [])].find(
    (it) => name !== "" && nameOf(it) === name && canTakeIt(it),
  );

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

const kept = "hand";

/** At a start: on the film it was on at the end, if that is among the first that show. */
export function backAtHand() {
  if (loop.state.unopened || document.activeElement !== document.body) return;
  const at = indexOf(Number(localStorage.getItem(kept)));
  if (at < 0) void focusStart();
  else bringIntoSight(at, true);
}

/** For the next start. */
export function rememberHand() {
  const film = hands.findLast((hand) => hand.film !== null)?.film;
  if (film !== undefined && film !== null) localStorage.setItem(kept, String(film));
}
