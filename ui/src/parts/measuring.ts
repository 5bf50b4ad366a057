// How many points a picture has and whether all of it is there, by its bytes: known before anything of it is decoded.

export interface Measured {
  width: number;
  height: number;
  /** Whether it goes on to where its kind ends. */
  whole: boolean;
}

/** What a JPEG, PNG or WebP says of itself; nothing if it is none of these. */
export function measure(bytes: Uint8Array<ArrayBuffer>): Measured | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const says = (at: number, text: string) =>
    [...text].every((letter, on) => bytes[at + on] === letter.charCodeAt(0));
  try {
    if (says(0, "\xff\xd8\xff")) return jpeg(bytes, view);
    if (says(0, "\x89PNG\r\n\x1a\n")) return png(view);
    if (says(0, "RIFF") && says(8, "WEBP")) return webp(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return notEvenItsHead;
  }
  return null;
}

const notEvenItsHead: Measured = { width: 0, height: 0, whole: false };

/** Marks, each with a length but for a few; after the start of a scan, points up to the next mark. */
function jpeg(bytes: Uint8Array, view: DataView): Measured | null {
  let size: { width: number; height: number } | null = null;
  for (let at = bytes.indexOf(0xff, 2); at >= 0; at = bytes.indexOf(0xff, at)) {
    const mark = bytes[++at] ?? 0;
    if (mark === 0xd9) return size && { ...size, whole: true };
    // Within a scan: a point of this colour, a mark to begin again at, one more byte before a mark.
    if (mark === 0 || (mark >= 0xd0 && mark <= 0xd7) || mark === 0x01 || mark === 0xff) continue;
    if (at + 2 >= bytes.length) break;
    const frame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    if (frame) size = { height: view.getUint16(at + 4), width: view.getUint16(at + 6) };
    at += 1 + view.getUint16(at + 1);
  }
  return { ...(size ?? notEvenItsHead), whole: false };
}

/** Pieces, each with its length, the last of them empty. */
function png(view: DataView): Measured | null {
  if (view.getUint32(12) !== 0x49484452) return null;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  let at = 8;
  while (at + 12 <= view.byteLength) {
    if (view.getUint32(at + 4) === 0x49454e44) return { ...size, whole: true };
    at += 12 + view.getUint32(at);
  }
  return { ...size, whole: false };
}

/** One of three kinds, with the length of all of it at the beginning. */
function webp(view: DataView): Measured | null {
  const whole = view.getUint32(4, true) + 8 <= view.byteLength;
  const low = (at: number, mask: number) => view.getUint32(at, true) & mask;
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, whole };
    case 0x5650384c:
      return { width: low(21, 0x3fff) + 1, height: ((view.getUint32(21, true) >> 14) & 0x3fff) + 1, whole };
    case 0x56503858:
      return { width: low(24, 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1, whole };
    default:
      return null;
  }
}
