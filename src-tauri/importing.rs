//! What the person brings in from other programs: they name the files, and the interface never knows where those lie.

use std::path::PathBuf;

use tauri::WebviewWindow;
use tauri_plugin_dialog::{DialogExt as _, FilePath};
use tokio::sync::oneshot;

use crate::words::{self, Label};

/// Names what the person would choose, parted as the system parts paths, in place of asking: for tests.
const CHOSEN: &str = "POSTE_RESTANTE_BRING_IN";

/// Asks for files that belong together, or for the folder into which they were unpacked.
pub async fn ask(window: &WebviewWindow, unpacked: bool) -> Option<Vec<PathBuf>> {
    if let Some(paths) = std::env::var_os(CHOSEN) {
        return Some(std::env::split_paths(&paths).collect());
    }
    let title = match unpacked {
        true => Label::ChooseFolder,
        false => Label::ChooseFiles,
    };
    let (tell, told) = oneshot::channel();
    let dialog = window
        .dialog()
        .file()
        .set_parent(window)
        .set_title(words::spoken().label(&title));
    // Nobody waits any more if the window is gone.
    match unpacked {
        true => dialog.pick_folder(move |chosen| drop(tell.send(chosen.map(|it| vec![it])))),
        false => dialog.pick_files(move |chosen| drop(tell.send(chosen))),
    }
    let chosen = told.await.ok().flatten()?.into_iter();
    chosen
        .map(FilePath::into_path)
        .collect::<Result<_, _>>()
        .ok()
}
