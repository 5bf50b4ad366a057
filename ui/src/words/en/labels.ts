// What is said of tags, lists and many films at once, in English.

import type { Card } from "../../types/Card";
import type { Step } from "../../types/Step";
import type { Verb } from "../../types/Verb";
import { counted, titleAndYear } from "./first";
import { quoted } from "./quoted";

const films = (count: number) => counted(count, { one: "film", other: "films" });
/** `this film`, `these 3 films`. */
const those = (count: number) => (count === 1 ? "this film" : `these ${films(count)}`);

export const labels = {
  // ---- many at once
  selection: "Selection",
  selected: (count: number) => `${films(count)} selected`,
  selectFilm: (card: Card) => `Select ${titleAndYear(card)}`,
  selectIt: "Select",
  deselectIt: "Take out of the selection",
  clearSelection: "Clear the selection",
  rangeTooLong: (most: number, key: string) =>
    `One by one, at most ${films(most)} can be selected. ${key} selects all that is shown, however many.`,
  seenEllipsis: "Seen…",
  whenSeenAll: (count: number) => `When did you see ${those(count)}?`,
  rateMany: (count: number) => `Rate ${those(count)}`,
  onWatchlist: "On the watchlist",
  offWatchlist: "Off the watchlist",
  removeSelected: "Remove",

  // ---- tags
  tags: "Tags",
  tag: "Tag",
  tagEllipsis: "Tag…",
  tagsOf: (card: Card) => `Tags of ${titleAndYear(card)}`,
  tagMany: (count: number) => `Tag ${those(count)}`,
  addTag: "Add a tag",
  tagHint: "Enter adds it, and you can go on with the next.",
  takeTagOff: (name: string) => `Take off ${quoted(name)}`,
  tagged: (name: string) => `Tagged ${quoted(name)}`,
  untagged: (name: string) => `No longer tagged ${quoted(name)}`,
  changeTag: "Change this tag",
  renameEllipsis: "Rename…",
  renameTag: (name: string) => `Rename the tag ${quoted(name)}`,
  labelName: "Name",
  mergeEllipsis: "Merge into another…",
  mergeTag: (name: string) => `Merge the tag ${quoted(name)} into another`,
  mergeInto: "Into",
  mergeHint: (name: string) => `Every film tagged ${quoted(name)} has the other tag in its place.`,
  merge: "Merge",
  removeTag: "Remove this tag",

  // ---- lists
  lists: "Lists",
  list: "List",
  putOnListEllipsis: "Put on a list…",
  listsOf: (card: Card) => `Lists with ${titleAndYear(card)}`,
  listMany: (count: number) => `Put ${those(count)} on a list`,
  findList: "Find a list, or name a new one",
  makeListOf: (name: string) => `Make the list ${quoted(name)}`,
  putOn: (name: string) => `Now on ${quoted(name)}`,
  takenOff: (name: string) => `No longer on ${quoted(name)}`,
  newList: "A new list",
  newListEllipsis: "New list…",
  changeList: "Change this list",
  editListEllipsis: "Edit…",
  editList: (name: string) => `Edit the list ${quoted(name)}`,
  introduction: "Introduction",
  ranked: "A ranking: its films are numbered",
  aRanking: "A ranking",
  rank: (rank: number) => `no. ${rank}`,
  removeList: "Remove this list",
  takeOffThisList: "Take off this list",
  remarkEllipsis: "Remark on this list…",
  remarkOn: (card: Card, name: string) => `Your remark on ${titleAndYear(card)} in ${quoted(name)}`,
  moveEarlier: "Move one place up",
  moveLater: "Move one place down",

  // ---- both
  tagsAndLists: "Tags and lists",
  done: "Done",
  allLabels: (count: number) => `All ${count}`,
  labelGone: "It is not there any more",
  keysOnSelection: "On the films that are selected",
};

const tagNamed = (title: string | null) => (title === null ? "a tag" : `the tag ${quoted(title)}`);
const listNamed = (title: string | null) => (title === null ? "a list" : `the list ${quoted(title)}`);
const livingNamed = (title: string | null) =>
  title === null ? "a living list" : `the living list ${quoted(title)}`;
const viewings = (count: number) => counted(Math.max(1, count), { one: "viewing", other: "viewings" });
/** `a film`, `3 films`. */
const some = (count: number) => (count > 0 ? films(count) : "a film");

/** Changes as sentences, of a tag or list, and of how many films where they were several. */
const sentences = {
  tag_films: (title, count) => `Tagged ${some(count)}${title === null ? "" : ` ${quoted(title)}`}`,
  untag_films: (title, count) => `Took ${tagNamed(title)} off ${some(count)}`,
  rename_tag: (title) => `Renamed ${tagNamed(title)}`,
  merge_tags: (title) => (title === null ? "Merged two tags" : `Merged a tag into ${quoted(title)}`),
  remove_tag: (title) => `Removed ${tagNamed(title)}`,
  move_tag: (title) => `Moved ${tagNamed(title)}`,
  make_list: (title, count) => `Made ${listNamed(title)}${count > 0 ? ` of ${films(count)}` : ""}`,
  edit_list: (title) => `Edited ${listNamed(title)}`,
  remove_list: (title) => `Removed ${listNamed(title)}`,
  move_list: (title) => `Moved ${listNamed(title)}`,
  put_on_list: (title, count) => `Put ${some(count)} on ${listNamed(title)}`,
  take_off_list: (title, count) => `Took ${some(count)} off ${listNamed(title)}`,
  move_in_list: (title, count) => `Moved ${some(count)} in ${listNamed(title)}`,
  remark_in_list: (title) => `Remarked on a film in ${listNamed(title)}`,
  make_living_list: (title) => `Kept ${livingNamed(title)}`,
  edit_living_list: (title) => `Edited ${livingNamed(title)}`,
  remove_living_list: (title) => `Removed ${livingNamed(title)}`,
  move_living_list: (title) => `Moved ${livingNamed(title)}`,
  move_on_watchlist: (_, count) => `Moved ${some(count)} on the watchlist`,
  move_in_rating: (_, count) => `Moved ${some(count)} among those rated alike`,
  rename_place: (_, count) => `Renamed a place in ${viewings(count)}`,
  rename_companion: (_, count) => `Renamed someone in ${viewings(count)}`,
  mark_all_seen: (_, count) => `Marked ${some(count)} as seen`,
  rate_all: (_, count) => `Rated ${some(count)}`,
  put_all_on_watchlist: (_, count) => `Put ${some(count)} on the watchlist`,
  take_all_off_watchlist: (_, count) => `Took ${some(count)} off the watchlist`,
} satisfies Partial<Record<Verb, (title: string | null, count: number) => string>>;

export type LabelVerb = keyof typeof sentences;

/** `Tagged 3 films “winter”`. */
export const labelSentence = (verb: LabelVerb, { title, detail }: Step) =>
  sentences[verb](title, Number(detail));
