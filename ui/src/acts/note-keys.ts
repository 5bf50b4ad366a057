// Keys that help to write in Markdown. What they write is typed: the box's own undo takes it back, and it is kept as typing is.

import { strokeOf } from "../stroke";

/** What is written in place of what stands between the two, and what is selected then. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  select: [from: number, to: number];
}

const wraps: Record<string, string> = { "Ctrl B": "**", "Ctrl I": "*" };

export function markedByKeys(event: KeyboardEvent) {
  const box = event.target as HTMLTextAreaElement;
  const stroke = strokeOf(event);
  if (stroke === null) return;
  const mark = wraps[stroke];
  const { value, selectionStart, selectionEnd } = box;
  if (mark !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    write(box, wrapped(value, selectionStart, selectionEnd, mark));
  } else if (stroke === "Enter" && selectionStart === selectionEnd) {
    const edit = continued(value, selectionStart);
    if (edit === null) return;
    event.preventDefault();
    write(box, edit);
  }
}

/** Puts the mark around what is selected, or takes it away from there. */
export function wrapped(text: string, start: number, end: number, mark: string): Edit {
  const chosen = text.slice(start, end);
  const body = chosen.trim();
  // Spaces at its ends stay outside, or the marks would be none.
  const from = body === "" ? start : start + chosen.indexOf(body);
  const to = body === "" ? end : from + body.length;
  const long = mark.length;
  if (marks(body.slice(0, long * 3), mark, 1) && body.length > 2 * long && body.endsWith(mark)) {
    const inside = body.slice(long, -long);
    return { from, to, text: inside, select: [from, from + inside.length] };
  }
  const before = text.slice(Math.max(0, from - 3), from);
  const after = text.slice(to, to + 3);
  if (marks(before, mark, -1) && marks(after, mark, 1))
    return { from: from - long, to: to + long, text: body, select: [from - long, from - long + body.length] };
  const inside = body === "" ? chosen : body;
  return {
    from,
    to,
    text: `${mark}${inside}${mark}`,
    select: [from + long, from + long + inside.length],
  };
}

/** Whether the stars there have this mark among them: two are bold, one is slanted, three are both. */
function marks(text: string, mark: string, side: 1 | -1): boolean {
  const stars = (side === 1 ? /^\**/ : /\**$/).exec(text)?.[0].length ?? 0;
  return mark.length === 2 ? stars === 2 || stars === 3 : stars === 1 || stars === 3;
}

const item = /^([ \t]*(?:>[ \t]?)*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/;

/** The next item of the list in which a line is ended; an empty item ends the list. */
export function continued(text: string, at: number): Edit | null {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start, at);
  const found = item.exec(line);
  if (found === null) return null;
  const [whole, indent = "", bullet, number, stop = "", space = " ", box] = found;
  const next = text.indexOf("\n", at);
  const rest = text.slice(at, next === -1 ? undefined : next);
  if (line.length === whole.length && rest.trim() === "")
    return { from: start, to: at, text: indent, select: [start + indent.length, start + indent.length] };
  const sign = bullet ?? `${Number(number) + 1}${stop}`;
  const begun = `\n${indent}${sign}${space}${box === undefined ? "" : "[ ] "}`;
  return { from: at, to: at, text: begun, select: [at + begun.length, at + begun.length] };
}

function write(box: HTMLTextAreaElement, { from, to, text, select }: Edit) {
  box.setSelectionRange(from, to);
  // The one way that the box's own undo knows of, and it says `input` by itself.
  const typed =
    text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!typed) {
    box.setRangeText(text, from, to, "end");
    box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  }
  box.setSelectionRange(...select);
}
