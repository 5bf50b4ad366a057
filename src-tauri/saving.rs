//! What the person saves where they say: a picture, a copy of the watchlist, or every backup. The interface never opens
//! what lies there, nor says where it is.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tauri::WebviewWindow;
use tauri_plugin_dialog::DialogExt as _;
use tokio::sync::oneshot;
use watchlist::{Existing, ExportForm, Now};

use crate::failure::Failure;
use crate::words::{self, Label, Mishap};

/// Names the folder that the person would choose, in place of asking: what tests look into.
const FOLDER: &str = "POSTE_RESTANTE_SAVE_TO";
/// How the interface hands a picture over.
const PNG_ADDRESS: &str = "data:image/png;base64,";
/// How every PNG begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What some system would not take in a file's name.
const FORBIDDEN: &[char] = &['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
/// In characters; some systems take no more than 255 bytes.
const LONGEST_NAME: usize = 60;

/// What a file is asked for.
struct AskedFor {
    title: Label,
    files: Label,
    ending: &'static str,
}

/// What the file of an export ends in.
fn export_ending(form: ExportForm) -> &'static str {
    let name = form.file_name();
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

const PICTURE: AskedFor = AskedFor {
    title: Label::SavePicture,
    files: Label::Pictures,
    ending: "png",
};
const COPY: AskedFor = AskedFor {
    title: Label::SaveCopy,
    files: Label::Watchlists,
    ending: "sqlite3",
};

/// Where the person wants a file, and what becomes of one that is there.
pub struct Chosen {
    pub path: PathBuf,
    pub existing: Existing,
}

/// Asks where to, and saves a PNG there, for someone whose watchlist lies in `data`. Gives the file's name, or nothing if
/// the person changed their mind.
pub async fn save(
    data: PathBuf,
    window: WebviewWindow,
    name: String,
    address: String,
) -> Result<Option<String>, Failure> {
    let (name, bytes) = apart(move || Ok((file_name(&name), png(&address)?))).await?;
    let chosen = ask(&window, &name, PICTURE).await;
    name_of(chosen, async |Chosen { path, existing }| {
        apart(move || Ok(watchlist::save_bytes(&data, &path, existing, &bytes)?)).await
    })
    .await
}

/// Work on a thread of its own, where a long one holds nobody up and a panic is answered.
pub async fn apart<A: Send + 'static>(
    work: impl FnOnce() -> Result<A, Failure> + Send + 'static,
) -> Result<A, Failure> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(Failure::ours()))
}

/// Asks where a copy of the watchlist is to go. What is offered is never the watchlist's own name.
pub async fn place_for_a_copy(window: &WebviewWindow, now: Now) -> Option<Chosen> {
    ask(window, &copy_name(now), COPY).await
}

/// Asks where an export of this form is to go: for a file, or for the folder in which a folder of files is to lie.
pub async fn place_for_an_export(window: &WebviewWindow, form: ExportForm) -> Option<Chosen> {
    if form.is_folder() {
        let path = form.within(&ask_for_a_folder(window).await?);
        // What is in it was not asked about.
        let existing = Existing::Kept;
        return Some(Chosen { path, existing });
    }
    let ending = export_ending(form);
    let files = Label::FilesThatEnd {
        ending: ending.to_owned(),
    };
    let asked = AskedFor {
        title: Label::SaveExport,
        files,
        ending,
    };
    ask(window, form.file_name(), asked).await
}

/// Asks where the ledger of an import is to go.
pub async fn place_for_a_ledger(window: &WebviewWindow) -> Option<Chosen> {
    let ending = "csv";
    let files = Label::FilesThatEnd {
        ending: ending.to_owned(),
    };
    let title = Label::SaveLedger;
    let asked = AskedFor {
        title,
        files,
        ending,
    };
    ask(window, "ledger.csv", asked).await
}

fn copy_name(now: Now) -> String {
    format!("poste-restante {}.sqlite3", now.today)
}

/// Does something in the folder the person chooses, if they choose one; without asking, in none.
pub async fn in_folder<A>(
    window: &WebviewWindow,
    asking: bool,
    does: impl AsyncFnOnce(Option<PathBuf>) -> Result<A, Failure>,
) -> Result<Option<A>, Failure> {
    let chosen = if asking {
        ask_for_a_folder(window).await
    } else {
        None
    };
    if asking && chosen.is_none() {
        return Ok(None);
    }
    does(chosen).await.map(Some)
}

