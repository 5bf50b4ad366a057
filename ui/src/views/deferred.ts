// The deferred part: all that is done by hand, and all that is not on the first screen. Fetched once that one is painted,
// or as soon as it is asked for.

export { arriveAt } from "../acts/arriving";
export { heardOfBackups, listBackups } from "../acts/backups";
export {
  clearCollectionRating,
  keepComment,
  leaveComment,
  openSource,
  rateCollection,
} from "../acts/collection";
export { loadFolderInfo } from "../acts/data-folder";
export { askRating, markSeen } from "../acts/film";
export { askFor, back, forward, go, openFilm } from "../acts/navigation";
export { openSouvenir } from "../acts/printing";
export { set } from "../acts/setting";
export { sortBy } from "../acts/sorting";
export { redo, undo, undoNotice } from "../acts/undo";
export { dismissTrouble, openPalette, putAway, toggleRail } from "../acts/windowing";
export { heard } from "../keys";
export { dialog } from "../parts/dialog";
export { filmMenu } from "../parts/film-menu";
export { folderNotice } from "../parts/folder-notice";
export { ratingPopover } from "../parts/rating-popover";
export { troubleActs } from "../parts/trouble-acts";
export { words } from "../words/en-deferred";
export { elsewhere } from "./elsewhere";
export { envelope } from "./envelope";
export { empty, found } from "./found";
export { notOpen } from "./not-open";
export { page } from "./page";
export { read } from "./read";
export { table } from "./table";
