// A list of any length of which only what shows is in the page: a column of rows, or a sheet of equal cells.
// It knows nothing of films. Arrow keys move between its items, and one item at a time is in the tab order.

import { VirtualizerController } from "@tanstack/lit-virtual";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";

export interface Sizes {
  /** Narrowest cell, in rem; null for a single column. */
  cell: number | null;
  gap: number;
  /** Height of a row, in rem, or for cells as a multiple of their width. */
  height: number;
  /** Room below each cell, in rem. */
  below?: number;
  /** Rows of their own heights are measured; `height` is then only the first guess. */
  measured: boolean;
}

/** Where a list stands: an item, and how many points it is below the upper edge of what shows. */
export interface Place {
  index: number;
  below: number;
  /** How much of it lies below what shows, in points. */
  cut: number;
}

/** So many rows before and after what shows are there already when they are scrolled to. */
const overscan = 2;

export class VirtualList extends LitElement {
  static override properties = {
    count: { attribute: false },
    sizes: { attribute: false },
    item: { attribute: false },
    shown: { attribute: false },
    of: { attribute: false },
    current: { state: true },
    across: { state: true },
  };

  declare count: number;
  declare sizes: Sizes;
  /** Draws the item at an index; `current` is the one in the tab order. */
  declare item: (index: number, current: boolean) => unknown;
  declare shown: (first: number, last: number) => void;
  /** What it lists: another object is another list. */
  declare of: unknown;
  declare current: number;
  declare across: number;

  private room = 0;
  private frame = "";
  /** What showed when it was drawn last, in points from the top of all that is scrolled. */
  private showed = { from: 0, height: 0 };
  /** Where it is to stay, whatever becomes of its shape, until someone scrolls; and where that was in points. */
  private stands: { place: Place; scrolled: number } | null = null;
  private told = "";
  private wanted: number | null = null;
  private passed = 0;
  private hurried = false;
  /** How many rows beyond what shows are drawn on either side; none in the first frame of another list, which shows sooner. */
  private beyond = 0;
  private resized = new ResizeObserver(() => this.measure());
  private controller = new VirtualizerController<Element, Element>(this, {
    count: 0,
    getScrollElement: () => this.scroller,
    // A list that comes into a scrolled sheet must not scroll it back.
    initialOffset: () => this.scroller?.scrollTop ?? 0,
    estimateSize: () => this.rowHeight(),
    overscan,
  });

