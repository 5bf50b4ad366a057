// Putting something that comes up beside what asked for it, wholly inside the window.

/** Where it was asked for: below the middle of something, or with its corner at a point. */
export type At = { below: DOMRect } | { x: number; y: number };

/** Shows a popover there, once it is in the page, with the focus on the first part of it that this finds. */
export function beside(element: Element | undefined, at: At, first: string) {
  if (!(element instanceof HTMLElement)) return;
  queueMicrotask(() => {
    if (!element.isConnected || element.matches(":popover-open")) return;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const inside = (wish: number, size: number, room: number) => Math.max(8, Math.min(wish, room - size - 8));
    const [left, top] =
      "below" in at ? [at.below.left + at.below.width / 2 - width / 2, at.below.bottom + 6] : [at.x, at.y];
    element.style.setProperty("left", `${inside(left, width, innerWidth)}px`);
    element.style.setProperty("top", `${inside(top, height, innerHeight)}px`);
    element.querySelector<HTMLElement>(first)?.focus();
  });
}
