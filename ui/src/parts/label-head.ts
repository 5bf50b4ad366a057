// The head of a tag's films, a list's or a living list's: its name, what it is, and what can be done with it as a whole.

import { html, nothing, type TemplateResult } from "lit";
import { listOf, livingOf, tagOf } from "../acts/labels";
import { isNumbered } from "../acts/list-order";
import { askLivingName, removeLiving } from "../acts/living";
import { askForList, removeList } from "../acts/own-list";
import { askMerge, askTagName, removeTag } from "../acts/tag";
import type { Label } from "../route";
import type { State } from "../state";
import type { ListLine } from "../types/ListLine";
import type { LivingLine } from "../types/LivingLine";
import type { TagLine } from "../types/TagLine";
import { words } from "../words/deferred";
import { introduction } from "./collection-head";
import { menuButton } from "./menu";

export function labelHead(state: State, label: Label): TemplateResult {
  const [tag, list, living] = [tagOf(label), listOf(label), livingOf(label)];
  if (tag !== undefined) return tagHead(state, tag);
  if (list !== undefined) return listHead(state, list);
  if (living !== undefined) return livingHead(living);
  // Before the first answer nothing is said about what is not there.
  const gone = state.labels === null ? nothing : words.labelGone;
  return html`<header class="head"><h1 tabindex="-1">${gone}</h1></header>`;
}

const tagHead = ({ labels }: State, tag: TagLine) => html`<header class="head">
  <div class="head-line">
    <h1 tabindex="-1">${tag.name}</h1>
    ${menuButton({
      id: "label-menu",
      name: words.changeTag,
      sign: "more",
      lines: [
        [words.renameEllipsis, () => askTagName(tag)],
        ...((labels?.tags.length ?? 0) > 1 ? [[words.mergeEllipsis, () => askMerge(tag)] as const] : []),
        null,
        [words.removeTag, () => removeTag(tag)],
      ],
    })}
  </div>
</header>`;

const livingHead = (living: LivingLine) => html`<header class="head">
  <div class="head-line">
    <h1 tabindex="-1">${living.name}</h1>
    <p class="progress">${words.livingList}</p>
    ${menuButton({
      id: "label-menu",
      name: words.changeLiving,
      sign: "more",
      lines: [
        [words.renameEllipsis, () => askLivingName(living)],
        null,
        [words.removeLiving, () => removeLiving(living)],
      ],
    })}
  </div>
</header>`;

/** The numbers of a ranking stand on its films while they are in its order: see look/labels.css. */
function listHead(state: State, line: ListLine) {
  const { lists, readOn } = state;
  const page = lists.get(line.list);
  const text = page?.draft.introduction ?? "";
  return html`<header class="head ${isNumbered() ? "ranked" : ""}">
    <div class="head-line">
      <h1 tabindex="-1">${line.name}</h1>
      ${page === undefined ? nothing : html`<p class="progress">${words.progress(page)}</p>`}
      ${line.ranked ? html`<p class="progress">${words.aRanking}</p>` : nothing}
      ${menuButton({
        id: "label-menu",
        name: words.changeList,
        sign: "more",
        lines: [
          [words.editListEllipsis, () => askForList(line.list)],
          null,
          [words.removeList, () => removeList(line)],
        ],
      })}
    </div>
    ${text === "" ? nothing : introduction(text, line.list, readOn === line.list)}
  </header>`;
}
