// What is said of going through a shelf one by one, and of a film for tonight, in English.

import { isolated } from "../isolated";
import { counted, figure, titleAndYear } from "./first";

interface Named {
  title: string;
  year: number | null;
  director: string | null;
}

const films = (count: number) => counted(count, { one: "film", other: "films" });

export const tonight = {
  // ---- one by one
  moreOnShelf: "More with these films",
  goThrough: "Go through one by one",
  oneByOne: "One by one",
  oneByOneIntroduction:
    "Say of each film whether you saw it and what you think of it, and go on to the next. Every answer can be undone.",
  oneByOneKeys: (date: string, undo: string) =>
    `The keys 1 to 0 rate it, from ½ star to 5; ${date} goes to the date, ${undo} undoes the last answer.`,
  oneByOneEnd: "That was the last one.",
  nothingToGoThrough: "There are no films here to go through.",
  placeOf: (place: number, total: number) => `${figure(place)} of ${figure(total)}`,
  filmOf: (place: string, film: Named) =>
    `${place}: ${titleAndYear(film)}${film.director === null ? "" : `, ${isolated(film.director)}`}`,
  answers: "Your answers",
  answeredLast: "Answered last",
  nothingSaid: "Nothing said yet",
  seenHere: "Seen",
  seenAlready: "It is marked as seen already.",
  seenAndOn: "Seen, and on to the next",
  rateHere: "Rate it: 1 is ½ star, 9 is 4½, 0 is 5 stars",
  onOrOffWatchlist: "Put it on the watchlist, or take it off",
  nextHere: "Next",
  previousHere: "Previous",
  undoHere: "Undo the last answer",
  writeDateHere: "Say when you saw them",
  whenAllOfThem: "When you saw them",
  whenAllOfThemHint:
    "As in 1998, the 90s, summer 1987. It holds for each film you mark from now on; empty: you no longer know.",
  keysOneByOne: "Going through films one by one",

  // ---- for tonight
  surpriseMe: "Surprise me",
  aFilmForTonight: "A film for tonight",
  drawnFrom: (count: number) =>
    count === 1 ? "The only film there is to draw." : `One of ${films(count)}, drawn by lot.`,
  nothingToDraw: "There is no film here to draw.",
  openTheLetter: "Open the letter",
  openTheFilm: "Open the film",
  anotherOne: "Another one",
  notTonight: "Not tonight",
  inTheRunning: "In the running",
  putInRunning: "Put in the running",
  takeOutOfRunning: "Take out of the running",
  nowRunning: (count: number) =>
    count === 0 ? "Nothing is in the running any more." : `In the running tonight: ${films(count)}.`,
  runningFull: (most: number) => `At most ${films(most)} fit side by side.`,
  nothingRunning: "Nothing is in the running yet. Put a few films there, and choose among them.",
  thisOne: "This one",
  openNamed: (film: Named) => `This one: ${titleAndYear(film)}`,
  takeOut: "Take out",
  takeOutNamed: (film: Named) => `Take out ${titleAndYear(film)}`,
  clearRunning: "Clear all",
};