/// Asks for a folder.
pub async fn ask_for_a_folder(window: &WebviewWindow) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return Some(PathBuf::from(folder));
    }
    let (tell, told) = oneshot::channel();
    window
        .dialog()
        .file()
        .set_parent(window)
        .set_title(words::spoken().label(&Label::ChooseFolder))
        .pick_folder(move |chosen| {
            // Nobody waits any more if the window is gone.
            let _ = tell.send(chosen);
        });
    told.await.ok().flatten()?.into_path().ok()
}

/// Does something with what was chosen, if anything was.
pub async fn if_any<C, A>(
    chosen: Option<C>,
    does: impl AsyncFnOnce(C) -> Result<A, Failure>,
) -> Result<Option<A>, Failure> {
    match chosen {
        Some(chosen) => does(chosen).await.map(Some),
        None => Ok(None),
    }
}

/// Saves something where the person chose, if they chose, and gives the file's name.
pub async fn name_of<C: AsRef<Path>>(
    chosen: Option<C>,
    save: impl AsyncFnOnce(C) -> Result<(), Failure>,
) -> Result<Option<String>, Failure> {
    let Some(chosen) = chosen else {
        return Ok(None);
    };
    let name = chosen
        .as_ref()
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    save(chosen).await?;
    Ok(name)
}

async fn ask(window: &WebviewWindow, name: &str, asked: AskedFor) -> Option<Chosen> {
    if let Some(folder) = std::env::var_os(FOLDER) {
        // Nobody was asked whether one that is there may go.
        let path = Path::new(&folder).join(name);
        let existing = Existing::Kept;
        return Some(Chosen { path, existing });
    }
    let (tell, told) = oneshot::channel();
    window
        .dialog()
        .file()
        .set_parent(window)
        .set_title(words::spoken().label(&asked.title))
        .set_file_name(name)
        .add_filter(words::spoken().label(&asked.files), &[asked.ending])
        .save_file(move |chosen| {
            // Nobody waits any more if the window is gone.
            let _ = tell.send(chosen);
        });
    let path = told.await.ok().flatten()?.into_path().ok()?;
    // The dialog asks before it gives the name of one that is there.
    let existing = Existing::Replaced;
    Some(Chosen { path, existing })
}

impl AsRef<Path> for Chosen {
    fn as_ref(&self) -> &Path {
        &self.path
    }
}

fn png(address: &str) -> Result<Vec<u8>, Failure> {
    address
        .strip_prefix(PNG_ADDRESS)
        .and_then(|encoded| STANDARD.decode(encoded).ok())
        .filter(|bytes| bytes.starts_with(PNG))
        .ok_or_else(|| Mishap::NoPictureToSave.into())
}

/// A name every system takes.
fn file_name(name: &str) -> String {
    let name: String = name.chars().take(LONGEST_NAME).collect();
    match kept_letters(&name).as_str() {
        "" => "Poste Restante.png".to_owned(),
        name => format!("{name}.png"),
    }
}

/// What of a name every system takes in one: nothing that leads elsewhere, and perhaps nothing at all.
pub fn kept_letters(name: &str) -> String {
    let kept = |letter: char| match letter.is_control() || FORBIDDEN.contains(&letter) {
        true => ' ',
        false => letter,
    };
    let kept: String = name.chars().map(kept).collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    words.join(" ").trim_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{copy_name, file_name, png};
    use crate::clock;

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        assert_eq!(file_name("The Ascent (1977)"), "The Ascent (1977).png");
        assert_eq!(file_name("../../etc/passwd"), "etc passwd.png");
        assert_eq!(file_name("Who? <What>: \"Why\"\u{0}"), "Who What Why.png");
        assert_eq!(file_name("..."), "Poste Restante.png");
        assert!(file_name(&"я".repeat(500)).len() < 255);
    }

    #[test]
    fn a_copy_is_never_offered_under_the_watchlists_own_name() {
        let name = copy_name(clock::now());
        assert!(name.starts_with("poste-restante 2"), "{name}");
        assert!(
            name.ends_with(".sqlite3") && !name.contains("watchlist"),
            "{name}"
        );
    }

    #[test]
    fn only_a_picture_is_saved() {
        assert!(png("data:image/png;base64,iVBORw0KGgo=").is_ok());
        for other in [
            "",
            "data:image/png;base64,",
            "data:image/png;base64,????",
            "data:text/html;base64,iVBORw0KGgo=",
            "data:image/png;base64,PGh0bWw+",
        ] {
            assert!(png(other).is_err(), "{other}");
        }
    }
}
