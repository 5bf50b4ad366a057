use super::system::system;
use crate::words::{Label, Mishap};

pub(super) fn mishap(mishap: &Mishap) -> String {
    match mishap {
        Mishap::Ours => {
            "A mistake in the application stopped this. What was saved before is safe. Please try again; if it happens \
             again, close the application and open it anew."
                .into()
        }
        Mishap::Panicked { place } => {
            let place = place.as_deref().unwrap_or("an unknown place");
            format!(
                "Poste Restante made a mistake at {place}. What was saved before is safe."
            )
        }
        Mishap::NotStarted { error } => {
            format!("Poste Restante could not start: {error}. Your data was not touched.")
        }
        Mishap::Window { error } => format!(
            "The window could not do this ({error}). What was saved before is safe."
        ),
        Mishap::Closing => "The application is closing. What was saved before is safe.".into(),
        Mishap::NoDataFolder => {
            "The system does not say where applications keep their data. Nothing was changed. Name a folder in the \
             variable POSTE_RESTANTE_DATA and start again."
                .into()
        }
        Mishap::OpenInAnotherWindow => {
            "This library is already open in another window of Poste Restante, which was asked to come to the front. \
             Close it there, then try again."
                .into()
        }
        Mishap::NoAnswer { folder } => format!(
            "The library in {} is open in another Poste Restante that does not answer, perhaps on another computer. \
             Nothing was changed. Close it there, then try again.",
            folder.display()
        ),
        Mishap::ReadOnly { folder } => format!(
            "{} cannot be written, so nothing can be saved; what is in it can be read. What you type stays on the screen. \
             Make the folder writable, then open it anew, or save a copy elsewhere.",
            folder.display()
        ),
        Mishap::NotMoved { why } => {
            format!("The library was not moved, and is where it was. {why}")
        }
        Mishap::IsOpenThere { folder } => format!(
            "The library was not moved, and is where it was. Another Poste Restante has {} open.",
            folder.display()
        ),
        Mishap::NoOtherPlace => {
            "No other place offers itself any more. Nothing was moved. Please choose a folder.".into()
        }
        Mishap::SecondFolderSilent => {
            "The second folder for backups does not answer. Those beside the library are made as ever."
                .into()
        }
        Mishap::NoPictureToSave => "That is no picture. Nothing was saved.".into(),
        Mishap::NotTaken { error } => {
            format!("What you dropped could not be taken in: {}. Nothing was changed. Please choose the files instead.", system(error))
        }
        Mishap::NothingLookedAt => {
            "Those files are no longer at hand. Nothing was changed. Please choose them again.".into()
        }
        Mishap::NotTheWeb => "Only addresses of the web are opened.".into(),
        Mishap::NoBrowser { error, address } => format!(
            "No browser could be opened ({}). The address is {address}",
            system(error)
        ),
        Mishap::UpdatesByPackages => {
            "Here updates come by your system's packages. No network was asked for one.".into()
        }
        Mishap::NoUpdateSource => {
            "This copy was not told where its updates come from: it was not built for a release. No network was asked."
                .into()
        }
        Mishap::UpdateUnknown { error } => format!(
            "Whether there is an update could not be learnt ({error}). Nothing was changed. Please try again later."
        ),
        Mishap::NoUpdateFound => {
            "No update was found yet. Nothing was changed. Look for one first.".into()
        }
        Mishap::UpdateNotBackedUp { why } => format!(
            "Nothing was installed, because everything is backed up first and that failed. {why}"
        ),
        Mishap::UpdateNotInstalled { error } => not_installed(error),
        Mishap::UpdateUnprotected => {
            not_installed("it lies where what is fetched could be read and changed on the way")
        }
        Mishap::BegunAlready { folder } => format!(
            "There is a library in {} already. Nothing was changed.",
            folder.display()
        ),
        Mishap::OpenSoNotBegun => {
            "The library is open in a window. Nothing was begun.".into()
        }
        Mishap::OpenSoNotBackedUp => {
            "The library is open in a window. It keeps its own backups: make one there, under Backups, name a folder of \
             yours with --to, or close the window and try again."
                .into()
        }
        Mishap::OpenSoNotRestored => {
            "The library is open in a window. Nothing was changed. Go back to a backup there, under Backups, or close \
             the window and try again."
                .into()
        }
        Mishap::OpenSoNotBroughtIn => {
            "The library is open in a window. Nothing was brought in. Bring the files in there, or close the window and try \
             again."
                .into()
        }
        Mishap::CopyOfAnother { file } => format!(
            "{} is a copy of another library, not an earlier state of this one. Nothing was changed. See what would be \
             different with --dry-run; to go back to it all the same, add --force.",
            file.display()
        ),
        Mishap::AnswerNotWritten { error } => {
            format!("The answer could not be written: {}.", system(error))
        }
    }
}

fn not_installed(why: &str) -> String {
    format!(
        "The update was not installed ({why}). This version stays, and your library is as it was."
    )
}

pub(super) fn label(label: &Label) -> String {
    match label {
        Label::About { name } => return format!("About {name}"),
        Label::Hide { name } => return format!("Hide {name}"),
        Label::Quit { name } => return format!("Quit {name}"),
        Label::FilesThatEnd { ending } => return format!("{} files", ending.to_uppercase()),
        Label::Services => "Services",
        Label::HideOthers => "Hide Others",
        Label::ShowAll => "Show All",
        Label::File => "File",
        Label::CloseWindow => "Close Window",
        Label::Edit => "Edit",
        Label::Undo => "Undo",
        Label::Redo => "Redo",
        Label::Cut => "Cut",
        Label::Copy => "Copy",
        Label::Paste => "Paste",
        Label::SelectAll => "Select All",
        Label::View => "View",
        Label::FullScreen => "Enter Full Screen",
        Label::Window => "Window",
        Label::Minimize => "Minimize",
        Label::Zoom => "Zoom",
        Label::Help => "Help",
        Label::ChooseFolder => "Choose a folder",
        Label::ChooseFiles => "Choose files",
        Label::SavePicture => "Save the picture",
        Label::SaveCopy => "Save a copy of the library",
        Label::SaveExport => "Take films out",
        Label::SaveLedger => "Save what became of the rows",
        Label::Pictures => "Pictures (PNG)",
        Label::Watchlists => "Film libraries (SQLite)",
    }
    .to_owned()
}