  constructor() {
    super();
    this.count = 0;
    this.current = 0;
    this.across = 1;
    this.sizes = { cell: null, gap: 0, height: 3, measured: false };
    this.addEventListener("keydown", (event) => this.move(event));
    this.addEventListener("focusin", (event) => this.follow(event));
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
    this.measure();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("of")) {
      this.beyond = 0;
      this.told = "";
    } else if (changed.has("sizes")) this.stay();
    if (this.current >= this.count) this.current = Math.max(0, this.count - 1);
    const scroller = this.scroller;
    const rows = this.controller.getVirtualizer();
    if (this.held !== null && Math.abs((scroller?.scrollTop ?? 0) - this.held.scrolled) > 1) this.held = null;
    const margin = scroller
      ? this.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
      : 0;
    // What is above it has grown or shrunk, out of sight.
    if (margin !== rows.options.scrollMargin && this.showed.from > margin) this.stay();
    rows.setOptions({
      ...rows.options,
      count: Math.ceil(this.count / this.across),
      gap: this.sizes.gap * rem(),
      scrollMargin: margin,
      scrollPaddingStart: this.stuck(),
      scrollPaddingEnd: this.sizes.gap * rem(),
      rangeExtractor: ({ startIndex, endIndex, count }) => {
        const first = Math.max(0, startIndex - this.beyond);
        const last = Math.min(count - 1, endIndex + this.beyond);
        const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
        // The item that has the focus stays in the page, or the focus would be lost by scrolling.
        const held = Math.floor(this.current / this.across);
        const focused = this.wanted !== null || this.contains(document.activeElement);
        if (focused && (held < first || held > last) && held < count) shown.push(held);
        return shown;
      },
    });
    if (changed.has("sizes") || changed.has("across")) rows.measure();
    this.hurry(scroller?.clientHeight ?? 0);
  }

  /** More than half a screen since the last time is too fast to be seen. */
  private hurry(screen: number) {
    const rows = this.controller.getVirtualizer();
    const offset = rows.scrollOffset ?? 0;
    // One movement is heard of more than once.
    if (offset !== this.passed) this.hurried = Math.abs(offset - this.passed) > screen / 2;
    // What is put back where it was does not fly past.
    if (!rows.isScrolling || this.held !== null) this.hurried = false;
    this.passed = offset;
  }

  protected override render() {
    const rows = this.controller.getVirtualizer();
    const { scrollMargin } = rows.options;
    const shown = rows.getVirtualItems();
    return html`<div class="rows" role="presentation" .style=${`height:${rows.getTotalSize()}px`}>
      ${repeat(
        shown,
        (row) => row.key,
        (row) => html`<div
          class="row ${this.passes(row.index) ? "passing" : ""}"
          role="presentation"
          data-index=${row.index}
          .style=${`transform:translateY(${row.start - scrollMargin}px)`}
        >
          ${this.cells(row.index)}
        </div>`,
      )}
    </div>`;
  }

  protected override updated() {
    const rows = this.controller.getVirtualizer();
    if (this.sizes.measured) for (const row of this.querySelectorAll(".row")) rows.measureElement(row);
    this.keep();
    this.tell();
    this.goBeyond();
    if (this.wanted === null) return;
    const link = this.querySelector<HTMLElement>(`[data-at="${this.wanted}"] a`);
    if (link === null) return;
    this.wanted = null;
    link.focus({ preventScroll: true });
  }

  private get held() {
    return this.stands;
  }

  /** What is held is put back by `keep`, wherever rows above it turn out to end: moved by the virtualizer, it would be let go. */
  private set held(stands) {
    this.stands = stands;
    this.controller.getVirtualizer().shouldAdjustScrollPositionOnItemSizeChange =
      stands === null ? undefined : () => false;
  }

  private get scroller() {
    return this.closest(".scroller");
  }

  /** Where it stands: by the item one is at, if any of that is in sight, or else by the first that shows. */
  place(): Place | null {
    const { from, height } = this.showed;
    const rows = this.controller.getVirtualizer().measurementsCache;
    const middle = ({ start, size }: { start: number; size: number }) => start + size / 2 - from;
    const current = rows[Math.floor(this.current / this.across)];
    const at = (index: number, { start, size }: { start: number; size: number }) => {
      const below = start - from;
      return { index, below, cut: Math.max(0, below + size - height) };
    };
    if (current && current.start < from + height && current.start + current.size > from)
      return at(this.current, current);
    const first = rows.find((row) => middle(row) > 0);
    return first ? at(first.index * this.across, first) : null;
  }

  /** The item it stands at: the one it was brought to, or the first that shows below what stays above it. */
  at(): number {
    const stuck = this.stuck();
    if (this.held && this.held.place.below < stuck + 1) return this.held.place.index;
    const rows = this.controller.getVirtualizer();
    // Where a row begins need not be a whole number of points.
    const row = rows.getVirtualItemForOffset((rows.scrollOffset ?? 0) + stuck + 1);
    return (row?.index ?? 0) * this.across;
  }

  /** Brings that item to that place, and keeps it there until someone scrolls. */
  hold(place: Place) {
    this.held = { place, scrolled: this.scroller?.scrollTop ?? 0 };
    this.requestUpdate();
  }

  letGo() {
    this.held = null;
  }

  /** Its shape is about to be another. */
  private stay() {
    const place = this.held === null && this.frame !== "" ? this.place() : null;
    // From its very top nothing is scrolled away, unless someone is at an item further down.
    const atTop = this.showed.from === 0 && (place?.index ?? 0) < this.across;
    if (place !== null && !atTop) this.hold(place);
  }

  private keep() {
    const { scroller, held } = this;
    if (scroller === null) return;
    const row =
      held && this.controller.getVirtualizer().measurementsCache[Math.floor(held.place.index / this.across)];
    if (held && row) {
      const room = scroller.clientHeight - row.size + held.place.cut;
      const to = row.start - (room > 0 ? Math.min(held.place.below, room) : held.place.below);
      if (Math.abs(scroller.scrollTop - to) > 1) scroller.scrollTop = to;
      held.scrolled = scroller.scrollTop;
    }
    this.showed = { from: scroller.scrollTop, height: scroller.clientHeight };
  }

  /** Nobody can read what flies past, and a sheet of cells is dear to draw: such a row is only hinted at, by style. */
  private passes(row: number): boolean {
    const held = row === Math.floor(this.current / this.across) && this.contains(document.activeElement);
    return this.hurried && this.sizes.cell !== null && !held;
  }

  private cells(row: number) {
    if (this.passes(row)) return nothing;
    const first = row * this.across;
    const indexes = Array.from({ length: Math.min(this.across, this.count - first) }, (_, at) => first + at);
    return indexes.map((index) => this.item(index, index === this.current));
  }

  /** Once what shows is painted, the rows beyond it are drawn. */
  private goBeyond() {
    if (this.beyond === overscan) return;
    this.beyond = overscan;
    requestAnimationFrame(() => setTimeout(() => this.requestUpdate()));
  }

  /** Tells which items show, once for each change of them. */
  private tell() {
    const items = this.controller.getVirtualizer().getVirtualItems();
    const range = this.controller.getVirtualizer().range;
    if (items.length === 0 || range === null) return;
    const first = Math.max(0, range.startIndex - overscan) * this.across;
    const last = Math.min(this.count, (range.endIndex + 1 + overscan) * this.across) - 1;
    const telling = `${first} ${last} ${this.count}`;
    if (telling === this.told) return;
    this.told = telling;
    this.shown?.(first, last);
  }

  private measure() {
    const { cell, gap } = this.sizes;
    // Its own growing taller, as rows are measured, is no news: starting over each time, it would scroll away for ever.
    const frame = `${this.clientWidth} ${rem()} ${cell} ${gap}`;
    if (frame === this.frame) return;
    this.stay();
    this.frame = frame;
    this.room = this.clientWidth;
    const across = cell === null ? 1 : Math.max(1, Math.floor((this.room / rem() + gap) / (cell + gap)));
    if (cell !== null) {
      const width = (this.room - (across - 1) * gap * rem()) / across;
      this.style.setProperty("--cell", `${width}px`);
    }
    const before = this.across;
    // A row that holds fewer is filled anew: the film that has the focus may stand in another.
    if (before !== across && this.contains(document.activeElement)) this.wanted = this.current;
    this.across = across;
    this.controller.getVirtualizer().measure();
    this.requestUpdate();
  }

  private rowHeight(): number {
    const { cell, gap, height, below = 0 } = this.sizes;
    if (cell === null) return height * rem();
    return ((this.room - (this.across - 1) * gap * rem()) / this.across) * height + below * rem();
  }

  /** How much of the screen lies under what stays above the list, in points. */
  stuck(): number {
    let height = 0;
    for (const part of this.closest(".scroller")?.querySelectorAll<HTMLElement>(".tools, .columns") ?? [])
      if (getComputedStyle(part).position === "sticky") height += part.offsetHeight;
    return height;
  }

  private follow(event: FocusEvent) {
    const at = (event.target as HTMLElement).closest<HTMLElement>("[data-at]")?.dataset.at;
    if (at !== undefined) this.current = Number(at);
  }

  private move(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || this.sizes.measured) return;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: this.across, ArrowUp: -this.across }[event.key];
    const to =
      event.key === "Home" ? 0 : event.key === "End" ? this.count - 1 : this.current + (by ?? Number.NaN);
    if (!(to >= 0 && to < this.count)) return;
    event.preventDefault();
    this.bring(to, true);
  }

  /** Makes this item the one in the tab order, shows it, and gives it the focus. */
  bring(to: number, focused: boolean) {
    this.current = to;
    if (focused) this.focusAt(to);
    this.held = null;
    this.controller.getVirtualizer().scrollToIndex(Math.floor(to / this.across), { align: "auto" });
    this.requestUpdate();
  }

  /** Gives this item the focus as soon as it is drawn, and leaves the list where it stands. */
  focusAt(to: number) {
    this.current = to;
    this.wanted = to;
    this.requestUpdate();
  }
}

export const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

customElements.define("virtual-list", VirtualList);
