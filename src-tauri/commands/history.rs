use watchlist::{ChangeId, Changed, History, UndoOne, Window};

commands! {
    /// Takes back the newest change.
    act undo() -> Changed = |watchlist| watchlist.undo();

    /// Does again what was undone last.
    act redo() -> Changed = |watchlist| watchlist.redo();

    /// Undoes one change alone, however old.
    act undo_change(change: ChangeId, rest: bool) -> UndoOne = |watchlist, now| watchlist.undo_change(change, rest, now);

    /// A window of every change, newest first.
    question history(window: Window) -> History = |reader| reader.history(window);
}
