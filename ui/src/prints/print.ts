// A picture to be saved: drawn on a canvas with the page's own faces and the inks of stamps, at twice its size.

export interface Print {
  /** What the file is called, without its ending. */
  name: string;
  /** What the picture shows, for whoever does not see it. */
  said: string;
  wide: number;
  high: number;
  /** Pixels for each of those units: enough to be printed. */
  sharp: number;
  /** A line of the person's own, if there is a place for one. */
  line: string | null;
  draw(pen: CanvasRenderingContext2D, line: string): Promise<void>;
}

export type Pen = CanvasRenderingContext2D;

/** Text, its face, size in units and where it stands. */
interface Written {
  x: number;
  y: number;
  size: number;
  face?: "PT Serif" | "PT Sans" | "PT Sans Narrow";
  style?: "normal" | "italic" | "bold";
  colour: string;
  align?: CanvasTextAlign;
}

export function write(pen: Pen, text: string, written: Written) {
  pen.font = font(written);
  pen.fillStyle = written.colour;
  pen.textAlign = written.align ?? "left";
  pen.textBaseline = "alphabetic";
  pen.fillText(text, written.x, written.y);
}

export const font = ({
  size,
  face = "PT Serif",
  style = "normal",
}: Pick<Written, "size" | "face" | "style">) => `${style} ${size}px "${face}"`;

/** A colour of stamps, or of the light theme: a print looks the same whatever the window looks like. */
export const inks = {
  paper: "#fffaf0",
  sheet: "#fbf6ec",
  ground: "#ece2d0",
  ink: "#23201b",
  soft: "#5d5448",
  line: "#cdbfa6",
  cream: "#f3e7cf",
  red: "#b5372b",
  blue: "#27496d",
  ochre: "#c9983b",
  slate: "#6f7f8c",
  mist: "#d8dfe2",
} as const;

/** Faces are fetched when something is set in them; a canvas does not wait. */
export const facesReady = () =>
  Promise.all(
    ["normal", "italic", "bold"]
      .map((style) => `${style} 20px "PT Serif"`)
      .concat('20px "PT Sans"', 'bold 20px "PT Sans"', 'bold 20px "PT Sans Narrow"')
      .map((face) => document.fonts.load(face, "Aя")),
  );

/** The airmail edge along the top of something. */
export function airmail(pen: Pen, wide: number, high: number) {
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, wide, high);
  pen.clip();
  for (let x = -40, at = 0; x < wide + 40; x += 24, at++) {
    pen.fillStyle = [inks.red, inks.paper, inks.blue, inks.paper][at % 4] ?? inks.paper;
    pen.beginPath();
    pen.moveTo(x, high);
    pen.lineTo(x + 10, 0);
    pen.lineTo(x + 34, 0);
    pen.lineTo(x + 24, high);
    pen.fill();
  }
  pen.restore();
}
