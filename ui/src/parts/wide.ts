// Whether a table wants more room than the sheet has: only then titles are held in sight, which scrolling pays for.

/** For a `ref` on the table. */
export function watchWidth(table: Element | undefined) {
  const room = table?.firstElementChild;
  if (!table || !room) return;
  const observer = new ResizeObserver(() =>
    table.toggleAttribute("data-wide", room.clientWidth > table.clientWidth),
  );
  observer.observe(table);
  observer.observe(room);
}
