// Where the watchlist lies: what is said of it, moving it away, and opening anew what lies there now.

import { api } from "../api";
import { settle } from "../drafts";
import type { Failure } from "../types/Failure";
import type { Start } from "../types/Start";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { say, stay, warn } from "./notice";
import { reload } from "./reload";

export async function loadFolderInfo() {
  const { state } = loop;
  try {
    state.folderInfo = await api.folderInfo();
  } catch {
    // What keeps the folder from being looked at is said by whatever else is done with it.
    return;
  }
  if (state.folderInfo.distant) sayOnce(words.distant, state.dataFolder);
  loop.draw();
}

/** Until the next start: the danger is still there then. */
export function dismissFolderNotice() {
  const { state } = loop;
  if (state.folderInfo !== null) state.folderInfo = { ...state.folderInfo, synchronised: null };
  loop.draw();
}

export const moveThere = () => move(false);
export const moveElsewhere = () => move(true);

async function move(ask: boolean) {
  const { state } = loop;
  if (state.moving) return;
  state.moving = true;
  loop.draw();
  try {
    await settle();
    const start = await api.moveWatchlist(ask);
    if (start !== null) {
      await take(start);
      stay(words.movedTo(start.data_folder));
      await loadFolderInfo();
    }
  } catch (failure) {
    loop.fail(failure as Failure);
  } finally {
    state.moving = false;
    loop.draw();
  }
}

/** What lies in the folder now takes the place of what was open; what is typed stays, and is tried again. */
export async function openAnew() {
  const { state } = loop;
  const before = state.page?.card;
  try {
    await take(await api.openAnew());
    state.trouble = null;
    const now = state.page?.card;
    // Films are known by their numbers: in another watchlist the same number is another film.
    if (before?.title !== now?.title || before?.year !== now?.year) return warn(words.anotherWatchlist);
    say(words.openedAnew);
    await settle();
    await loadFolderInfo();
  } catch (failure) {
    loop.fail(failure as Failure);
  } finally {
    loop.draw();
  }
}

async function take(start: Start) {
  const { state } = loop;
  state.dataFolder = start.data_folder;
  await reload({
    subjects: [],
    cards: [],
    order: true,
    everything: true,
    steps: start.steps,
    library: start.library,
    labels: true,
  });
}

/** Once for each folder: it is no danger, and Settings says it as long as it is so. */
function sayOnce(text: string, folder: string) {
  if (localStorage.getItem("said-distant") === folder) return;
  localStorage.setItem("said-distant", folder);
  stay(text);
}
