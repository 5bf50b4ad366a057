// A list, as far as it has been fetched. Nothing here ever holds a whole library.

export class Windows<Item> {
  total = 0;
  private held = new Map<number, Item[]>();

  constructor(readonly size: number) {}

  at(index: number): Item | undefined {
    return this.held.get(Math.floor(index / this.size))?.[index % this.size];
  }

  /** Where the first one is that is held and like this, or -1. */
  indexOf(is: (item: Item) => boolean): number {
    for (const [window, items] of this.held) {
      const at = items.findIndex(is);
      if (at >= 0) return window * this.size + at;
    }
    return -1;
  }

  /** First indexes of the windows that are not held yet and that show any of first..=last. */
  missing(first: number, last: number): number[] {
    return this.spanning(first, last)
      .filter((window) => !this.held.has(window))
      .map((window) => window * this.size);
  }

  put(first: number, items: Item[]) {
    this.held.set(Math.floor(first / this.size), items);
  }

  /** Puts items in the place of what they are now; `now` answers nothing for one that stays. */
  renew(now: (item: Item) => Item | undefined) {
    for (const [window, items] of this.held)
      this.held.set(
        window,
        items.map((item) => now(item) ?? item),
      );
  }

  /** Lets go of windows far from what is shown. */
  keepNear(first: number, last: number, reach = 5) {
    const low = Math.floor(first / this.size) - reach;
    const high = Math.floor(last / this.size) + reach;
    for (const window of this.held.keys()) if (window < low || window > high) this.held.delete(window);
  }

  *[Symbol.iterator]() {
    for (const items of this.held.values()) yield* items;
  }

  private spanning(first: number, last: number): number[] {
    const end = Math.min(last, this.total - 1);
    const windows: number[] = [];
    for (let window = Math.floor(first / this.size); window * this.size <= end; window++)
      windows.push(window);
    return windows;
  }
}
