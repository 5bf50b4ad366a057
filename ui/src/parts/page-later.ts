// Parts of a film's page that are fetched after the first screen.

export { ownPicture } from "./own-picture";
export { sealedNote } from "./sealed-note";
