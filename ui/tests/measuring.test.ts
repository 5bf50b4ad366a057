import { expect, test } from "vitest";
import { measure } from "../src/parts/measuring";

const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => [...part].map((it) => (typeof it === "string" ? it.charCodeAt(0) : it))),
  );

const head = [0xff, 0xd8, 0xff, 0xe1];
/** A camera's own words, with a small picture among them that has an end of its own. */
const exif = [0, 10, 0xff, 0xd8, 0xff, 0xc0, 0xff, 0xd9, 0, 0];
const frame = [0xff, 0xc2, 0, 11, 8, 0x01, 0x02, 0x03, 0x04, 1, 1, 0x11, 0];
const tables = [0xff, 0xc4, 0, 4, 0, 0];
const scan = [0xff, 0xda, 0, 4, 0, 0, 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
const end = [0xff, 0xd9];
const jpeg = bytes(head, exif, tables, frame, scan, tables, scan, end);

const chunk = (kind: string, data: number[]) => [0, 0, 0, data.length, ...bytes(kind), ...data, 0, 0, 0, 0];
const png = bytes(
  "\x89PNG\r\n\x1a\n",
  chunk("IHDR", [0, 0, 0x3e, 0x80, 0, 0, 0x3e, 0x81, 8, 6, 0, 0, 0]),
  chunk("IDAT", [1, 2, 3, 4]),
  chunk("IEND", []),
);

const webp = (kind: string, rest: number[]) =>
  bytes("RIFF", [12 + rest.length, 0, 0, 0], "WEBP", kind, [8, 0, 0, 0], rest);
const pictures: [string, Uint8Array<ArrayBuffer>, [number, number]][] = [
  ["JPEG", jpeg, [0x0304, 0x0102]],
  ["PNG", png, [16_000, 16_001]],
  ["WebP", webp("VP8 ", [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0x20, 3]), [640, 800]],
  ["WebP without loss", webp("VP8L", [0x2f, 0x7f, 0xc2, 0xc7, 0, 0, 0, 0, 0, 0]), [640, 800]],
  ["WebP with more to it", webp("VP8X", [0, 0, 0, 0, 0x7f, 2, 0, 0x1f, 3, 0]), [640, 800]],
];

test.each(pictures)("a %s is measured, and of what is cut off it is known", (_, picture, [width, height]) => {
  expect(measure(picture)).toEqual({ width, height, whole: true });
  expect(measure(bytes([...picture], "more"))).toMatchObject({ whole: true });
  for (let cut = 0; cut < picture.length; cut++)
    expect(measure(picture.slice(0, cut))?.whole ?? false, `cut at ${cut}`).toBe(false);
});

test("what is no picture is none", () => {
  for (const other of ["", "GIF89a", "<svg/>", "\x89PNG\r\n\x1a\n and more that is no head", "RIFF....WAVE"])
    expect(measure(bytes(other))).toBeNull();
});

test("whatever the bytes, it is answered", () => {
  let seed = 1;
  const next = () => (seed = (seed * 48_271) % 0x7fffffff);
  for (let round = 0; round < 20_000; round++) {
    const picture = Uint8Array.from(pictures[next() % pictures.length]?.[1] ?? []);
    for (let change = 0; change < 3; change++) picture[next() % picture.length] = next() % 256;
    measure(picture);
  }
});
