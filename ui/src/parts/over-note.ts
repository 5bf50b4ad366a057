// A press on the formatted text begins to write, about where it was pressed.

export function clickedIn(event: MouseEvent) {
  const over = event.currentTarget as HTMLElement;
  const target = event.target as Element;
  // What was selected, or an address that a press selects, is there to be copied.
  if (target.closest("button, .told-address") || getSelection()?.isCollapsed === false) return;
  const box = over.parentElement?.querySelector("textarea");
  if (!box) return;
  const at = meant(over, event, box.value);
  box.focus({ preventScroll: true });
  box.setSelectionRange(at, at);
}

/** The webview knows which letter is there; among those that read alike in the source, the nearest in proportion is it. */
function meant(over: HTMLElement, { clientX, clientY }: MouseEvent, source: string): number {
  const range = document.caretRangeFromPoint(clientX, clientY);
  if (range === null || !over.contains(range.startContainer)) return source.length;
  const { startContainer: node, startOffset } = range;
  if (node.nodeType !== Node.TEXT_NODE) return source.length;
  const before = document.createRange();
  before.setStart(over, 0);
  before.setEnd(node, startOffset);
  const shown = over.textContent?.length ?? 0;
  const share = shown === 0 ? 1 : before.toString().length / shown;
  return nearest(source, node.textContent ?? "", startOffset, share);
}

/** So many letters around the place are looked for. */
const context = 24;

/** Where in the source stands what is shown as `text`, at its letter `at`. */
export function nearest(source: string, text: string, at: number, share: number): number {
  const from = Math.max(0, at - context);
  const around = text.slice(from, at + context);
  const aim = share * source.length;
  let best = -1;
  for (let found = source.indexOf(around); found !== -1; found = source.indexOf(around, found + 1)) {
    const place = found + at - from;
    if (best !== -1 && Math.abs(place - aim) >= Math.abs(best - aim)) break;
    best = place;
  }
  return best === -1 ? source.length : best;
}
