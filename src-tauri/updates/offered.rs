//! Where the program replaces itself: on Windows by its own installer, on macOS by another bundle. Who is asked and whose
//! signature holds is told only when it is built for a release; a copy that was not told offers nothing.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tauri::{AppHandle, Builder, Context, Manager as _, Url, Wry};
use tauri_plugin_updater::{Update, UpdaterExt as _};
use tauri_plugin_window_state::AppHandleExt as _;

use super::{UpdateStatus, in_its_place};
use crate::core_handle::CoreHandle;
use crate::failure::Failure;
use crate::interface::{Interface, ShellMessage};
use crate::window;
use crate::words::Mishap;

/// What the plugin is called in the configuration.
const PLUGIN: &str = "updater";
/// A server that says nothing for so long says nothing more.
const PATIENCE: Duration = Duration::from_secs(30);
/// As much as is shown of what a server says of an update, in characters.
const LONGEST_NOTES: usize = 8_000;

/// The one the person was told of.
#[derive(Default)]
struct Told(Mutex<Option<Update>>);

/// Registers what asks and installs, if this copy was told whom to ask.
pub fn register(builder: Builder<Wry>, context: &Context) -> Builder<Wry> {
    match context.config().plugins.0.contains_key(PLUGIN) {
        true => builder
            .plugin(tauri_plugin_updater::Builder::new().build())
            .manage(Told::default()),
        false => builder,
    }
}

/// The server that is asked, if updates are offered.
pub fn offered(app: &AppHandle) -> Option<String> {
    let address = app.config().plugins.0.get(PLUGIN)?["endpoints"][0].as_str()?;
    Some(address.parse::<Url>().ok()?.host_str()?.to_owned())
}

/// Asks once.
pub async fn look(app: &AppHandle) -> Result<UpdateStatus, Failure> {
    let told = app.try_state::<Told>().ok_or(Mishap::NoUpdateSource)?;
    let update = match asking(app) {
        Ok(asking) => asking.check().await,
        Err(error) => Err(error),
    }
    .map_err(|error| Mishap::UpdateUnknown {
        error: error.to_string(),
    })?;
    let found = match &update {
        None => UpdateStatus::Newest,
        Some(update) => UpdateStatus::Newer {
            version: update.version.clone(),
            notes: update
                .body
                .as_ref()
                .map(|notes| notes.chars().take(LONGEST_NOTES).collect()),
        },
    };
    *told.0.lock().unwrap_or_else(PoisonError::into_inner) = update;
    Ok(found)
}

fn asking(app: &AppHandle) -> tauri_plugin_updater::Result<tauri_plugin_updater::Updater> {
    app.updater_builder()
        .configure_client(|client| client.connect_timeout(PATIENCE).read_timeout(PATIENCE))
        .build()
}

/// Fetches the one the person was told of, holds it against its signature, and puts it in this one's place. What is
/// typed meanwhile is saved first, and is in the backup. On Windows this does not come back where all goes well.
pub async fn install(app: &AppHandle, core: &CoreHandle) -> Result<(), Failure> {
    let told = app.try_state::<Told>().ok_or(Mishap::NoUpdateSource)?;
    let update = told
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    let update = update.ok_or(Mishap::NoUpdateFound)?;
    if update.download_url.scheme() != "https" {
        return Err(Mishap::UpdateUnprotected.into());
    }
    let program =
        update
            .download(|_, _| (), || ())
            .await
            .map_err(|error| Mishap::UpdateNotInstalled {
                error: error.to_string(),
            })?;
    let interface = app.state::<Interface>();
    if interface.tell(ShellMessage::Closing) {
        interface.is_quit_ready().await;
    }
    // Losing the window's place is no reason to stay.
    let _ = app.save_window_state(window::REMEMBERED);
    let installed = in_its_place(core, move || {
        update.install(program).map_err(|error| error.to_string())
    })
    .await;
    match installed {
        Ok(()) => app.request_restart(),
        // Whoever starts the installer hides the window first.
        Err(_) => window::raise(app),
    }
    installed
}
