// Putting something that comes up beside what asked for it, wholly inside the window.

/** Where it was asked for: below the middle of something or below its end, or with a corner at a point. */
export type At = { below: DOMRect } | { belowEnd: DOMRect } | { x: number; y: number };

const margin = 8;

/** Below, or above where only there is room, or with as much of it as there is room for: what asked for it is never covered. */
function beyond({ top, bottom }: { top: number; bottom: number }, height: number, gap = 6) {
  const below = innerHeight - margin - (bottom + gap);
  const above = top - gap - margin;
  const room = height <= below ? below : Math.max(above, below);
  return { room, top: room === below ? bottom + gap : top - gap - Math.min(height, above) };
}

/** Where the sheet begins: what opens over it leaves the rail to be seen. */
const besideRail = () => (document.querySelector(".sheet")?.getBoundingClientRect().left ?? 0) + margin;

function put(element: HTMLElement, at: At) {
  element.style.removeProperty("max-height");
  const { width, height } = element.getBoundingClientRect();
  const inside = (wish: number) => Math.max(margin, Math.min(wish, innerWidth - width - margin));
  const [left, { top, room }] =
    "below" in at
      ? [at.below.left + at.below.width / 2 - width / 2, beyond(at.below, height)]
      : "belowEnd" in at
        ? [Math.max(at.belowEnd.right - width, besideRail()), beyond(at.belowEnd, height)]
        : [at.x, beyond({ top: at.y, bottom: at.y }, height, 0)];
  element.style.setProperty("left", `${inside(left)}px`);
  element.style.setProperty("top", `${top}px`);
  if (height > room) element.style.setProperty("max-height", `${room}px`);
}

/** Shows a popover there, once it is in the page, with the focus on the first part of it that this finds. */
export function beside(element: Element | undefined, at: At, first: string) {
  if (!(element instanceof HTMLElement)) return;
  queueMicrotask(() => {
    if (!element.isConnected || element.matches(":popover-open")) return;
    element.showPopover();
    put(element, at);
    element.querySelector<HTMLElement>(first)?.focus();
  });
}

/** Heard before a popover shows that a button opens: it is below that, from its first frame on. */
export function belowItsButton({ currentTarget, newState }: ToggleEvent) {
  const element = currentTarget as HTMLElement;
  const button = document.querySelector(`[popovertarget="${element.id}"]`);
  if (newState !== "open" || button === null) return;
  requestAnimationFrame(() => put(element, { belowEnd: button.getBoundingClientRect() }));
}
