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
  /** Rows of their own heights are measured; `height` is then only the first guess. */
  measured: boolean;
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
  private told = "";
  private wanted: number | null = null;
  private passed = 0;
  private hurried = false;
  /** How many rows beyond what shows are drawn on either side; none in the first frame of another list, which shows sooner. */
  private beyond = 0;
  private resized = new ResizeObserver(() => this.measure());
  private controller = new VirtualizerController<Element, Element>(this, {
    count: 0,
    getScrollElement: () => this.closest(".scroller"),
    // A list that comes into a scrolled sheet must not scroll it back.
    initialOffset: () => this.closest(".scroller")?.scrollTop ?? 0,
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
    if (changed.has("of")) this.beyond = 0;
    if (this.current >= this.count) this.current = Math.max(0, this.count - 1);
    const scroller = this.closest(".scroller");
    const rows = this.controller.getVirtualizer();
    const margin = scroller
      ? this.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
      : 0;
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
        if (this.contains(document.activeElement) && (held < first || held > last) && held < count)
          shown.push(held);
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
    if (!rows.isScrolling) this.hurried = false;
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
    this.tell();
    this.goBeyond();
    if (this.wanted === null) return;
    const link = this.querySelector<HTMLElement>(`[data-at="${this.wanted}"] a`);
    if (link === null) return;
    this.wanted = null;
    link.focus({ preventScroll: true });
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
    this.frame = frame;
    this.room = this.clientWidth;
    const across = cell === null ? 1 : Math.max(1, Math.floor((this.room / rem() + gap) / (cell + gap)));
    if (cell !== null) {
      const width = (this.room - (across - 1) * gap * rem()) / across;
      this.style.setProperty("--cell", `${width}px`);
    }
    const before = this.across;
    this.across = across;
    this.controller.getVirtualizer().measure();
    this.requestUpdate();
    // A film that is being looked at stays in sight when the sheet grows narrower or wider.
    if (before !== across && this.querySelector(".open") !== null) this.keepInSight();
  }

  private async keepInSight() {
    await this.updateComplete;
    this.controller.getVirtualizer().scrollToIndex(Math.floor(this.current / this.across), { align: "auto" });
  }

  private rowHeight(): number {
    const { cell, gap, height } = this.sizes;
    if (cell === null) return height * rem();
    return ((this.room - (this.across - 1) * gap * rem()) / this.across) * height;
  }

  private stuck(): number {
    const tools = this.closest(".scroller")?.querySelector<HTMLElement>(".tools");
    return tools && getComputedStyle(tools).position === "sticky" ? tools.offsetHeight : 0;
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
    this.current = to;
    this.wanted = to;
    this.controller.getVirtualizer().scrollToIndex(Math.floor(to / this.across), { align: "auto" });
    this.requestUpdate();
  }
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

customElements.define("virtual-list", VirtualList);
