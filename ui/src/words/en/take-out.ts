// What is said of films that are taken out, in English.

import type { Counts } from "../../types/Counts";
import type { ExportEvery } from "../../types/ExportEvery";
import type { ExportForm } from "../../types/ExportForm";
import type { InTheWay } from "../../types/InTheWay";
import type { SavedExport } from "../../types/SavedExport";
import type { Trouble } from "../../types/Trouble";
import { isolated } from "../isolated";
import { listsOf } from "../lists";
import { moment } from "./dates";
import { counted } from "./first";

const { listed } = listsOf("en");
const files = (count: number) => counted(count, { one: "file", other: "files" });

/** Of what there is any of: `12 films, 3 viewings and 1 note`. */
function held({ films, viewings, ratings, notes }: Counts) {
  const all = [
    films > 0 && counted(films, { one: "film", other: "films" }),
    viewings > 0 && counted(viewings, { one: "viewing", other: "viewings" }),
    ratings > 0 && counted(ratings, { one: "rating", other: "ratings" }),
    notes > 0 && counted(notes, { one: "note", other: "notes" }),
  ];
  return listed(all.filter((it) => it !== false));
}

const every = { day: "every day", week: "every week" } satisfies Record<ExportEvery, string>;

export const takeOut = {
  takeFilmsOut: "Take films out",
  takeOutEllipsis: "Take films out…",
  takeOutIntroduction: "All you have here is yours. It is written where you say, and stays here as well.",
  exportForms: {
    json: "Everything",
    csv: "Tables (CSV)",
    xlsx: "Workbook (XLSX)",
    letterboxd: "For Letterboxd",
    trakt: "For Trakt",
    markdown: "Notes (Markdown)",
    ics: "Calendar",
  } satisfies Record<ExportForm, string>,
  exportHolds: {
    json: "One JSON file with all there is: films, viewings, ratings, notes and their earlier texts, lists, tags, filters, pictures, and what lies in the bin.",
    csv: "Films, people, viewings, notes, tags and lists in a folder, each as a table that every spreadsheet opens.",
    xlsx: "The same tables as the sheets of one file, for Excel, LibreOffice or Numbers.",
    letterboxd:
      "Films you saw or rated, in files for letterboxd.com/import. Notes and remarks become reviews, which are public there.",
    trakt: "Viewings, ratings and your watchlist in one file that Trakt takes in.",
    markdown:
      "A text file for each film with a note or a viewing, for Obsidian and the like. Done again, it writes only what changed.",
    ics: "An event for every viewing whose day is known.",
  } satisfies Record<ExportForm, string>,
  exportAs: {
    json: "Save as JSON…",
    csv: "Save as CSV…",
    xlsx: "Save a workbook…",
    letterboxd: "Save for Letterboxd…",
    trakt: "Save for Trakt…",
    markdown: "Save the notes…",
    ics: "Save a calendar…",
  } satisfies Record<ExportForm, string>,
  tookOut: ({ name, counts, files: count, unchanged, kept }: SavedExport) => {
    if (count === 0)
      return unchanged + kept > 0 ? "Nothing had to be written." : "There was nothing to write.";
    const what = held(counts);
    const written =
      count === 1 ? `${isolated(name)} is written` : `${files(count)} are written, in ${isolated(name)}`;
    return what === "" ? `${written}. There was nothing to put in.` : `${written}: ${what}.`;
  },
  unchangedThere: (count: number) =>
    `${files(count)} ${count === 1 ? "was" : "were"} there already, just as ${count === 1 ? "it" : "they"} would be written.`,
  keptThere: (count: number) =>
    `${files(count)} ${count === 1 ? "was" : "were"} edited there, and ${count === 1 ? "stays as it is" : "stay as they are"}.`,
  staleThere: (count: number) =>
    `${files(count)} ${count === 1 ? "is of a film" : "are of films"} no longer in it, and ${count === 1 ? "stays" : "stay"}.`,
  leftOutOfIt: (count: number) =>
    `${counted(count, { one: "film or collection", other: "films or collections" })} could not be read, and ${count === 1 ? "is" : "are"} left out. Check the library: it shows what can be mended.`,
  notHeld: "It has no place for:",
  replaceKept: "Replace…",
  replaceThere: (name: string) => `Replace ${isolated(name)}?`,
  replaceEdited: (count: number) =>
    count === 1 ? "Replace the file that was edited?" : `Replace ${files(count)} that were edited?`,
  replaceEditedHint: "What stands there now is lost: nothing here has it.",
  replaceWhatIsThere: "Replace what is there?",
  inTheWay: {
    exists: "A file of that name is there already. If you replace it, what it holds is lost.",
    others: "Other files lie there, too. Those of the same name would be lost, and the rest stays.",
    edited: "Something in it was changed after it was written. If you replace it, those changes are lost.",
  } satisfies Record<InTheWay, string>,
  replaceIt: "Replace",
  leaveThere: "Leave as it is",
  takeOutCancelled: "Cancelled. What was there is as it was, but for files already written.",

  // ---- what is written by itself
  exportSchedule: "On a schedule",
  exportScheduleHint:
    "Any of these can be written once a day or once a week, into a folder of yours, while the window is open. What nobody changed since the last time is replaced; what someone did stays, and you are told.",
  whatToWrite: "What",
  howOften: "How often",
  exportEvery: { day: "Every day", week: "Every week" } satisfies Record<ExportEvery, string>,
  chooseWhereTo: "Choose where to…",
  scheduledAs: (name: string, often: ExportEvery) => `${name}, ${every[often]}`,
  notWrittenYet: "Not written yet.",
  writtenLast: (at: number) => `Last written on ${moment(at)}.`,
  exportTrouble: ({ at, what }: Trouble) => `Since ${moment(at)}: ${what}`,
  writeNow: "Write it now",
  writeNowOf: (name: string) => `Write it now: ${name}`,
  replaceOf: (name: string) => `Replace: ${name}`,
  unschedule: "No longer",
  unscheduleOf: (name: string) => `No longer: ${name}`,
  unscheduled: "It is no longer written on a schedule. What is there stays.",
  wroteScheduled: (name: string) => `Written: ${name}`,
  exportBehind: (what: string) => `A scheduled export could not be written. ${what}`,

  // ---- another computer
  moveToComputer: "Move to a new computer",
  moveToComputerHint:
    "Here, save everything into one file, and carry it over. There, install Poste Restante and bring that file in.",
  saveEverything: "Save everything…",
  bringItInThere: "Bring it in there…",
};
