// Something drawn along by the pointer: from when it has gone so far that no click was meant, to where it is let go.
// HTML's own dragging is not used: the shell's file drop turns it off on Windows.

export interface Drag {
  /** Where the pointer is in the window; called again while what lies below is scrolled. */
  move(x: number, y: number): void;
  drop(x: number, y: number): void;
  /** What lies below is not scrolled. */
  still?: true;
  /** However it ends: what was drawn for it is put away. */
  end(): void;
}

/** In points. */
const meant = 5;
const edge = 40;
const fastest = 24;

/** `begin` is asked once it is meant. */
export function follow(pressed: PointerEvent, begin: () => Drag) {
  const scroller = (pressed.target as Element).closest(".scroller, .rail");
  let drag: Drag | null = null;
  let [x, y] = [pressed.clientX, pressed.clientY];
  let frame = 0;

  const moved = (event: PointerEvent) => {
    if (event.pointerId !== pressed.pointerId) return;
    [x, y] = [event.clientX, event.clientY];
    if (drag === null) {
      if (Math.hypot(x - pressed.clientX, y - pressed.clientY) < meant) return;
      drag = begin();
      document.documentElement.classList.add("dragging");
      getSelection()?.removeAllRanges();
      frame = requestAnimationFrame(scroll);
    }
    drag.move(x, y);
  };

  /** Near an edge what is there goes on, the faster the nearer. */
  const scroll = () => {
    const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    const beyond = Math.min(0, y - top - edge) + Math.max(0, y - bottom + edge);
    const by = drag?.still ? 0 : Math.max(-fastest, Math.min(fastest, beyond / 2));
    if (by !== 0 && scroller) {
      scroller.scrollTop += by;
      drag?.move(x, y);
    }
    frame = requestAnimationFrame(scroll);
  };

  const released = (event: PointerEvent) => {
    if (event.pointerId !== pressed.pointerId) return;
    if (drag !== null) {
      drag.drop(event.clientX, event.clientY);
      // What lies there was not clicked.
      addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", stop, true));
    }
    over();
  };

  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  const escaped = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || drag === null) return;
    stop(event);
    over();
  };

  const over = () => {
    cancelAnimationFrame(frame);
    drag?.end();
    document.documentElement.classList.remove("dragging");
    removeEventListener("pointermove", moved);
    removeEventListener("pointerup", released);
    removeEventListener("pointercancel", over);
    removeEventListener("blur", over);
    removeEventListener("keydown", escaped, true);
  };

  addEventListener("pointermove", moved);
  addEventListener("pointerup", released);
  addEventListener("pointercancel", over);
  addEventListener("blur", over);
  addEventListener("keydown", escaped, true);
}

/** Between which of these the pointer is: before the one at this place, or after the last. Nothing where there is none. */
export function slotAt(items: readonly Element[], x: number, y: number): number | null {
  const boxes = items.map((item) => item.getBoundingClientRect());
  const away = ({ top, bottom }: DOMRect) => Math.max(top - y, y - bottom, 0);
  const nearest = Math.min(...boxes.map(away));
  const row = boxes.flatMap((box, at) => (away(box) === nearest ? [at] : []));
  const [first, second] = row;
  if (first === undefined) return null;
  const last = (row.at(-1) ?? first) + 1;
  // One below the other, it is the height that tells; side by side, the way along.
  const past = (box: DOMRect) =>
    second === undefined && isColumn(boxes) ? y > (box.top + box.bottom) / 2 : x > (box.left + box.right) / 2;
  return row.find((at) => boxes[at] !== undefined && !past(boxes[at])) ?? last;
}

const isColumn = ([one, other]: DOMRect[]) => other === undefined || one?.left === other.left;

/** Shows on the one beside which it would be let go, and on no other, on which side that would be. */
export function marker() {
  let marked: HTMLElement | undefined;
  return (item?: HTMLElement, side?: "before" | "after") => {
    delete marked?.dataset.drop;
    marked = item;
    if (item && side) item.dataset.drop = side;
  };
}
