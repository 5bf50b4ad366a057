// What is not on the first screen: fetched once that one is painted, or as soon as it is asked for.

export { eraseFilm } from "../parts/erase-button";
export { eraseDialog } from "../parts/erase-dialog";
export { filmMenu } from "../parts/film-menu";
export { lying } from "../parts/lying";
export { ownPicture } from "../parts/own-picture";
export { printDialog } from "../parts/print-dialog";
export { question } from "../parts/question";
export { sealedNote } from "../parts/sealed-note";
export { touched } from "../parts/touched";
export { troubleActs } from "../parts/trouble-acts";
export { versions } from "../parts/versions";
export { viewingForm } from "../parts/viewing-form";
export { about } from "./about";
export { backups } from "./backups";
export { check } from "./check";
export { envelope } from "./envelope";
export { history } from "./history";
export { keys } from "./keys";
export { palette } from "./palette";
export { recovery } from "./recovery";
export { settings } from "./settings";
