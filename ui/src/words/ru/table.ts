// What is said of the table and its columns, in Russian. Column: столбец.

import type { table as english } from "../en/table";

export const table: typeof english = {
  columns: {
    title: "Название",
    original_title: "Второе название",
    year: "Год",
    country: "Страна",
    director: "Режиссёр",
    minutes: "Минуты",
    tags: "Метки",
    rating: "Оценка",
    seen: "Просмотрен",
    times_seen: "Просмотров",
    waiting_since: "Ждёт с",
    why: "Почему",
  },
  chooseColumns: "Столбцы",
  columnsAsUsual: "Обычные столбцы",
  columnsHint: (left, right) =>
    `Чтобы передвинуть столбец, нажмите ${left} или ${right} либо перетащите его заголовок.`,
  moveColumnLeft: (column) => `Передвинуть столбец «${column}» влево`,
  moveColumnRight: (column) => `Передвинуть столбец «${column}» вправо`,
  columnWidth: (column) => `Ширина столбца «${column}»`,
  columnWidthHint: "Потяните, чтобы изменить ширину. Двойной щелчок или клавиша ввода вернёт обычную.",
};
