// What is wrong with the screen for whoever reads the made language: arguments are the texts that are data. Words in Latin
// letters without a mark are in no words file; what is cut, lies over another or runs out of the window breaks in longer
// words.
const [data] = arguments;
const faults = new Set();
// The longest first: a name may be a part of another. Postmarks have them in capitals.
const known = data.map((it) => it.toLowerCase()).sort((one, other) => other.length - one.length);
const strange = (text) => {
  let rest = text.toLowerCase();
  for (const it of known) rest = rest.replaceAll(it, " ");
  return rest.match(/[a-z]{3,}(?: [a-z]+)*/g) ?? [];
};
const isMade = (text) => /[\u0180-\u024f\u1e00-\u1eff]/.test(text);
const named = (it) => `${it.tagName.toLowerCase()}.${[...it.classList].join(".")}`;
const isShown = (it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true });
const isUnseen = (it) => it.closest(".unseen, .skip:not(:focus), script, style, option, svg, kbd, textarea") !== null;

// ---- words in no words file
for (const attribute of ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-valuetext"])
  for (const it of document.querySelectorAll(`[${attribute}]`))
    if (isShown(it)) for (const word of strange(it.getAttribute(attribute))) faults.add(`English: ${attribute} of ${named(it)}: ${word}`);

function linesOf(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
}

// What lies on one layer is to be read at once: nothing of it may lie over another.
const layers = new Map();
const layerOf = (it) => {
  for (let at = it; at !== null; at = at.parentElement) {
    const { position } = getComputedStyle(at);
    if (position === "fixed" || position === "sticky" || at.matches("dialog, [popover]")) return at;
  }
  return document.body;
};
const modal = document.querySelector("dialog:modal");
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
  const it = text.parentElement;
  if (text.data.trim() === "" || it === null || !isShown(it)) continue;
  if (!it.closest("script, style, kbd, option")) for (const word of strange(text.data)) faults.add(`English: ${named(it)}: ${word}`);
  if (it.matches("kbd") && linesOf(text).length > 1) faults.add(`broken: ${named(it)}: ${text.data}`);
  if (isUnseen(it) || it.closest("[inert]") || (modal !== null && !modal.contains(it))) continue;
  const words = text.data.trim().slice(0, 40);
  // Titles and notes may be shortened; sentences may not.
  const isSentence = isMade(text.data);
  for (const box of linesOf(text)) {
    let [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom];
    let isScrolled = false;
    for (let at = it; at !== null && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
      const clips = (overflow) => overflow === "hidden" || overflow === "clip";
      if (scrolls(overflowX) || scrolls(overflowY)) isScrolled = true;
      if (!isScrolled && isSentence && clips(overflowX) && (right > edge.right + 2 || left < edge.left - 2))
        faults.add(`cut: ${named(it)} in ${named(at)}: ${words}`);
      if (!isScrolled && isSentence && clips(overflowY) && bottom > edge.bottom + 4)
        faults.add(`cut below: ${named(it)} in ${named(at)}: ${words}`);
      if (at.matches("button, a.button, select") && (right > edge.right + 2 || left < edge.left - 2 || bottom > edge.bottom + 2))
        faults.add(`out of its button: ${named(at)}: ${words}`);
      if (scrolls(overflowX) || clips(overflowX)) [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      if (scrolls(overflowY) || clips(overflowY)) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    if (right - left < 2 || bottom - top < 2 || bottom < 0 || top > innerHeight) continue;
    if (right > innerWidth + 2 || left < -2) faults.add(`out of the window: ${named(it)}: ${words}`);
    const layer = layerOf(it);
    if (!layers.has(layer)) layers.set(layer, []);
    layers.get(layer).push({ it, left, right, top, bottom, words });
  }
}
for (const boxes of layers.values())
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // Lines may touch: a face is higher than its letters.
      if (wide > 4 && high > 0.35 * Math.min(one.bottom - one.top, other.bottom - other.top) && one.it !== other.it)
        faults.add(`over another: ${named(one.it)} “${one.words}” and ${named(other.it)} “${other.words}”`);
    }
return [...faults];
