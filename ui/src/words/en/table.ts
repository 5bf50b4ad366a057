// What is said of the table and its columns, in English.

export const table = {
  columns: {
    title: "Title",
    original_title: "Original title",
    year: "Year",
    country: "Country",
    director: "Director",
    minutes: "Minutes",
    tags: "Tags",
    rating: "Rating",
    seen: "Seen",
    times_seen: "Times seen",
    waiting_since: "Waiting since",
    why: "Why",
  },
  chooseColumns: "Columns",
  columnsAsUsual: "Usual columns",
  columnsHint: (left: string, right: string) =>
    `To move a column, press ${left} or ${right}, or drag its heading.`,
  moveColumnLeft: (column: string) => `Move “${column}” to the left`,
  moveColumnRight: (column: string) => `Move “${column}” to the right`,
  columnWidth: (column: string) => `Width of “${column}”`,
  columnWidthHint: "Drag to change the width. Double-click, or press Enter, for the usual one.",
};
