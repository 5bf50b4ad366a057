//! From a click on the icon to a window, and from its closing to the end.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use tauri::{AppHandle, Manager as _, RunEvent};

use crate::calendar::Calendar;
use crate::core_handle::CoreHandle;
use crate::data_folder::{self, DataFolder};
use crate::given::Given;
use crate::interface::{Interface, ShellMessage};
use crate::log::{Event, Log};
use crate::words::{self, Mishap};
use crate::{commands, pictures, updates, webview, window};

/// Runs the application until its window is closed, which looks at these files first; at once if another already has the
/// folder, and looks at them.
pub fn start(log: Log, files: Vec<PathBuf>) -> tauri::Result<()> {
    let drawing = webview::choose_drawing(data_folder::folder().ok().as_deref());
    webview::ask_for_no_names();
    let running: Arc<OnceLock<AppHandle>> = Arc::default();
    let raised = Arc::clone(&running);
    let data_folder = DataFolder::new(Arc::new(move |files| {
        if let Some(app) = raised.get() {
            look_at(app, files);
            window::raise(app);
        }
    }));
    if data_folder.is_taken(&files) {
        return Ok(());
    }
    let given = Given::default();
    given.give(files);
    let claimed = data_folder.clone();
    log.start(move || claimed.held());
    log.note(Event::Drawing(drawing.name()));
    let context = context();
    let builder = updates::register(tauri::Builder::default(), &context);
    #[cfg(target_os = "macos")]
    let builder = builder
        .menu(crate::macos::menu)
        .on_menu_event(crate::macos::on_menu_event);
    let app = builder
        .plugin(window_state(&data_folder))
        .plugin(tauri_plugin_dialog::init())
        .manage(Interface::default())
        .manage(given)
        .manage(Calendar::default())
        .manage(CoreHandle::new(data_folder, log.clone())?)
        .manage(log)
        .invoke_handler(commands::handle)
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, pictures::answer)
        .on_window_event(window::on_event)
        .setup(move |app| {
            let app = app.handle().clone();
            window::open(&app)?;
            close_on_signal(&app);
            keep(&app);
            #[cfg(target_os = "linux")]
            crate::blank::watch(&app, drawing);
            tauri::async_runtime::spawn(Calendar::follow(app.clone()));
            // Only now can it be raised; nobody else sets it.
            let _ = running.set(app);
            Ok(())
        })
        .build(context)?;
    app.run_return(|app, event| match event {
        RunEvent::Exit => {
            app.state::<CoreHandle>().close();
            app.state::<Given>().forget();
            #[cfg(target_os = "linux")]
            crate::blank::begin_again();
        }
        // Files are not named to a program there, but told to the one that runs.
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            look_at(
                app,
                urls.iter()
                    .filter_map(|url| url.to_file_path().ok())
                    .collect(),
            );
        }
        _ => {}
    });
    Ok(())
}

/// Has the interface look at files, if there are any, as soon as it listens.
fn look_at(app: &AppHandle, files: Vec<PathBuf>) {
    if !files.is_empty() {
        app.state::<Given>().give(files);
        app.state::<Interface>().tell(ShellMessage::FilesGiven);
    }
}

/// The configuration, and the interface as it was built.
#[expect(
    clippy::disallowed_methods,
    reason = "Tauri's macro gives up on a damaged build, before anything is opened"
)]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// There is no window to say it in.
pub fn fail(error: &tauri::Error) -> ExitCode {
    let error = error.to_string();
    let _ = writeln!(
        std::io::stderr(),
        "{}",
        words::spoken().mishap(&Mishap::NotStarted { error })
    );
    ExitCode::FAILURE
}

fn window_state<R: tauri::Runtime>(data_folder: &DataFolder) -> tauri::plugin::TauriPlugin<R> {
    let mut plugin = tauri_plugin_window_state::Builder::new().with_state_flags(window::REMEMBERED);
    if let Some(file) = data_folder.window_state() {
        window::forget_impossible_position(&file);
        // An absolute path wins over the folder the plugin would join it to.
        plugin = plugin.with_filename(file.to_string_lossy());
    }
    plugin.build()
}

fn keep(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let interface = app.state::<Interface>();
        let tell = |message: &ShellMessage| interface.tell(message.clone());
        app.state::<CoreHandle>().maintain(tell).await;
    });
}

/// Asked to end by the system or a terminal, the window closes as by its own button: what is typed is saved first.
#[cfg(unix)]
fn close_on_signal(app: &AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    for kind in [
        SignalKind::terminate(),
        SignalKind::interrupt(),
        SignalKind::hangup(),
    ] {
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            // A signal that cannot be heard ends the application as it always did.
            if let Ok(mut signal) = signal(kind)
                && signal.recv().await.is_some()
            {
                window::close(&app);
            }
        });
    }
}

#[cfg(not(unix))]
fn close_on_signal(_: &AppHandle) {}

#[cfg(test)]
mod tests;
