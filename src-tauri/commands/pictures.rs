use tauri::WebviewWindow;
use watchlist::{Changed, FilmId, Ink};

use super::Core;
use crate::saving;

commands! {
    /// Puts a picture of the person's own on a film's stamp.
    act give_picture(film: FilmId, picture: String, ink: Ink) -> Changed
        = |watchlist, now| watchlist.give_picture(film, &picture, ink, now);

    /// Takes it off again.
    act take_picture_away(film: FilmId) -> Changed = |watchlist, now| watchlist.take_picture_away(film, now);

    /// Saves a picture the interface drew where the person says; gives the file's name, or nothing if they changed their mind.
    saving save_picture(name: String, picture: String) -> Option<String>
        = async |core: Core<'_>, window: WebviewWindow| saving::save(core.named_folder()?, window, name, picture).await;
}
