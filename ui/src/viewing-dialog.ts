// The dialog in which a viewing is logged or changed.

import type { Completing } from "./film-dialogs";
import type { When } from "./state";
import type { Card } from "./types/Card";
import type { Viewing } from "./types/Viewing";
import type { ViewingDraft } from "./types/ViewingDraft";

export interface ViewingDialog {
  kind: "viewing";
  card: Card;
  /** Nothing while one is logged. */
  viewing: Viewing | null;
  when: When;
  /** What is written in it, and what it began with. */
  draft: Written;
  before: Written;
  completing: Completing | null;
  refused: string | null;
  /** Asked what is to become of what was written. */
  leaving: boolean;
}

export interface Written extends Pick<ViewingDraft, "place" | "company" | "remark" | "tags"> {
  /** A tag that is typed and not taken yet. */
  nextTag: string;
}

export const writtenOf = (viewing: Viewing | null): Written => ({
  place: viewing?.place ?? "",
  company: viewing?.company ?? "",
  remark: viewing?.remark ?? "",
  tags: viewing?.tags.map(({ name }) => name) ?? [],
  nextTag: "",
});
