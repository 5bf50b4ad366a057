// What the person remarks on a film of the list that is shown.

import { html, nothing, type TemplateResult } from "lit";
import { remarkOn } from "../acts/details";

export function listRemark(film: number): TemplateResult | typeof nothing {
  const remark = remarkOn(film);
  return remark === "" ? nothing : html`<p class="list-remark">${remark}</p>`;
}
