// Capitals and figures cut as stencils are, 10 wide and 14 high. What Latin and Cyrillic share is drawn once.

const bowl = "M0 5a5 5 0 0 1 10 0v4a5 5 0 0 1-10 0z";
const eye = "M4 5v4a1 1 0 0 0 2 0v-4a1 1 0 0 0-2 0z";
const i = "M0 0h3.5v7l3-7h3.5v14h-3.5v-7l-3 7h-3.5z";

const drawn: Record<string, string> = {
  A: "M3 0h4l4 14h-4l-.5-2h-3l-.5 2h-4zM5 5l-.8 4h1.6z",
  B: "M0 0h6a4 3.5 0 0 1 2.5 6.5 4 4 0 0 1-2.5 7.5h-6zM4 3v2.5h1a1 1 0 0 0 0-2.5zM4 8.5v2.5h1.5a1 1 0 0 0 0-2.5z",
  C: "M10 5h-4a1 1 0 0 0-2 0v4a1 1 0 0 0 2 0h4a5 5 0 0 1-10 0v-4a5 5 0 0 1 10 0z",
  D: "M0 0h4a6 7 0 0 1 0 14h-4zM4 3.5v7a2 3.5 0 0 0 0-7z",
  E: "M0 0h9v3.5h-5v1.8h4v3.4h-4v1.8h5v3.5h-9z",
  F: "M0 0h9v3.5h-5v2.5h4v3.5h-4v4.5h-4z",
  G: "M10 5h-4a1 1 0 0 0-2 0v4a1 1 0 0 0 2 0h-1v-2.5h5v7.5h-3v-1a5 5 0 0 1-7-4v-4a5 5 0 0 1 10 0z",
  H: "M0 0h4v5h2v-5h4v14h-4v-5h-2v5h-4z",
  I: "M0 0h9v3.5h-2.5v7h2.5v3.5h-9v-3.5h2.5v-7h-2.5z",
  J: "M5 0h4v10a4.5 4 0 0 1-9 0v-2h4v2a.5 .5 0 0 0 1 0z",
  K: "M0 0h4v5l2.5-5h4.5l-3.5 7 3.5 7h-4.5l-2.5-5v5h-4z",
  L: "M0 0h4v10.5h5v3.5h-9z",
  M: "M0 0h4l2 5 2-5h4v14h-3.5v-7l-2.5 5-2.5-5v7h-3.5z",
  N: "M0 0h3.5l3 7v-7h3.5v14h-3.5l-3-7v7h-3.5z",
  O: bowl + eye,
  P: "M0 0h6a4.5 4.5 0 0 1 0 9.5h-2v4.5h-4zM4 3.3v3h1.5a1.5 1.5 0 0 0 0-3z",
  Q: `${bowl}M6 10l4 1v5l-4-2z${eye}`,
  R: "M0 0h6a4.5 4.5 0 0 1 2 8.5l3 5.5h-4.5l-2-4.5h-.5v4.5h-4zM4 3.3v3h1.5a1.5 1.5 0 0 0 0-3z",
  S: "M10 4.5h-3.8a1.2 1.2 0 0 0-2.2 .5q0 .5 2 1 4 1 4 4a5 4 0 0 1-10-.5h3.8a1.2 1.2 0 0 0 2.2 0q0-.7-2-1.2-4-1-4-3.8a5 4.5 0 0 1 10 0z",
  T: "M0 0h10v3.5h-3v10.5h-4v-10.5h-3z",
  U: "M0 0h4v9a1 1 0 0 0 2 0v-9h4v9a5 5 0 0 1-10 0z",
  V: "M-1 0h4l2 8 2-8h4l-4 14h-4z",
  W: "M-1 0h3.5l1.3 7 1.2-7h2.5l1.2 7 1.3-7h3.5l-3 14h-3l-1.3-6-1.2 6h-3z",
  X: "M-1 0h4.5l1.5 3.5 1.5-3.5h4.5l-3.5 7 3.5 7h-4.5l-1.5-3.5-1.5 3.5h-4.5l3.5-7z",
  Y: "M-1 0h4l2 4.5 2-4.5h4l-4 8.5v5.5h-4v-5.5z",
  Z: "M0 0h10v3.5l-5.5 7h5.5v3.5h-10v-3.5l5.5-7h-5.5z",
  Б: "M0 0h9v3.5h-5v2h2a4.2 4.2 0 0 1 0 8.5h-6zM4 8.5v2.5h1.5a1 1 0 0 0 0-2.5z",
  Г: "M0 0h9v3.5h-5v10.5h-4z",
  Д: "M3 0h7v10.5h2v6.5h-3.5v-3h-6v3h-3.5v-6.5h1q3-3.5 3-10.5zM6 3.5q0 4.5-1.5 7h2v-7z",
  Ж: "M5 0h3v5l2-5h4l-3 7 3 7h-4l-2-5v5h-3v-5l-2 5h-4l3-7-3-7h4l2 5z",
  И: i,
  Й: `${i}M2-4h1.8q1.2 1.6 2.4 0h1.8q0 3.2-3 3.2-3 0-3-3.2z`,
  Л: "M3 0h8v14h-4v-10.5h-.5q0 10.5-7.5 10.5v-3.5q4-.5 4-10.5z",
  П: "M0 0h10v14h-4v-10.5h-2v10.5h-4z",
  У: "M-1 0h4l2 5.5 2-5.5h4l-4.5 11q-1.5 3-5.5 3v-3.5q2 0 2.5-1z",
  Ф: "M4 0h4v1.2a5.3 5.3 0 0 1 0 10.6v2.2h-4v-2.2a5.3 5.3 0 0 1 0-10.6zM4 4.7a1.6 1.8 0 0 0 0 3.6zM8 8.3a1.6 1.8 0 0 0 0-3.6z",
  Ц: "M0 0h4v10.5h2v-10.5h4v10.5h2v6.5h-3.5v-3h-8.5z",
  Ч: "M0 0h4v4a1.5 1.5 0 0 0 2 1v-5h4v14h-4v-5.5a4.5 4.5 0 0 1-6-4.5z",
  Ш: "M0 0h3.5v10.5h1.75v-10.5h3.5v10.5h1.75v-10.5h3.5v14h-14z",
  Щ: "M0 0h3.5v10.5h1.75v-10.5h3.5v10.5h1.75v-10.5h3.5v10.5h2v6.5h-3.5v-3h-12.5z",
  Э: "M0 5a5 5 0 0 1 10 0v4a5 5 0 0 1-10 0h4a1 1 0 0 0 2 0v-.5h-3v-3h3v-.5a1 1 0 0 0-2 0z",
  Ю: "M0 0h4v5h1a4.5 5 0 0 1 9 0v4a4.5 5 0 0 1-9 0h-1v5h-4zM8.5 5v4a1 1 0 0 0 2 0v-4a1 1 0 0 0-2 0z",
  Я: "M10 0v14h-4v-4.5h-.5l-2 4.5h-4.5l3-5.5a4.5 4.5 0 0 1 2-8.5zM6 3.3h-1.5a1.5 1.5 0 0 0 0 3h1.5z",
  1: "M2 0h5v14h-4v-10l-3 1v-4z",
  2: "M0 5a5 5 0 0 1 10 0q0 2-4 5.5h4v3.5h-10v-3.5q6-4 6-5.5a1 1 0 0 0-2 0z",
  3: "M0 4.5a5 4.5 0 0 1 10 0q0 1.5-1.2 2.5 1.2 1 1.2 2.5a5 4.5 0 0 1-10 0h4a1 1 0 0 0 2 0q0-.8-2.5-.8v-3.4q2.5 0 2.5-.8a1 1 0 0 0-2 0z",
  4: "M4 0h4v8h2v3.3h-2v2.7h-3.5v-2.7h-5v-3.3zM4.5 4.5l-1.5 3.5h1.5z",
  5: "M0 0h9v3.5h-5v2q6-1 6 4a5 4.5 0 0 1-10 0h4a1 1 0 0 0 2 0q0-1-2-1h-4z",
  6: "M6 0h4l-4.5 5q4.5 0 4.5 4a5 5 0 0 1-10 0q0-2.5 2-4.5zM5 8a1 1 0 0 0 0 2.5 1 1 0 0 0 0-2.5z",
  7: "M0 0h10v3.5l-4 10.5h-4l3.5-10.5h-5.5z",
  8: "M.8 4.2a4.2 4.2 0 0 1 8.4 0 4.2 4.2 0 0 1-8.4 0zM.3 9.3a4.7 4.7 0 0 1 9.4 0 4.7 4.7 0 0 1-9.4 0zM4 3.6a1 .9 0 0 0 2 0 1 .9 0 0 0-2 0zM3.8 9.7a1.2 1.2 0 0 0 2.4 0 1.2 1.2 0 0 0-2.4 0z",
  9: "M4 14h-4l4.5-5q-4.5 0-4.5-4a5 5 0 0 1 10 0q0 2.5-2 4.5zM5 3.5a1 1 0 0 0 0 2.5 1 1 0 0 0 0-2.5z",
  0: bowl + eye,
};

/** Cyrillic and other letters that look like one drawn above. */
const same: Record<string, string> = {
  А: "A",
  В: "B",
  Е: "E",
  З: "3",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  Х: "X",
  Ё: "E",
};

/** How far a letter's stems are apart, where it is not 10. */
const widths: Record<string, number> = {
  M: 12,
  Ж: 14,
  Ш: 14,
  Щ: 15,
  Ю: 14,
  Ф: 12,
  W: 13,
  Д: 12,
  Ц: 12,
  1: 8,
  E: 9,
  L: 9,
};

/** The letter of a sign without its accent, or none where the script is one that is not drawn. */
export function letter(sign: string): { wide: number; outline: string } | null {
  const capital = sign.toUpperCase();
  const plain = drawn[capital] ? capital : capital.normalize("NFD").charAt(0);
  const name = same[capital] ?? same[plain] ?? plain;
  const outline = drawn[name];
  return outline ? { wide: widths[name] ?? 10, outline } : null;
}
