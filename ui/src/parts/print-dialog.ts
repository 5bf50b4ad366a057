// A picture as it will be saved, with a line of the person's own where there is a place for one.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { savePrint, typeOnPrint } from "../acts/printing";
import { closeDialog } from "../screen";
import type { Dialog } from "../state";
import { words } from "../words/deferred";
import { modal } from "./modal";

type PrintDialog = Extract<Dialog, { kind: "print" }>;

let canvas: HTMLCanvasElement | undefined;
/** Rises with every drawing, so that a late one never lies over a newer one. */
let drawing = 0;

export const printDialog = ({ print, line, saved }: PrintDialog): TemplateResult =>
  modal(
    "print",
    print.name,
    html`<canvas
        role="img"
        aria-label=${print.said}
        width=${print.wide * print.sharp}
        height=${print.high * print.sharp}
        ${ref((element) => {
          canvas = element as HTMLCanvasElement | undefined;
          draw(print, line);
        })}
      ></canvas>
      ${
        print.line === null
          ? nothing
          : html`<label for="print-line">${words.lineOfYourOwn}</label>
            <textarea
              id="print-line"
              rows="2"
              maxlength="600"
              spellcheck="true"
              .value=${line}
              @input=${(event: Event) => typeOnPrint((event.target as HTMLTextAreaElement).value)}
            ></textarea>`
      }
      <div class="dialog-acts">
        <p class="told" role="status">${saved}</p>
        <button @click=${closeDialog}>${words.close}</button>
        <button class="first" @click=${() => canvas && savePrint(print, canvas)}>${words.saveAsPicture}</button>
      </div>`,
  );

/** Beside what is seen, and put there whole: faces and images may let it wait. */
async function draw({ wide, high, sharp, draw: compose }: PrintDialog["print"], line: string) {
  const mine = ++drawing;
  const beside = document.createElement("canvas");
  beside.width = wide * sharp;
  beside.height = high * sharp;
  const pen = beside.getContext("2d");
  if (pen === null) return;
  pen.scale(sharp, sharp);
  await compose(pen, line);
  if (mine === drawing) canvas?.getContext("2d")?.drawImage(beside, 0, 0);
}
