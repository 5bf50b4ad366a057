//! What only macOS has: a menu bar. Everything in it is the system's own, but for Quit: the system's would end the
//! application before the page has saved what is typed, so ours closes the window, which waits for that. When the window
//! is closed the application ends, as those of one window do there: it has nothing to do without it, and would keep its
//! folder from being opened elsewhere.
//!
//! Quit from the Dock, and at the end of a session, are the system's all the same, and nobody asks us first: the watchlist
//! is closed with its backup, and what was typed less than a quarter of a second before may be lost.

use tauri::menu::{
    AboutMetadata, HELP_SUBMENU_ID, Menu, MenuEvent, MenuItem, PredefinedMenuItem as Item, Submenu,
    WINDOW_SUBMENU_ID,
};
use tauri::{AppHandle, Wry};

use crate::window;
use crate::words::{self, Label};

/// Our own item.
const QUIT: &str = "quit";

/// The menu bar. ⌘Z is first the page's, which takes it where nothing is being written: Undo here is the text box's.
pub fn menu(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let name = &app.package_info().name;
    let about = AboutMetadata {
        name: Some(name.clone()),
        version: Some(app.package_info().version.to_string()),
        ..AboutMetadata::default()
    };
    let line = || Item::separator(app);
    let label = |label: Label| words::spoken().label(&label);
    let about_it = label(Label::About { name: name.clone() });
    let hide = label(Label::Hide { name: name.clone() });
    let quit = label(Label::Quit { name: name.clone() });
    let application: Submenu<Wry> = Submenu::with_items(
        app,
        name,
        true,
        &[
            &Item::about(app, Some(&about_it), Some(about))?,
            &line()?,
            &Item::services(app, Some(&label(Label::Services)))?,
            &line()?,
            &Item::hide(app, Some(&hide))?,
            &Item::hide_others(app, Some(&label(Label::HideOthers)))?,
            &Item::show_all(app, Some(&label(Label::ShowAll)))?,
            &line()?,
            &MenuItem::with_id(app, QUIT, quit, true, Some("Cmd+Q"))?,
        ],
    )?;
    let file = Submenu::with_items(
        app,
        label(Label::File),
        true,
        &[&Item::close_window(app, Some(&label(Label::CloseWindow)))?],
    )?;
    let edit = Submenu::with_items(
        app,
        label(Label::Edit),
        true,
        &[
            &Item::undo(app, Some(&label(Label::Undo)))?,
            &Item::redo(app, Some(&label(Label::Redo)))?,
            &line()?,
            &Item::cut(app, Some(&label(Label::Cut)))?,
            &Item::copy(app, Some(&label(Label::Copy)))?,
            &Item::paste(app, Some(&label(Label::Paste)))?,
            &Item::select_all(app, Some(&label(Label::SelectAll)))?,
        ],
    )?;
    let view = Submenu::with_items(
        app,
        label(Label::View),
        true,
        &[&Item::fullscreen(app, Some(&label(Label::FullScreen)))?],
    )?;
    let windows = Submenu::with_id_and_items(
        app,
        WINDOW_SUBMENU_ID,
        label(Label::Window),
        true,
        &[
            &Item::minimize(app, Some(&label(Label::Minimize)))?,
            &Item::maximize(app, Some(&label(Label::Zoom)))?,
        ],
    )?;
    // The system puts its search of all menus into it.
    let help = Submenu::with_id_and_items(app, HELP_SUBMENU_ID, label(Label::Help), true, &[])?;
    Menu::with_items(app, &[&application, &file, &edit, &view, &windows, &help])
}

/// Someone chose an item.
pub fn on_menu_event(app: &AppHandle, event: MenuEvent) {
    if event.id() == QUIT {
        window::close(app);
    }
}

/// Compiled with the tests of every system, since few who work on this have a Mac.
#[cfg(test)]
mod tests {
    use super::*;

    const _: fn(&AppHandle) -> tauri::Result<Menu<Wry>> = menu;
    const _: fn(&AppHandle, MenuEvent) = on_menu_event;
}
