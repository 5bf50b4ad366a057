//! The door: what the interface may ask for, one line each. Nothing is decided here.

mod about;
mod backups;
mod checks;
mod collections;
mod dates;
mod erasing;
mod films;
mod folder;
mod history;
mod links;
mod notes;
mod pictures;
mod ratings;
mod sealed_notes;
mod settings;
mod shell;
mod updates;
mod viewings;
mod waiting;

use tauri::Wry;
use tauri::ipc::Invoke;

use crate::core_handle::CoreHandle;
use crate::failure::Failure;

/// The desk, as Tauri hands it to a command.
type AtDesk<'a> = tauri::State<'a, CoreHandle>;
/// What every command answers.
type Reply<T> = Result<T, Failure>;

/// Names every command once: to Tauri, and to the test that holds the interface's list against it.
macro_rules! commands {
    ($($noun:ident: $($name:ident)*;)*) => {
        /// Answers every call of the interface.
        pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($($noun::$name,)*)*]
        }

        #[cfg(test)]
        const NAMES: &[&str] = &[$($(stringify!($name),)*)*];
    };
}

commands! {
    shell: start listen_to_shell films_on_screen envelope_on_screen open_envelope quit_ready;
    films: library films readings film;
    pictures: give_picture take_picture_away save_picture;
    viewings: mark_seen edit_viewing take_back_viewing;
    waiting: put_on_watchlist take_off_watchlist;
    ratings: rate clear_rating rate_collection clear_collection_rating;
    notes: write_note leave_note note_versions;
    sealed_notes: write_note_to_seal seal_note open_sealed_note discard_sealed_note;
    collections: collection comment_on_collection leave_comment;
    links: set_link open_link open_source;
    dates: understand_date understand_day_to_come;
    history: undo redo undo_change history;
    erasing: erasable erase;
    settings: settings_changed;
    about: about;
    folder: whereabouts move_watchlist open_anew;
    backups: backups back_up preview_backup restore_backup replace_by_backup begin_anew save_copy upkeep choose_second_folder leave_second_folder;
    updates: updates look_for_update install_update;
    checks: check_watchlist preview_mending mend;
}

#[cfg(test)]
mod tests;
