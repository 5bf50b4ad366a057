// What keys do in the search box, beside writing, and what is pasted into it.

import { leaveSearch, searchFor } from "../acts/navigation";
import { isSeveral, showSeveral } from "../acts/several";
import { composing } from "../stroke";

export { searchFor };

export function inSearch(event: KeyboardEvent) {
  if (composing(event) || (event.key !== "Enter" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  // Held, it would go on to the next film.
  if (!event.repeat) leaveSearch({ open: event.key === "Enter" });
}

/** Several lines are several films: in a box of one line they would run together. */
export function pasteInSearch(event: ClipboardEvent) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!isSeveral(text)) return;
  event.preventDefault();
  showSeveral(text);
}
